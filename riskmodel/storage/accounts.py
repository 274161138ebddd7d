"""Accounts, their roles and the browsers that are logged in."""

from dataclasses import dataclass

from sqlmodel import Session, col, delete, select

from riskmodel.domain.access import Actor, Role
from riskmodel.storage.tables import AccountRoleRow, AccountRow, LoginRow, SetupCodeRow


@dataclass(frozen=True)
class Account:
    """A person with an account, as an administrator sees it."""

    id: str
    email: str
    name: str
    roles: frozenset[Role]


def put_setup_code(session: Session, code_hash: str) -> None:
    """Replace the set-up code."""
    session.merge(SetupCodeRow(id=1, code_hash=code_hash))


def load_setup_code(session: Session) -> str | None:
    """Return the hash of the set-up code that has not been used."""
    row = session.get(SetupCodeRow, 1)
    return row.code_hash if row else None


def remove_setup_code(session: Session) -> None:
    """Make the set-up code useless."""
    session.exec(delete(SetupCodeRow))


def has_accounts(session: Session) -> bool:
    """Say whether anybody can log in."""
    query = select(AccountRow.id).where(col(AccountRow.password_hash).is_not(None)).limit(1)
    return session.exec(query).first() is not None


def create_account(
    session: Session, account: Account, password_hash: str | None, is_sample: bool = False
) -> None:
    """Add an account with its roles."""
    session.add(
        AccountRow(
            id=account.id,
            email=account.email,
            name=account.name,
            password_hash=password_hash,
            is_sample=is_sample,
        )
    )
    session.flush()
    for role in sorted(account.roles):
        session.add(AccountRoleRow(account_id=account.id, role=role))


def load_accounts(session: Session) -> tuple[Account, ...]:
    """Return every account that can log in, by name."""
    query = select(AccountRow).where(col(AccountRow.password_hash).is_not(None)).order_by(AccountRow.name)
    return tuple(
        Account(row.id, row.email or "", row.name, _roles(session, row.id)) for row in session.exec(query)
    )


def email_is_taken(session: Session, email: str) -> bool:
    """Say whether an account has this e-mail address."""
    return session.exec(select(AccountRow.id).where(AccountRow.email == email)).first() is not None


def load_password(session: Session, email: str) -> tuple[str, str] | None:
    """Return the account id and password hash that belong to an e-mail address."""
    row = session.exec(select(AccountRow).where(AccountRow.email == email)).first()
    return (row.id, row.password_hash) if row and row.password_hash else None


def create_login(session: Session, token_hash: str, account_id: str, expires_at: int, seen_at: int) -> None:
    """Remember a browser that logged in."""
    session.exec(delete(LoginRow).where(col(LoginRow.expires_at) < seen_at))
    session.add(
        LoginRow(token_hash=token_hash, account_id=account_id, expires_at=expires_at, seen_at=seen_at)
    )


@dataclass(frozen=True)
class Login:
    """A browser that is logged in, and who sits at it."""

    actor: Actor
    expires_at: int
    seen_at: int


def load_login(session: Session, token_hash: str) -> Login | None:
    """Return the login that belongs to the hash of a cookie."""
    row = session.get(LoginRow, token_hash)
    if row is None:
        return None
    account = session.get_one(AccountRow, row.account_id)
    actor = Actor(account.id, account.name, _roles(session, account.id))
    return Login(actor, row.expires_at, row.seen_at)


def put_seen(session: Session, token_hash: str, seen_at: int) -> None:
    """Note that a logged-in browser was just used."""
    row = session.get(LoginRow, token_hash)
    if row is not None:
        row.seen_at = seen_at


def remove_login(session: Session, token_hash: str) -> None:
    """Forget a logged-in browser."""
    session.exec(delete(LoginRow).where(col(LoginRow.token_hash) == token_hash))


def _roles(session: Session, account_id: str) -> frozenset[Role]:
    query = select(AccountRoleRow.role).where(AccountRoleRow.account_id == account_id)
    return frozenset(Role(role) for role in session.exec(query))
