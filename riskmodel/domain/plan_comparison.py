"""A sheet of the action plan beside the plan as it is: what would change, or what is wrong with its rows."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from riskmodel.domain.action_plan import MeasureEdit, PlanField, PlanLine, edit_of
from riskmodel.domain.plan_columns import PlanColumn
from riskmodel.domain.plan_differences import FieldDifference, PlanDifference, PlanDifferences
from riskmodel.domain.plan_sheet import PlanRow, PlanSheetRefusedError, ReadPlan, SheetFault, SheetProblem
from riskmodel.domain.room_statement import MeasureStatus
from riskmodel.domain.text import as_read

MOST_PROBLEMS = 100


def compare(read: ReadPlan, lines: Sequence[PlanLine]) -> PlanDifferences:
    """Return what a sheet would change; raises `PlanSheetRefusedError` with everything that is wrong."""
    by_id = {line.measure.id: line for line in lines}
    problems = [*_in_rows(read.rows, by_id)]
    if read.rows and all(row.measure_id not in by_id for row in read.rows):
        problems = [SheetProblem(SheetFault.OTHER_ROUND)]
    if problems:
        raise PlanSheetRefusedError(tuple(problems[:MOST_PROBLEMS]))
    there = {row.measure_id: row for row in reversed(read.rows)}
    found = [_difference(row, by_id[measure_id]) for measure_id, row in there.items()]
    changes = sorted((one for one in found if one.fields or one.note), key=lambda one: one.row)
    missing = tuple(line for line in lines if line.measure.id not in there)
    return PlanDifferences(tuple(changes), missing, read.rows_without_mark, read.own_columns)


def _in_rows(rows: Sequence[PlanRow], lines: Mapping[str, PlanLine]) -> Iterator[SheetProblem]:
    first = dict[str, PlanRow]()
    for row in rows:
        line, before = lines.get(row.measure_id), first.setdefault(row.measure_id, row)
        if line is None:
            yield SheetProblem(SheetFault.MARK_UNKNOWN, row.row, PlanColumn.MARK)
        elif replace(before, row=row.row) != row:
            # The same row twice says nothing else; with other values nobody knows which of them counts.
            yield SheetProblem(SheetFault.MARK_TWICE, row.row, PlanColumn.MARK, str(before.row))
        elif row.made_with is None:
            same = as_read(row.text) == as_read(line.measure.text)
            fault, column = (
                (SheetFault.HIDDEN_CHANGED, PlanColumn.AS_MADE)
                if same
                else (SheetFault.OTHER_WORDS, PlanColumn.MEASURE)
            )
            yield SheetProblem(fault, row.row, column)
        else:
            yield from _in_values(row, row.made_with, line)


def _in_values(row: PlanRow, made_with: MeasureEdit, line: PlanLine) -> Iterator[SheetProblem]:
    if line.measure.owner and made_with.owner and not row.edit.owner:
        yield SheetProblem(SheetFault.NO_OWNER, row.row, PlanColumn.OWNER)
    says_effect = row.edit.effect is not None and row.edit.effect != made_with.effect
    if says_effect and row.edit.status != MeasureStatus.DONE:
        yield SheetProblem(SheetFault.NOT_DONE_YET, row.row, PlanColumn.EFFECT)


def _difference(row: PlanRow, line: PlanLine) -> PlanDifference:
    # Without it the row was refused before.
    made_with = row.made_with or edit_of(line.measure)
    versions = zip(
        PlanField, _values(made_with), _values(edit_of(line.measure)), _values(row.edit), strict=True
    )
    fields = tuple(
        FieldDifference(field, before, now, sheet)
        for field, before, now, sheet in versions
        if sheet not in (before, now)
    )
    if line.measure.effect and row.edit.status != MeasureStatus.DONE and made_with.status != row.edit.status:
        # What is taken up again cannot have helped already.
        fields = (*fields, FieldDifference(PlanField.EFFECT, line.measure.effect, line.measure.effect, ""))
    is_new = all(as_read(note.text) != as_read(row.note) for note in line.notes)
    return PlanDifference(row.row, line, row.edit, fields, row.note if is_new else "")


def _values(edit: MeasureEdit) -> Iterator[str]:
    for field in PlanField:
        value = getattr(edit, field.value)
        yield "" if value is None else str(value)
