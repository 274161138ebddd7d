"""The password hashes of accounts; nothing else in storage gives them out."""

from dataclasses import dataclass

from sqlmodel import Session, select

from riskmodel.storage.tables import AccountRow


@dataclass(frozen=True)
class Credentials:
    """What belongs to an e-mail address; `password_hash` is None for who cannot log in with a password."""

    account_id: str
    name: str
    password_hash: str | None


def load_credentials(session: Session, email: str) -> Credentials | None:
    """Return what belongs to an e-mail address; who is disabled has no password."""
    row = session.exec(select(AccountRow).where(AccountRow.email == email)).first()
    if row is None:
        return None
    return Credentials(row.id, row.name, None if row.is_disabled else row.password_hash)


def load_password(session: Session, account_id: str) -> str | None:
    """Return the password hash of an account."""
    return session.exec(select(AccountRow.password_hash).where(AccountRow.id == account_id)).first()


def still_has_password(session: Session, account_id: str, password_hash: str | None) -> bool:
    """Say whether an account is enabled and has this password still; neither changes until the commit."""
    row = session.get(AccountRow, account_id, with_for_update=True)
    return row is not None and not row.is_disabled and row.password_hash == password_hash


def put_password(session: Session, account_id: str, password_hash: str) -> None:
    """Replace the password of an account."""
    session.get_one(AccountRow, account_id).password_hash = password_hash
