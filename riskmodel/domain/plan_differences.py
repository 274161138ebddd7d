"""What a sheet of the action plan would change, and where the product changed too since it was made."""

from collections.abc import Collection
from dataclasses import dataclass, replace

from riskmodel.domain.action_plan import (
    MeasureChange,
    MeasureEdit,
    PlanField,
    PlanLine,
    edit_of,
    edited,
)

FieldOf = tuple[str, PlanField]
"""A value of a measure: the id of the measure, and which of its values."""


@dataclass(frozen=True)
class FieldDifference:
    """A value that the sheet changed: as the sheet was made with it, as it is now, and as the sheet has it.

    All are as they are stored, nothing filled in is empty. A conflict was changed on both sides.
    """

    field: PlanField
    made_with: str
    now: str
    in_sheet: str

    @property
    def is_conflict(self) -> bool:
        """Say whether the product has another value now than the sheet was made with."""
        return self.now != self.made_with


@dataclass(frozen=True)
class PlanDifference:
    """What a row would change: values, and a note that is not there yet; `edit` is the row as filled in."""

    row: int
    line: PlanLine
    edit: MeasureEdit
    fields: tuple[FieldDifference, ...]
    note: str

    @property
    def conflicts(self) -> tuple[FieldOf, ...]:
        """The values that changed on both sides."""
        return tuple((self.line.measure.id, one.field) for one in self.fields if one.is_conflict)


@dataclass(frozen=True)
class PlanDifferences:
    """What a sheet would change in its order, what is in the plan and not in it, and what is not read."""

    changes: tuple[PlanDifference, ...]
    missing: tuple[PlanLine, ...]
    rows_without_mark: tuple[int, ...]
    own_columns: tuple[str, ...]

    @property
    def conflicts(self) -> tuple[FieldOf, ...]:
        """All values that changed on both sides; each needs a choice."""
        return tuple(one for change in self.changes for one in change.conflicts)


def chosen(differences: PlanDifferences, sheet_wins: Collection[FieldOf]) -> tuple[MeasureChange, ...]:
    """Return the changes to make; of a conflict the value of the sheet counts when it is in `sheet_wins`."""
    wanted = ((one, _merged(one, sheet_wins)) for one in differences.changes)
    return tuple(
        MeasureChange(one.line.workshop_id, one.line.measure.id, one.line.version, edit, one.note)
        for one, edit in wanted
        if one.note or edited(one.line.measure, edit) != one.line.measure
    )


def _merged(difference: PlanDifference, sheet_wins: Collection[FieldOf]) -> MeasureEdit:
    """Return the values as they are, with those of the sheet that it changed and that count."""
    measure = difference.line.measure
    counts = {
        one.field.value: getattr(difference.edit, one.field.value)
        for one in difference.fields
        if not one.is_conflict or (measure.id, one.field) in sheet_wins
    }
    return replace(edit_of(measure), **counts)
