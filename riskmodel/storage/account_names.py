"""The names of people with an account."""

from sqlmodel import Session, select

from riskmodel.storage.tables import AccountRow


def load_names(session: Session) -> tuple[str, ...]:
    """Return the names of everybody with an account, in alphabetical order."""
    return tuple(session.exec(select(AccountRow.name).order_by(AccountRow.name)))
