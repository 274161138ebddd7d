"""The browsers that are logged in."""

from dataclasses import dataclass
from datetime import UTC, datetime

from sqlmodel import Session, col, delete

from riskmodel.domain.access import Actor
from riskmodel.storage.accounts import load_roles
from riskmodel.storage.tables import AccountRow, LoginRow


@dataclass(frozen=True)
class Login:
    """A browser that is logged in, and who sits at it; times are seconds since 1970, UTC."""

    actor: Actor
    expires_at: int
    seen_at: int


def create_login(session: Session, token_hash: str, account_id: str, expires_at: int, seen_at: int) -> None:
    """Remember a browser that logged in, and the day on which the account was last used."""
    session.add(
        LoginRow(token_hash=token_hash, account_id=account_id, expires_at=expires_at, seen_at=seen_at)
    )
    session.get_one(AccountRow, account_id).last_used_on = datetime.fromtimestamp(seen_at, UTC).date()


def load_login(session: Session, token_hash: str) -> Login | None:
    """Return the login that belongs to the hash of a cookie; there is none for who is disabled."""
    row = session.get(LoginRow, token_hash)
    if row is None:
        return None
    account = session.get_one(AccountRow, row.account_id)
    if account.is_disabled:
        return None
    actor = Actor(account.id, account.name, load_roles(session, account.id))
    return Login(actor, row.expires_at, row.seen_at)


def put_seen(session: Session, token_hash: str, seen_at: int) -> None:
    """Note that a logged-in browser was just used."""
    row = session.get(LoginRow, token_hash)
    if row is not None:
        row.seen_at = seen_at


def remove_login(session: Session, token_hash: str) -> None:
    """Forget a logged-in browser."""
    session.exec(delete(LoginRow).where(col(LoginRow.token_hash) == token_hash))


def remove_logins(session: Session, account_id: str) -> None:
    """Forget every browser at which somebody is logged in."""
    session.exec(delete(LoginRow).where(col(LoginRow.account_id) == account_id))


def remove_ended_logins(session: Session, moment: int, idle_since: int) -> None:
    """Forget the browsers whose time is over, or that were not used since."""
    ended = (col(LoginRow.expires_at) <= moment) | (col(LoginRow.seen_at) <= idle_since)
    session.exec(delete(LoginRow).where(ended))
