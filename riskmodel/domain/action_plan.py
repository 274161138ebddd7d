"""The action plan: what teams agreed and let out of their rooms, and how it changes afterwards."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from catalog.model import Measure
from riskmodel.domain.errors import MissingValueError
from riskmodel.domain.room_statement import AgreedMeasure, Effect, MeasureStatus
from riskmodel.domain.text import clean_line, clean_text

MOST_EUROS = 1_000_000_000
NOTE_LIMIT = 600
_ENDED = (MeasureStatus.DONE, MeasureStatus.DROPPED)


class PlanField(StrEnum):
    """What can change of a measure once it has left its room; the words stay those of the team."""

    STATUS = "status"
    OWNER = "owner"
    DUE_ON = "due_on"
    BUDGET = "budget"
    EFFECT = "effect"


@dataclass(frozen=True)
class MeasureEdit:
    """The values of a measure that can change after the room; `budget` in whole euros."""

    status: MeasureStatus
    owner: str
    due_on: date | None
    budget: int | None
    effect: Effect | None


@dataclass(frozen=True)
class MeasureChange:
    """What somebody wants to become of a measure, and the version of it that they saw."""

    workshop_id: str
    measure_id: str
    version: int
    edit: MeasureEdit
    note: str = ""


@dataclass(frozen=True)
class FieldChange:
    """A change of one value as a fact; dates and enums as they are stored, nothing filled in is empty."""

    field: PlanField
    before: str
    after: str


@dataclass(frozen=True)
class RecordedChange:
    """A change with its day and who made it; without a name when that account is gone."""

    on: date
    author: str
    change: FieldChange


@dataclass(frozen=True)
class MeasureNote:
    """A progress note with its day and who wrote it; without a name when that account is gone."""

    on: date
    author: str
    text: str


@dataclass(frozen=True)
class MeasureHistory:
    """What was written about a measure and what changed in it, the latest first."""

    notes: tuple[MeasureNote, ...]
    changes: tuple[RecordedChange, ...]


@dataclass(frozen=True)
class PlanLine:
    """A measure in the plan: whose it is, when it was agreed, and what the catalogue says about it.

    `number` is from 1 in the order in which teams agreed: it stays when a term moves.
    `version` goes back with a change, so that nobody overwrites another; the latest of `notes` comes first.
    `backing` is the measure of the
    catalogue that it was taken from, as in the content of the session; None for the team's own.
    """

    number: int
    measure: AgreedMeasure
    version: int
    workshop_id: str
    round_id: str
    unit_name: str
    held_on: date
    edition: str
    notes: tuple[MeasureNote, ...] = ()
    backing: Measure | None = None


def edit_of(measure: AgreedMeasure) -> MeasureEdit:
    """Return the values of a measure that can change, as they are now."""
    return MeasureEdit(measure.status, measure.owner, measure.due_on, measure.budget, measure.effect)


def edited(measure: AgreedMeasure, edit: MeasureEdit) -> AgreedMeasure:
    """Return a measure with other values; what is not done has not helped yet, whatever was filled in.

    Raises `MissingValueError` when an owner is taken away or the budget is out of range (0 to 10^9 euros).
    """
    owner = clean_line(edit.owner, field="owner") if edit.owner.strip() or measure.owner else ""
    if edit.budget is not None and not 0 <= edit.budget <= MOST_EUROS:
        raise MissingValueError("budget")
    effect = edit.effect if edit.status == MeasureStatus.DONE else None
    return replace(
        measure, status=edit.status, owner=owner, due_on=edit.due_on, budget=edit.budget, effect=effect
    )


def changes_between(before: AgreedMeasure, after: AgreedMeasure) -> tuple[FieldChange, ...]:
    """Return what differs between a measure and the same one later, one fact for each value."""
    return differences(edit_of(before), edit_of(after))


def differences(before: MeasureEdit, after: MeasureEdit) -> tuple[FieldChange, ...]:
    """Return what differs between values, one fact for each."""
    pairs = ((field, _stored(getattr(before, field)), _stored(getattr(after, field))) for field in PlanField)
    return tuple(FieldChange(field, old, new) for field, old, new in pairs if old != new)


def rebased(wanted: MeasureEdit, before: MeasureEdit, stored: MeasureEdit) -> MeasureEdit:
    """Return what somebody changed on top of what another stored since; the rest is as the other left it."""
    changed = {change.field.value: getattr(wanted, change.field) for change in differences(before, wanted)}
    return replace(stored, **changed)


def clean_note(text: str) -> str:
    """Return a progress note as it is kept; raises as `clean_text` does."""
    return clean_text(text, field="note", limit=NOTE_LIMIT)


def has_ended(measure: AgreedMeasure) -> bool:
    """Say whether nothing more happens with a measure: it is done, or it was dropped."""
    return measure.status in _ENDED


def is_overdue(measure: AgreedMeasure, today: date) -> bool:
    """Say whether the term of a measure has passed while it is not done or dropped; not on the day itself."""
    return measure.due_on is not None and measure.due_on < today and not has_ended(measure)


def _stored(value: object) -> str:
    return "" if value is None else str(value)
