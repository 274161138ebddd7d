"""Plans of action as others write them: the files of peers, and tables made for a test."""

import io
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from openpyxl import Workbook

from riskmodel.application.import_plan import PlanFile
from riskmodel.domain.imported_plan import Layout, PlanCell, PlanField, PlanLine
from riskmodel.domain.imported_plan_differences import updated
from riskmodel.exchange.plan_reading.labels import FIELDS
from riskmodel.exchange.plan_reading.read import read_plan

FILES = Path(__file__).parent / "exchange" / "plans"
Values = Sequence[object]

LINE: dict[PlanField, object] = {
    PlanField.SECTION: "Werkdruk",
    PlanField.RISK_NUMBER: "1.2",
    PlanField.RISK: "De werkdruk is te hoog.",
    PlanField.PRIORITY: "hoog",
    PlanField.MEASURE: "Rooster verruimen",
    PlanField.REQUIREMENTS: "Planner",
    PlanField.OWNER: "Jan de Wit",
    PlanField.BUDGET: 2500,
    PlanField.START: date(2026, 10, 1),
    PlanField.DUE: date(2026, 12, 31),
    PlanField.STATUS: "",
    PlanField.COMMENT: "Besproken",
}
"""One line of a plan, by what the columns hold."""


def peer(name: str) -> bytes:
    """A file as a peer wrote it."""
    return (FILES / f"{name}.xlsx").read_bytes()


def a_file(*rows: Values, sheet: str = "Blad1", merged: Sequence[str] = ()) -> bytes:
    """An Excel file with these rows."""
    book = Workbook()
    page = book.active
    assert page is not None
    page.title = sheet
    for row in rows:
        page.append(list(row))
    for place in merged:
        page.merge_cells(place)
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def an_oira_file(
    layout: Layout, headings: Sequence[object] | None, *changes: Mapping[PlanField, object]
) -> bytes:
    """A file in a layout of OiRA, with a line for each set of changes; headings may be left out."""
    rows: list[Values] = []
    if layout is Layout.OIRA_O:
        rows += [["Sociale veiligheid - Plan van aanpak"], ["Titel", "Afdeling A"]]
    if headings is not None:
        rows.append(list(headings))
    for change in changes or ({},):
        values = {**LINE, **change}
        rows.append([values.get(field) for field in FIELDS[layout]])
    return a_file(*rows)


def a_line(row: int = 2, **texts: str) -> PlanLine:
    """A line with texts under names of `PlanField`."""
    return PlanLine(
        row, tuple(PlanCell(name, text, PlanField[name.upper()]) for name, text in texts.items() if text)
    )


def a_plan_file() -> PlanFile:
    """A plan as it was understood, before anything is kept."""
    reading = read_plan(a_file(["Risico", "Maatregel"], ["Werkdruk", "Rooster"]))
    found = updated((), reading.lines)
    return PlanFile(reading, None, found.actions, found.changes)
