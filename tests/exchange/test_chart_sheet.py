"""The heatmap as a chart: native, drawn from the numbers under it, in the colours of the words."""

from openpyxl import Workbook
from openpyxl.chart import BarChart

from riskmodel.exchange.sheets.chart import LABELS, counted
from riskmodel.exchange.workbook import round_workbook
from riskmodel.i18n.translate import Language
from tests.exchange.builders import four_teams, named
from tests.exchange.reading import example, parts


def chart(workbook: Workbook) -> BarChart:
    (found,) = workbook["Grafiek"]._charts  # type: ignore[attr-defined]
    assert isinstance(found, BarChart)
    return found


def test_it_counts_rows_and_never_people() -> None:
    heatmap = four_teams().heatmap
    assert {factor: counted(heatmap, factor) for factor in heatmap.factor_ids} == {
        "PWR-01": (1, 1, 0, 0, 0, 0, 0),
        "CON-01": (0, 0, 1, 0, 1, 0, 0),
        "ROL-01": (0, 0, 0, 1, 0, 0, 1),
        "WRK-01": (0, 0, 0, 0, 0, 1, 1),
    }


def test_it_is_drawn_from_the_numbers_under_it() -> None:
    sheet = example(four_teams)["Grafiek"]
    found = chart(example(four_teams))
    header = next(row for row in range(6, 60) if sheet.cell(row, 1).value == "Factor")
    last = header + 4
    assert [sheet.cell(row, 1).value for row in range(header + 1, last + 1)] == [
        named(factor) for factor in four_teams().heatmap.factor_ids
    ]
    assert [cell.value for cell in sheet[header][1:8]] == [
        *("Hoog", "Aandacht of hoog", "Aandacht", "Midden", "Laag of midden", "Laag"),
        "Te weinig mensen om te tonen",
    ]
    for place, (letter, series) in enumerate(zip("BCDEFGH", found.series, strict=True)):
        assert series.tx.strRef.f == f"'Grafiek'!${letter}${header}"
        assert series.val.numRef.f == f"'Grafiek'!${letter}${header + 1}:${letter}${last}"
        assert series.cat.numRef.f == f"'Grafiek'!$A${header + 1}:$A${last}"
        assert (series.spPr.pattFill is None) == (place < len(LABELS) and len(LABELS[place]) == 1)
    assert (found.barDir, found.grouping, found.overlap) == ("bar", "stacked", 100)
    assert found.y_axis.scaling.max == 2


def test_it_is_in_the_file_as_a_drawing_of_its_sheet() -> None:
    files = parts(round_workbook(four_teams(), Language.EN))
    assert [name for name in files if name.startswith("xl/charts/")] == ["xl/charts/chart1.xml"]
    assert b"B3446C" in files["xl/charts/chart1.xml"]
