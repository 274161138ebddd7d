"""The rows of what a workshop leaves: counts, agreements and released rows."""

from datetime import date

from sqlalchemy import UniqueConstraint
from sqlmodel import Field

from riskmodel.storage.tables.base import Row


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
    # The second view, where people experience it differently; empty when there is one.
    other_view: str = ""
    version: int = 1


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
    # Whether it worked, once it was done; None until somebody said so.
    effect: str | None = None
    first_step: str = ""
    # How much support it got in the vote, as a word; None without a vote.
    support: str | None = None
    # Whole euros.
    budget: int | None = None
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
