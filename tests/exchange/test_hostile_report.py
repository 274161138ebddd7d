"""Hostile text in every place of a report that people fill in."""

from dataclasses import replace

from riskmodel.domain.report import RoundReport
from riskmodel.domain.room_statement import AgreedFactor
from riskmodel.exchange.text_cell import harmless
from riskmodel.exchange.workbook import round_workbook
from riskmodel.i18n.translate import Language
from tests.exchange.builders import ORGANISATION, ROUND, four_teams, measure, report, statement
from tests.exchange.reading import opened, parts, texts

_HOSTILE = '=HYPERLINK("http://x.example";"klik") _x0041_ &P \x00\ufffe <b> \r\n+1'


def hostile_report() -> RoundReport:
    row = four_teams().heatmap.rows[0]
    team = f"{_HOSTILE} team"
    return replace(
        report(
            [
                statement(
                    team,
                    [AgreedFactor("PWR-01", f"{_HOSTILE} woorden"), AgreedFactor(f"{_HOSTILE} code", "")],
                    [
                        measure(
                            1,
                            "PWR-01",
                            f"{_HOSTILE} maatregel",
                            owner=f"{_HOSTILE} eigenaar",
                            catalogue_measure_id=f"{_HOSTILE} bron",
                        )
                    ],
                )
            ],
            [replace(row, unit_name=f"{_HOSTILE} afdeling", team_names=(team, "Team 2"))],
            [f"{_HOSTILE} wacht"],
            round_=replace(ROUND, name=f"{_HOSTILE} ronde", edition=f"{_HOSTILE} uitgave"),
        ),
        organisation=replace(ORGANISATION, name=f"{_HOSTILE} organisatie"),
    )


def test_every_text_arrives_and_none_becomes_a_formula() -> None:
    hostile = hostile_report()
    workbook = opened(hostile)
    cells = [cell for sheet in workbook.worksheets for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} == {"s", "n", "d"}
    assert all(cell.quotePrefix for cell in cells if cell.data_type == "s")
    found = set(texts(workbook))
    for word in ("team", "woorden", "code", "maatregel", "eigenaar", "organisatie", "ronde", "uitgave"):
        assert harmless(f"{_HOSTILE} {word}") in found


def test_nothing_typed_reaches_names_headers_or_rules() -> None:
    files = parts(round_workbook(hostile_report(), Language.NL))
    structure = {name: data for name, data in files.items() if not name.startswith("xl/worksheets/sheet")}
    assert [name for name, data in structure.items() if b"klik" in data] == ["docProps/core.xml"]
    for name, data in files.items():
        if name.startswith("xl/worksheets/sheet"):
            assert b"klik" not in data.split(b"</sheetData>")[1]
            assert b"klik" not in data.split(b"<sheetData>")[0]
