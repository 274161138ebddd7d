"""Every workbook that leaves the product holds to what Excel checks when it opens a file."""

import io
import zipfile
from collections.abc import Callable

import pytest

from riskmodel.domain.imported_plan import Layout
from riskmodel.domain.report import RoundReport
from riskmodel.exchange.rie_annex.annex import LAYOUTS, rie_annex
from riskmodel.exchange.workbook import round_workbook
from riskmodel.i18n.translate import DESK_LANGUAGES, Language
from tests.exchange.builders import four_teams, one_small_team, report
from tests.exchange.open_xml import faults
from tests.exchange.reading import parts
from tests.exchange.test_hostile_report import hostile_report

REPORTS = (report, one_small_team, four_teams, hostile_report)


@pytest.mark.parametrize("make", REPORTS)
@pytest.mark.parametrize("language", DESK_LANGUAGES)
def test_the_workbook_has_no_fault(make: Callable[[], RoundReport], language: Language) -> None:
    assert faults(round_workbook(make(), language, with_fine_kinney=language == Language.EN)) == []


@pytest.mark.parametrize("make", REPORTS)
@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_annex_has_no_fault(make: Callable[[], RoundReport], layout: Layout) -> None:
    for language in DESK_LANGUAGES:
        assert faults(rie_annex(make(), layout, language)) == []


@pytest.mark.parametrize(
    ("part", "before", "after"),
    [
        ("xl/worksheets/sheet3.xml", b't="inlineStr"', b't="s"'),
        ("xl/worksheets/sheet3.xml", b"<is>", b"<f>1+1</f><is>"),
        ("xl/worksheets/sheet3.xml", b'<c r="B5" s="', b'<c r="B5" s="99'),
        ("xl/worksheets/sheet3.xml", b'<c r="B5"', b'<c r="A5"'),
        ("xl/worksheets/sheet3.xml", b'dxfId="', b'dxfId="99'),
        ("xl/worksheets/_rels/sheet3.xml.rels", b"table2.xml", b"table9.xml"),
        ("xl/workbook.xml", b'name="Heatmap"', b'name="Afspraken"'),
        ("xl/workbook.xml", b'name="Heatmap"', b'name="Heat/map"'),
        ("xl/tables/table2.xml", b'name="Team"', b'name="Nr."'),
        ("[Content_Types].xml", b"/xl/charts/chart1.xml", b"/xl/charts/chart9.xml"),
    ],
)
def test_the_check_would_find_a_fault(part: str, before: bytes, after: bytes) -> None:
    files = parts(round_workbook(four_teams(), Language.NL))
    assert before in files[part]
    files[part] = files[part].replace(before, after, 1)
    broken = io.BytesIO()
    with zipfile.ZipFile(broken, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    assert faults(broken.getvalue()) != []
