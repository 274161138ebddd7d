"""The rows of people with an account; participants have none."""

from datetime import date

from sqlalchemy import BigInteger, Column
from sqlmodel import Field

from riskmodel.storage.tables.base import Row


class SetupCodeRow(Row, table=True):
    """The hash of the set-up code that makes the first administrator; at most one row."""

    __tablename__ = "setup_code"
    id: int = Field(primary_key=True)
    code_hash: str


class AccountRow(Row, table=True):
    """A person with an account."""

    __tablename__ = "account"
    id: str = Field(primary_key=True)
    # None for who comes in through single sign-on: an address in a claim proves nothing.
    email: str | None = Field(default=None, unique=True)
    name: str
    # None: nobody can log in with a password (invited, single sign-on, or of the sample organisation).
    password_hash: str | None = None
    is_disabled: bool = False
    # A day, so that idle accounts can be removed.
    last_used_on: date | None = None
    # The team this person works in; a facilitator who is a member elsewhere knows more than others.
    member_unit_id: str | None = Field(default=None, foreign_key="unit.id", ondelete="SET NULL")
    is_sample: bool = False


class AccountRoleRow(Row, table=True):
    """One role of one account."""

    __tablename__ = "account_role"
    account_id: str = Field(primary_key=True, foreign_key="account.id", ondelete="CASCADE")
    role: str = Field(primary_key=True)


class LoginRow(Row, table=True):
    """A browser that is logged in; times are seconds since 1970, UTC."""

    __tablename__ = "login"
    token_hash: str = Field(primary_key=True)
    account_id: str = Field(foreign_key="account.id", ondelete="CASCADE", index=True)
    expires_at: int = Field(sa_column=Column(BigInteger, nullable=False))
    seen_at: int = Field(sa_column=Column(BigInteger, nullable=False))
    is_sign_on: bool = False


class IdentityRow(Row, table=True):
    """Who somebody is at an identity provider: `subject` is unique within `issuer`."""

    __tablename__ = "identity"
    issuer: str = Field(primary_key=True)
    subject: str = Field(primary_key=True)
    account_id: str = Field(foreign_key="account.id", ondelete="CASCADE", index=True)
    # Shown to administrators, never matched on.
    email: str | None = None


class AccountLinkRow(Row, table=True):
    """A one-time link with which somebody sets a password; `kind` is invitation or reset."""

    __tablename__ = "account_link"
    token_hash: str = Field(primary_key=True)
    account_id: str = Field(foreign_key="account.id", ondelete="CASCADE", index=True)
    kind: str
    expires_at: int = Field(sa_column=Column(BigInteger, nullable=False))


class UnitManagerRow(Row, table=True):
    """Who manages a unit: nobody leads a session of a unit they manage."""

    __tablename__ = "unit_manager"
    account_id: str = Field(primary_key=True, foreign_key="account.id", ondelete="CASCADE")
    unit_id: str = Field(primary_key=True, foreign_key="unit.id", ondelete="CASCADE")


class NoticeRow(Row, table=True):
    """A notice that a person with an account has read and need not see again."""

    __tablename__ = "notice"
    account_id: str = Field(primary_key=True, foreign_key="account.id", ondelete="CASCADE")
    notice: str = Field(primary_key=True)
