"""Proposing what the columns of a table of somebody's own hold: by the headings, then by what is in them."""

from collections.abc import Mapping

from riskmodel.domain.imported_plan import Layout, PlanField
from riskmodel.domain.imported_plan_reading import Basis
from riskmodel.exchange.plan_reading.dates import read_day
from riskmodel.exchange.plan_reading.labels import fields_by_heading, label_key
from riskmodel.exchange.plan_reading.oira import Found
from riskmodel.exchange.plan_reading.table import Table
from riskmodel.exchange.plan_reading.words import read_priority, read_status, synonyms

_ROWS_LOOKED_AT = 20
_EXAMPLES = 30
_EXACT, _BEGINS, _HOLDS = 30, 20, 10
_LONGEST_HEADING = 200
# Alone a word this short says nothing inside another: "nr" in "werknemers".
_SHORT = 4


def propose(table: Table) -> Found:
    """Return where the headings of a table seem to be and what its columns seem to hold."""
    row = _header_row(table)
    headings = {column: label_key(cell.text[:_LONGEST_HEADING]) for column, cell in table.rows[row].items()}
    fields = _by_heading(headings)
    bases = dict.fromkeys(fields, Basis.LABEL)
    by_content = _by_content(table, row, set(headings) - set(fields), set(fields.values()))
    bases |= dict.fromkeys(by_content, Basis.CONTENT)
    return Found(Layout.TABLE, row, {**fields, **by_content}, bases)


def _header_row(table: Table) -> int:
    """Return the row with the most known headings among the first; of equals the fullest, then the first."""
    rows = list(table.rows)[:_ROWS_LOOKED_AT]
    last = list(table.rows)[-1]
    # Below headings stands something.
    candidates = [row for row in rows if row != last] or rows

    def worth(row: int) -> tuple[int, int, int]:
        cells = table.rows[row]
        keys = {column: label_key(cell.text[:_LONGEST_HEADING]) for column, cell in cells.items()}
        return len(_by_heading(keys)), len(cells), -row

    return max(candidates, key=worth)


def _by_heading(headings: Mapping[int, str]) -> dict[int, PlanField]:
    """Return one column for each field, the best fitting first; of equals the leftmost."""
    fits = [
        (-fit, column, field) for column, heading in headings.items() for field, fit in _fits(heading).items()
    ]
    order = tuple(PlanField)
    found: dict[int, PlanField] = {}
    for _fit, column, field in sorted(fits, key=lambda one: (one[0], one[1], order.index(one[2]))):
        if column not in found and field not in found.values():
            found[column] = field
    return found


def _fits(heading: str) -> dict[PlanField, int]:
    """Return how well a heading fits each field it may stand for."""
    found: dict[PlanField, int] = {}
    for layout in (Layout.OIRA_E, Layout.OIRA_O):
        for field in fields_by_heading(layout).get(heading, ()):
            found[field] = _EXACT
    padded = f" {heading} ".replace("/", " ").replace("-", " ")
    for field, words in synonyms().items():
        for word in words:
            fit = 0
            if heading == word:
                fit = _EXACT + 1
            elif heading.startswith(word) and len(word) >= _SHORT:
                fit = _BEGINS
            elif f" {word} " in padded or (len(word) > _SHORT and word in heading):
                fit = _HOLDS
            found[field] = max(found.get(field, 0), fit)
    return {field: fit for field, fit in found.items() if fit}


def _by_content(table: Table, row: int, columns: set[int], taken: set[PlanField]) -> dict[int, PlanField]:
    """Return what columns with an unknown heading hold, when nearly all that stands in them says so."""
    tests = {
        PlanField.DUE: lambda text: read_day(text) is not None,
        PlanField.PRIORITY: lambda text: read_priority(text) is not None,
        # Yes and no answer any question.
        PlanField.STATUS: lambda text: len(text) >= _SHORT and read_status(text) is not None,
    }
    below = [cells for place, cells in table.rows.items() if place > row][:_EXAMPLES]
    found: dict[int, PlanField] = {}
    for column in sorted(columns):
        texts = [cells[column].text for cells in below if column in cells]
        for field, holds in tests.items():
            is_free = field not in taken and field not in found.values()
            if is_free and len(texts) > 1 and sum(map(holds, texts)) * 5 >= len(texts) * 4:
                found[column] = field
                break
    return found
