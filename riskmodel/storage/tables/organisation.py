"""The rows of the organisation, its units and its measurement rounds."""

from datetime import date

from sqlalchemy import CheckConstraint
from sqlmodel import Field

from riskmodel.storage.tables.base import Row


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
    weekly_hours: int | None = None
    uses_recognised_instrument: bool = False
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
    is_rehearsal: bool = False


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
    is_rehearsal: bool = False


class RoundFactorRow(Row, table=True):
    """A core factor of a round."""

    __tablename__ = "round_factor"
    round_id: str = Field(primary_key=True, foreign_key="measurement_round.id", ondelete="CASCADE")
    factor_id: str = Field(primary_key=True)
    position: int
