"""Recognising OiRA's layouts: by headings in any language, else by what stands in the columns."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from riskmodel.domain.imported_plan import Layout, PlanField
from riskmodel.domain.imported_plan_reading import Basis
from riskmodel.exchange.plan_reading.labels import FIELDS, fields_by_heading, headings, label_key
from riskmodel.exchange.plan_reading.table import Cells, Table

_ROWS_LOOKED_AT = 20
_EXAMPLES = 50
_LEAST_KNOWN = 6
_WIDTH = 11
_SHIFTS = range(5)
# 1.2, 12.3.1, and Ω.1 for a risk that somebody added; a point and more, for a count is a number as well.
_NUMBER = re.compile(r"(?:\d{1,3}|Ω)(?:\.\d{1,3}){1,5}\.?|Ω")


@dataclass(frozen=True)
class Found:
    """Where a table begins and what its columns hold; `header_row` is 0 when there are no headings."""

    layout: Layout
    header_row: int
    fields: Mapping[int, PlanField]
    bases: Mapping[int, Basis]
    language: str = ""


def find_oira(table: Table) -> Found | None:
    """Return how a sheet of OiRA is laid out, or None when it is none."""
    rows = list(table.rows)[:_ROWS_LOOKED_AT]
    for row in rows:
        found = _by_labels(table, row)
        if found:
            return found
    return next(filter(None, (_by_content(table, row) for row in rows)), None)


def _by_labels(table: Table, row: int) -> Found | None:
    """Read a row as headings: known ones where they are, what lies between them by its place."""
    keys = {column: label_key(cell.text) for column, cell in table.rows[row].items()}
    best: tuple[int, Found] | None = None
    for layout in (Layout.OIRA_E, Layout.OIRA_O):
        fields = _known(keys, layout)
        if len(fields) < _LEAST_KNOWN or not _is_at_home(fields, layout):
            continue
        bases = dict.fromkeys(fields, Basis.LABEL)
        filled = _filled(fields, keys, layout)
        bases |= dict.fromkeys(filled, Basis.POSITION)
        found = Found(layout, row, {**fields, **filled}, bases, _language(keys, layout))
        # Of two that fit, the one in whose order the known headings stand.
        fit = len(fields) * 100 + _in_order(fields, layout)
        if best is None or fit > best[0]:
            best = fit, found
    return best[1] if best else None


def _known(keys: Mapping[int, str], layout: Layout) -> dict[int, PlanField]:
    """Return the columns whose heading is known; one that means two things means the first that is free."""
    meanings = fields_by_heading(layout)
    order = FIELDS[layout]
    found: dict[int, PlanField] = {}
    for is_clear in (True, False):
        for column, key in keys.items():
            meant = meanings.get(key, frozenset()) - set(found.values())
            if column not in found and meant and (len(meant) == 1 or not is_clear):
                found[column] = min(meant, key=order.index)
    return found


def _is_at_home(fields: Mapping[int, PlanField], layout: Layout) -> bool:
    """Say whether headings stand beside others as in this layout: any plan may have such words in it."""
    order = FIELDS[layout]
    beside = sum(
        column + 1 in fields and order.index(fields[column + 1]) == order.index(field) + 1
        for column, field in fields.items()
    )
    return beside >= len(fields) // 2 or len(fields) >= _WIDTH - 1


def _in_order(fields: Mapping[int, PlanField], layout: Layout) -> int:
    order = FIELDS[layout]
    return sum(order.index(field) == column - 1 for column, field in fields.items())


def _filled(fields: Mapping[int, PlanField], keys: Mapping[int, str], layout: Layout) -> dict[int, PlanField]:
    """Return what unknown headings mean by their place: as far from a known neighbour as in the layout."""
    order = FIELDS[layout]
    shifts = [column - order.index(field) for column, field in fields.items()]
    found: dict[int, PlanField] = {}
    # The shift that most of the known columns have, the columns in place counting first.
    shift = max(sorted(set(shifts)), key=shifts.count)
    for place, field in enumerate(order):
        column = place + shift
        is_free = column not in fields and field not in fields.values()
        if is_free and column in keys:
            found[column] = field
    return found


def _language(keys: Mapping[int, str], layout: Layout) -> str:
    """Return the language that has most of these headings; what is not translated stands in English."""
    present = set(keys.values())
    found = headings(layout)
    return max(("en", *found), key=lambda language: len(present & set(found[language])))


def _by_content(table: Table, row: int) -> Found | None:
    """Read eleven columns as a layout when numbers of risks stand where that layout has them."""
    columns = list(table.rows[row])
    if not _WIDTH - 1 <= len(columns) <= _WIDTH + 1:
        return _without_headings(table, row)
    below = [cells for place, cells in table.rows.items() if place > row][:_EXAMPLES]
    fit = _fitting(below)
    if fit is None or fit[1] != min(columns) - 1:
        return _without_headings(table, row)
    layout, shift = fit
    if _holds_number(table.rows[row], layout, shift):
        return _without_headings(table, row)
    return _in_place(layout, shift, row)


def _without_headings(table: Table, row: int) -> Found | None:
    """Read a table whose first row is a line already."""
    if row != next(iter(table.rows)):
        return None
    fit = _fitting(list(table.rows.values())[:_EXAMPLES])
    if fit is None or not _holds_number(table.rows[row], *fit):
        return None
    return _in_place(*fit, 0)


def _in_place(layout: Layout, shift: int, row: int) -> Found:
    fields = {place + shift + 1: field for place, field in enumerate(FIELDS[layout])}
    return Found(layout, row, fields, dict.fromkeys(fields, Basis.POSITION))


def _fitting(below: Sequence[Cells]) -> tuple[Layout, int] | None:
    """Return the layout in which the numbers of risks stand in their column, and how far it is shifted."""
    for shift in _SHIFTS:
        for layout in (Layout.OIRA_E, Layout.OIRA_O):
            numbered = sum(_holds_number(cells, layout, shift) for cells in below)
            if below and numbered * 5 >= len(below) * 4 and _has_days_in_place(below, layout, shift):
                return layout, shift
    return None


def _holds_number(cells: Cells, layout: Layout, shift: int) -> bool:
    cell = cells.get(FIELDS[layout].index(PlanField.RISK_NUMBER) + shift + 1)
    return cell is not None and _NUMBER.fullmatch(cell.text) is not None


def _has_days_in_place(below: Sequence[Cells], layout: Layout, shift: int) -> bool:
    """Say whether days stand in the columns for days and nowhere else."""
    order = FIELDS[layout]
    places = {order.index(field) + shift + 1 for field in (PlanField.START, PlanField.DUE)}
    return all(column in places for cells in below for column, cell in cells.items() if cell.day)
