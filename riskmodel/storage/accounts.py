"""Accounts and their roles, and the set-up code that makes the first one."""

from collections.abc import Collection
from dataclasses import dataclass

from sqlmodel import Session, col, delete, select

from riskmodel.domain.access import Role
from riskmodel.storage.tables import AccountRoleRow, AccountRow, SetupCodeRow


@dataclass(frozen=True)
class Account:
    """A person with an account, as an administrator sees it."""

    id: str
    email: str | None
    name: str
    roles: frozenset[Role]
    is_disabled: bool = False
    has_password: bool = False
    member_unit_id: str | None = None

    @property
    def signs_on_elsewhere(self) -> bool:
        """Whether this person comes in through single sign-on, and has no password here."""
        return self.email is None


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
    """Say whether anybody can log in with a password."""
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
    put_roles(session, account.id, account.roles)


def load_accounts(session: Session) -> tuple[Account, ...]:
    """Return every account but those of the sample, by name."""
    query = select(AccountRow).where(~col(AccountRow.is_sample)).order_by(AccountRow.name, AccountRow.id)
    return tuple(_account(session, row) for row in session.exec(query))


def load_account(session: Session, account_id: str) -> Account | None:
    """Return one account; the facilitators of the sample are nobody's to change."""
    row = session.get(AccountRow, account_id)
    return None if row is None or row.is_sample else _account(session, row)


def load_roles(session: Session, account_id: str) -> frozenset[Role]:
    """Return the roles of an account."""
    query = select(AccountRoleRow.role).where(AccountRoleRow.account_id == account_id)
    return frozenset(Role(role) for role in session.exec(query))


def email_is_taken(session: Session, email: str | None) -> bool:
    """Say whether an account has this e-mail address."""
    return session.exec(select(AccountRow.id).where(AccountRow.email == email)).first() is not None


def put_disabled(session: Session, account_id: str, disabled: bool) -> None:
    """Write whether an account is disabled."""
    row = session.get_one(AccountRow, account_id)
    row.is_disabled = disabled
    if not disabled:
        # Counted anew, or whoever comes back after a year would be disabled again by tomorrow.
        row.last_used_on = None


def put_roles(session: Session, account_id: str, roles: Collection[Role]) -> None:
    """Replace the roles of an account."""
    session.exec(delete(AccountRoleRow).where(col(AccountRoleRow.account_id) == account_id))
    for role in sorted(roles):
        session.add(AccountRoleRow(account_id=account_id, role=role))
    session.flush()


def has_other_administrator(session: Session, account_id: str) -> bool:
    """Say whether somebody else is an administrator who can log in; no account changes until the commit."""
    # Two administrators who disable each other at once must wait for one another, whatever the engine.
    session.exec(select(AccountRow.id).order_by(AccountRow.id).with_for_update()).all()
    query = (
        select(AccountRow.id)
        .join(AccountRoleRow)
        .where(
            AccountRow.id != account_id,
            AccountRoleRow.role == Role.ADMINISTRATOR,
            ~col(AccountRow.is_disabled),
            col(AccountRow.password_hash).is_not(None) | col(AccountRow.email).is_(None),
        )
    )
    return session.exec(query.limit(1)).first() is not None


def _account(session: Session, row: AccountRow) -> Account:
    roles = load_roles(session, row.id)
    has_password = row.password_hash is not None
    return Account(
        row.id, row.email, row.name, roles, row.is_disabled, has_password, member_unit_id=row.member_unit_id
    )


def put_own_team(session: Session, account_id: str, unit_id: str | None) -> None:
    """Write the team that a person works in."""
    session.get_one(AccountRow, account_id).member_unit_id = unit_id


def load_own_teams(session: Session) -> dict[str, str]:
    """Return the team that each person with an account works in, for whom that is known."""
    query = select(AccountRow).where(col(AccountRow.member_unit_id).is_not(None))
    return {row.id: row.member_unit_id for row in session.exec(query) if row.member_unit_id}


def load_members(session: Session, account_ids: Collection[str]) -> tuple[tuple[str, str, str | None], ...]:
    """Return the id, the name and the own team of these people, by name."""
    query = select(AccountRow).where(col(AccountRow.id).in_(account_ids))
    found = session.exec(query.order_by(AccountRow.name, AccountRow.id))
    return tuple((row.id, row.name, row.member_unit_id) for row in found)
