"""The rows of workshops, without anything a participant did."""

from datetime import date

from sqlalchemy import BigInteger, Column
from sqlmodel import Field

from riskmodel.storage.tables.base import Row


class WorkshopRow(Row, table=True):
    """A workshop, without anything a participant did. `opened_at` is seconds since 1970, UTC."""

    __tablename__ = "workshop"
    id: str = Field(primary_key=True)
    round_id: str = Field(foreign_key="measurement_round.id", index=True)
    unit_id: str = Field(foreign_key="unit.id", index=True)
    held_on: date
    invited: int
    # How many people the facilitator counted in the room; None until somebody did.
    heads: int | None = None
    manager_present: bool = False
    phase: str
    join_code: str = Field(unique=True)
    is_locked: bool = False
    shown_factor_id: str | None = None
    opened_at: int | None = Field(default=None, sa_column=Column(BigInteger, nullable=True))
    edition: str
    method_version: str
    is_agreed: bool = False
    # Who typed paper slips knows answers of people who may score again: such a team is not scored twice.
    has_typed_slips: bool = False
    is_sample: bool = False
    is_rehearsal: bool = False
    script: str = "core"
    # Since when the clock of this phase runs, seconds since 1970, UTC; None while it stands still.
    clock_at: int | None = Field(default=None, sa_column=Column(BigInteger, nullable=True))
    is_paused: bool = False
    # Why the session was stopped, of a few fixed reasons: nothing that was said.
    stop_reason: str | None = None
    # What came out of the safety check of the session, once it was sealed.
    safety: str | None = None
    is_safety_seen: bool = False
    feedback_on: date | None = None
    completed_on: date | None = None
    version: int = 1


class WorkshopStepRow(Row, table=True):
    """How long a phase took, in seconds, and why it was skipped; empty when it was not."""

    __tablename__ = "workshop_step"
    workshop_id: str = Field(primary_key=True, foreign_key="workshop.id", ondelete="CASCADE")
    phase: str = Field(primary_key=True)
    seconds: int = 0
    skipped: str = ""


class WorkshopFactorRow(Row, table=True):
    """A factor that is scored in a workshop."""

    __tablename__ = "workshop_factor"
    workshop_id: str = Field(primary_key=True, foreign_key="workshop.id", ondelete="CASCADE")
    factor_id: str = Field(primary_key=True)
    position: int
    is_core: bool


class SteeringRow(Row, table=True):
    """A factor that the facilitator pinned to the agenda or left for now, and why."""

    __tablename__ = "steering"
    workshop_id: str = Field(primary_key=True, foreign_key="workshop.id", ondelete="CASCADE")
    factor_id: str = Field(primary_key=True)
    is_pinned: bool
    reason: str


class WorkshopFacilitatorRow(Row, table=True):
    """Who leads a workshop."""

    __tablename__ = "workshop_facilitator"
    workshop_id: str = Field(primary_key=True, foreign_key="workshop.id", ondelete="CASCADE")
    account_id: str = Field(primary_key=True, foreign_key="account.id")
