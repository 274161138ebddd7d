"""Ten thousand hostile texts in the action plan: each comes back as it was, and not one is a formula."""

import re
from dataclasses import replace
from datetime import date
from functools import cache

from riskmodel.domain.action_plan import MeasureNote
from riskmodel.domain.imported_plan import Layout
from riskmodel.domain.plan_columns import PlanColumn
from riskmodel.domain.report import RoundReport
from riskmodel.domain.room_statement import AgreedMeasure
from riskmodel.exchange.plan_sheet import read_plan_sheet
from riskmodel.exchange.reading.book import open_book
from riskmodel.exchange.reading.grid import Content
from riskmodel.exchange.rie_annex.annex import rie_annex
from riskmodel.exchange.text_cell import harmless
from riskmodel.exchange.workbook import round_workbook
from riskmodel.i18n.translate import Language
from tests.exchange.builders import measure, report, statement
from tests.exchange.plan_sheets import PLACES
from tests.exchange.reading import parts
from tests.exchange.test_text_cell import hostile

_ON = date(2027, 2, 1)


@cache
def _measures() -> tuple[tuple[AgreedMeasure, str], ...]:
    """Measures with a hostile text, owner and first step, each with a hostile note."""
    texts = hostile(10_000)[:10_000]
    return tuple(
        (measure(number, None, text, owner=owner, first_step=step), note)
        for number, (text, owner, step, note) in enumerate(
            zip(texts[::4], texts[1::4], texts[2::4], texts[3::4], strict=True), start=1
        )
    )


@cache
def _report() -> RoundReport:
    agreed = report([statement("Team 1", [], [one for one, _note in _measures()])])
    return replace(agreed, notes={one.id: (MeasureNote(_ON, "", note),) for one, note in _measures()})


@cache
def _workbook() -> bytes:
    return round_workbook(_report(), Language.NL)


def test_all_of_them_come_back_as_they_were() -> None:
    book = open_book(_workbook())
    columns = [PLACES[one] for one in (PlanColumn.MEASURE, PlanColumn.OWNER, PlanColumn.FIRST_STEP)]
    columns.append(PLACES[PlanColumn.PROGRESS])
    grid = book.grid(book.names[2])
    found = {(cell.row, cell.column): cell.text for cell in grid.cells if cell.content == Content.TEXT}
    rows = [tuple(found.get((row, column), "") for column in columns) for row in range(5, 5 + 2_500)]
    assert rows == [
        tuple(map(harmless, (one.text, one.owner, one.first_step, f"01-02-2027: {note}")))
        for one, note in _measures()
    ]


def test_read_back_nothing_differs_and_every_row_is_whole() -> None:
    read = read_plan_sheet(_workbook())
    assert [row.text for row in read.rows] == [harmless(one.text).strip() for one, _note in _measures()]
    assert [row.row for row in read.rows if row.made_with is None or row.made_with != row.edit] == []


def test_not_one_is_a_formula_in_the_workbook_or_the_annex() -> None:
    (team,) = _report().statements
    few = replace(_report(), statements=(replace(team, measures=team.measures[:300]),))
    for data in (_workbook(), rie_annex(few, Layout.OIRA_E, Language.NL)):
        for name, part in parts(data).items():
            if name.startswith("xl/worksheets/sheet"):
                assert re.search(rb"<f[ />]", part) is None
                assert set(re.findall(rb'<c [^>]*t="([a-zA-Z]+)"', part)) <= {b"inlineStr", b"n", b"d"}
