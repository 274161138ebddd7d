"""A second program opens the workbook: it recalculates without an error, keeps every text, and prints it."""

import io
import subprocess
from collections.abc import Callable
from pathlib import Path
from shutil import which

import pytest
from openpyxl import Workbook, load_workbook

from riskmodel.domain.imported_plan import Layout
from riskmodel.domain.report import RoundReport
from riskmodel.exchange.rie_annex.annex import LAYOUTS, rie_annex
from riskmodel.exchange.workbook import round_workbook
from riskmodel.i18n.translate import DESK_LANGUAGES, Language
from tests.exchange.builders import four_teams, one_small_team, report
from tests.exchange.plan_sheets import differences, untouched
from tests.exchange.reading import example, texts

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(which("soffice") is None, reason="LibreOffice (soffice) is not on this machine"),
]


def _converted(data: bytes, ending: str, folder: Path) -> Path:
    """The workbook as LibreOffice writes it again, in a format of its own choice."""
    (folder / "werkmap.xlsx").write_bytes(data)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", ending, "--outdir", str(folder / "out")]
    subprocess.run([*command, str(folder / "werkmap.xlsx")], check=True, capture_output=True, timeout=300)
    return folder / "out" / f"werkmap.{ending}"


def _charts(workbook: Workbook) -> list[int]:
    """How many charts there are on each sheet."""
    return [len(sheet._charts) for sheet in workbook.worksheets]  # type: ignore[attr-defined]


@pytest.mark.parametrize("make", [report, one_small_team, four_teams])
@pytest.mark.parametrize("language", DESK_LANGUAGES)
def test_it_is_saved_again_with_every_text_and_no_error(
    make: Callable[[], RoundReport], language: Language, tmp_path: Path
) -> None:
    saved = load_workbook(_converted(round_workbook(make(), language), "xlsx", tmp_path))
    cells = [cell for sheet in saved.worksheets for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n", "d"}
    assert sorted(texts(saved)) == sorted(texts(example(make, language)))
    assert saved.sheetnames == example(make, language).sheetnames
    assert saved.worksheets[-1].sheet_state == "hidden"
    assert _charts(saved) == _charts(example(make, language))
    plan = saved.worksheets[2]
    assert len(plan.data_validations.dataValidation) == len(
        example(make, language).worksheets[2].data_validations.dataValidation
    )


def test_it_prints_every_sheet_on_few_pages(tmp_path: Path) -> None:
    printed = _converted(round_workbook(four_teams(), Language.NL), "pdf", tmp_path).read_bytes()
    pages = printed.count(b"/Type/Page\n") or printed.count(b"/Type/Page/")
    assert 7 <= pages <= 9


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_annex_is_saved_again_with_every_text_and_can_be_printed(layout: Layout, tmp_path: Path) -> None:
    for language in DESK_LANGUAGES:
        made = rie_annex(four_teams(), layout, language)
        saved = load_workbook(_converted(made, "xlsx", tmp_path))
        assert sorted(texts(saved)) == sorted(texts(load_workbook(io.BytesIO(made))))
    printed = _converted(made, "pdf", tmp_path).read_bytes()
    assert printed.startswith(b"%PDF")


def test_a_plan_that_libreoffice_saved_is_read_back(tmp_path: Path) -> None:
    saved = _converted(untouched(), "xlsx", tmp_path).read_bytes()
    assert differences(saved).changes == ()
