"""The lines of a table, with dates and words read; what cannot be read is counted and stays as it stood."""

from collections import Counter
from collections.abc import Mapping
from datetime import date, timedelta

from riskmodel.domain.imported_plan import MOST_LINES, PlanCell, PlanField, PlanLine
from riskmodel.domain.imported_plan_reading import Note, NoteKind, PlanFault, PlanRefusedError
from riskmodel.exchange.plan_reading.dates import read_day
from riskmodel.exchange.plan_reading.table import Cells, Table, TableCell
from riskmodel.exchange.plan_reading.words import read_effect, read_priority, read_status

_TELLING = (PlanField.RISK, PlanField.SITUATION, PlanField.MEASURE)
# Days that somebody typed in a cell that shows numbers: 1980 to 2100.
_FIRST_SERIAL, _LAST_SERIAL = 29_221, 73_415


def read_lines(
    table: Table, header_row: int, headings: Mapping[int, str], fields: Mapping[int, PlanField]
) -> tuple[tuple[PlanLine, ...], tuple[Note, ...]]:
    """Return the lines below the headings, and what was left out or not understood.

    Raises `PlanRefusedError` when there are more than 5,000.
    """
    lines: list[PlanLine] = []
    missed: Counter[NoteKind] = Counter()
    for row, cells in table.rows.items():
        if row <= header_row or _is_heading(cells, headings):
            continue
        if not any(fields.get(column) in _TELLING for column in cells):
            missed[NoteKind.ROWS_LEFT_OUT] += 1
            continue
        if len(lines) == MOST_LINES:
            raise PlanRefusedError(PlanFault.TOO_MANY_LINES)
        lines.append(_line(row, cells, headings, fields, missed))
    return tuple(lines), tuple(Note(kind, missed[kind]) for kind in NoteKind if missed[kind])


def _line(
    row: int,
    cells: Cells,
    headings: Mapping[int, str],
    fields: Mapping[int, PlanField],
    missed: Counter[NoteKind],
) -> PlanLine:
    found = tuple(
        PlanCell(headings.get(column, ""), cell.text, fields.get(column)) for column, cell in cells.items()
    )
    by_field = {fields[column]: cell for column, cell in cells.items() if column in fields}
    texts = {field: cell.text for field, cell in by_field.items()}
    line = PlanLine(
        row,
        found,
        priority=read_priority(texts.get(PlanField.PRIORITY, "")),
        start_on=_day(by_field.get(PlanField.START), at_end=False),
        due_on=_day(by_field.get(PlanField.DUE), at_end=True),
        status=read_status(texts.get(PlanField.STATUS, "")),
        effect=read_effect(texts.get(PlanField.EFFECT, "")),
    )
    missed[NoteKind.DATES_NOT_READ] += (PlanField.START in texts and line.start_on is None) + (
        PlanField.DUE in texts and line.due_on is None
    )
    missed[NoteKind.PRIORITIES_NOT_READ] += PlanField.PRIORITY in texts and line.priority is None
    missed[NoteKind.STATUSES_NOT_READ] += PlanField.STATUS in texts and line.status is None
    return line


def _day(cell: TableCell | None, *, at_end: bool) -> date | None:
    if cell is None:
        return None
    if cell.day:
        return cell.day
    if cell.text.isascii() and cell.text.isdigit() and len(cell.text) == len(str(_LAST_SERIAL)):
        serial = int(cell.text)
        if _FIRST_SERIAL <= serial <= _LAST_SERIAL:
            return date(1899, 12, 30) + timedelta(days=serial)
    return read_day(cell.text, at_end=at_end)


def _is_heading(cells: Cells, headings: Mapping[int, str]) -> bool:
    """Say whether a row repeats the headings, as long tables do on every page."""
    repeated = sum(headings.get(column) == cell.text for column, cell in cells.items())
    return repeated >= 2 and repeated * 2 > len(cells)
