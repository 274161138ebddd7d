"""Which notices a person with an account has read."""

from sqlmodel import Session

from riskmodel.domain.notices import Notice
from riskmodel.storage.tables import NoticeRow


def put_read(session: Session, account_id: str, notice: Notice) -> None:
    """Remember that a notice was read."""
    session.merge(NoticeRow(account_id=account_id, notice=notice))


def is_read(session: Session, account_id: str, notice: Notice) -> bool:
    """Say whether a notice was read."""
    return session.get(NoticeRow, (account_id, notice)) is not None
