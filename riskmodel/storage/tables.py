"""The rows of the main database. No row here belongs to a participant."""

from datetime import date

from sqlalchemy import BigInteger, CheckConstraint, Column, MetaData, UniqueConstraint
from sqlmodel import Field, SQLModel

# Named constraints can be changed by a later migration on every engine.
metadata = MetaData(
    naming_convention={
        "ix": "ix_%(column_0_label)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


class Row(SQLModel):
    """What all rows share: the metadata with the naming convention."""

    metadata = metadata


class SetupCodeRow(Row, table=True):
    """The hash of the set-up code that makes the first administrator; at most one row."""

    __tablename__ = "setup_code"
    id: int = Field(primary_key=True)
    code_hash: str


class AccountRow(Row, table=True):
    """A person with an account."""

    __tablename__ = "account"
    id: str = Field(primary_key=True)
    email: str = Field(unique=True)
    name: str
    # None: nobody can log in with it (an account of the sample organisation).
    password_hash: str | None = None
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


class OrganisationRow(Row, table=True):
    """The organisation this installation serves; one row with id 1."""

    __tablename__ = "organisation"
    __table_args__ = (
        CheckConstraint("id = 1", name="one"),
        CheckConstraint("headcount > 0", name="headcount"),
    )
    id: int = Field(primary_key=True)
    name: str
    sector: str
    headcount: int
    representation: str
    is_public_employer: bool
    is_sample: bool = False


class UnitRow(Row, table=True):
    """A part of the organisation; `position` keeps the order in which units were planned."""

    __tablename__ = "unit"
    id: str = Field(primary_key=True)
    parent_id: str | None = Field(default=None, foreign_key="unit.id", index=True)
    name: str
    headcount: int
    position: int
    is_sample: bool = False


class RoundRow(Row, table=True):
    """A measurement round."""

    __tablename__ = "measurement_round"
    id: str = Field(primary_key=True)
    name: str = Field(unique=True)
    starts_on: date
    ends_on: date
    edition: str
    method_version: str
    state: str
    is_sample: bool = False


class RoundFactorRow(Row, table=True):
    """A core factor of a round."""

    __tablename__ = "round_factor"
    round_id: str = Field(primary_key=True, foreign_key="measurement_round.id", ondelete="CASCADE")
    factor_id: str = Field(primary_key=True)
    position: int


class WorkshopRow(Row, table=True):
    """A workshop, without anything a participant did. `opened_at` is seconds since 1970, UTC."""

    __tablename__ = "workshop"
    id: str = Field(primary_key=True)
    round_id: str = Field(foreign_key="measurement_round.id", index=True)
    unit_id: str = Field(foreign_key="unit.id", index=True)
    held_on: date
    invited: int
    manager_present: bool = False
    phase: str
    join_code: str = Field(unique=True)
    is_locked: bool = False
    shown_factor_id: str | None = None
    opened_at: int | None = Field(default=None, sa_column=Column(BigInteger, nullable=True))
    edition: str
    method_version: str
    is_agreed: bool = False
    is_sample: bool = False
    version: int = 1


class WorkshopFactorRow(Row, table=True):
    """A factor that is scored in a workshop."""

    __tablename__ = "workshop_factor"
    workshop_id: str = Field(primary_key=True, foreign_key="workshop.id", ondelete="CASCADE")
    factor_id: str = Field(primary_key=True)
    position: int
    is_core: bool


class WorkshopFacilitatorRow(Row, table=True):
    """Who leads a workshop."""

    __tablename__ = "workshop_facilitator"
    workshop_id: str = Field(primary_key=True, foreign_key="workshop.id", ondelete="CASCADE")
    account_id: str = Field(primary_key=True, foreign_key="account.id")


class HistogramRow(Row, table=True):
    """How often each pair of answers was given to a factor, of at least five people; 6 x 6 numbers."""

    __tablename__ = "histogram"
    workshop_id: str = Field(primary_key=True, foreign_key="workshop.id", ondelete="CASCADE")
    factor_id: str = Field(primary_key=True)
    cells: str


class AgreedFactorRow(Row, table=True):
    """A factor in the room statement."""

    __tablename__ = "agreed_factor"
    workshop_id: str = Field(primary_key=True, foreign_key="workshop.id", ondelete="CASCADE")
    factor_id: str = Field(primary_key=True)
    words: str


class AgreedMeasureRow(Row, table=True):
    """A measure in the room statement."""

    __tablename__ = "agreed_measure"
    id: str = Field(primary_key=True)
    workshop_id: str = Field(foreign_key="workshop.id", ondelete="CASCADE", index=True)
    factor_id: str | None = None
    text: str
    origin: str
    catalogue_measure_id: str | None = None
    owner: str
    due_on: date | None = None
    influence: str
    status: str
    position: int
    version: int = 1


class ReleasedRowRow(Row, table=True):
    """A row that the disclosure ledger cut."""

    __tablename__ = "released_row"
    id: str = Field(primary_key=True)
    round_id: str = Field(foreign_key="measurement_round.id", ondelete="CASCADE", index=True)
    anchor_unit_id: str = Field(foreign_key="unit.id")
    position: int


class ReleasedTeamRow(Row, table=True):
    """A team in a released row; a team is in one row of a round at most."""

    __tablename__ = "released_team"
    __table_args__ = (UniqueConstraint("round_id", "unit_id", name="uq_released_team_once"),)
    row_id: str = Field(primary_key=True, foreign_key="released_row.id", ondelete="CASCADE")
    unit_id: str = Field(primary_key=True, foreign_key="unit.id")
    round_id: str = Field(foreign_key="measurement_round.id", ondelete="CASCADE")


class ReleasedCellRow(Row, table=True):
    """What a released row says about a factor; None means left open."""

    __tablename__ = "released_cell"
    row_id: str = Field(primary_key=True, foreign_key="released_row.id", ondelete="CASCADE")
    factor_id: str = Field(primary_key=True)
    people_from: int
    people_to: int
    fifth_high: bool
    third_high: bool | None = None
    half_high: bool | None = None
    half_low: bool | None = None
    third_severe: bool | None = None
