"""The file itself: sound for every program, and the same for the same report."""

import io
import subprocess
import sys
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from xml.etree import ElementTree

import pytest
from babel.dates import format_date

from riskmodel.domain.imported_plan import Layout
from riskmodel.domain.report import RoundReport
from riskmodel.exchange.provenance import DATE_FIELDS
from riskmodel.exchange.rie_annex.annex import LAYOUTS, rie_annex
from riskmodel.exchange.workbook import round_workbook
from riskmodel.i18n.dates import long_date
from riskmodel.i18n.translate import DESK_LANGUAGES, Language
from tests.exchange.builders import four_teams, one_small_team, report
from tests.exchange.reading import example, parts, table

_REPORTS = (report, one_small_team, four_teams)
_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_HASH = """
import hashlib
from riskmodel.exchange.workbook import round_workbook
from riskmodel.i18n.translate import DESK_LANGUAGES, Language
from tests.exchange.builders import four_teams
print(hashlib.sha256(round_workbook(four_teams(), Language.NL)).hexdigest())
"""


@pytest.mark.parametrize("make", _REPORTS)
@pytest.mark.parametrize("language", DESK_LANGUAGES)
def test_every_part_is_well_formed_and_has_a_content_type(
    make: Callable[[], RoundReport], language: Language
) -> None:
    files = parts(round_workbook(make(), language))
    types = ElementTree.fromstring(files.pop("[Content_Types].xml"))
    known = {node.get("PartName", "").lstrip("/") for node in types}
    by_ending = {node.get("Extension") for node in types} - {None}
    for name, data in files.items():
        ElementTree.fromstring(data)
        assert name in known or name.rsplit(".", 1)[-1] in by_ending - {"xml"}
    assert known - {""} == {name for name in files if not name.endswith(".rels")}


@pytest.mark.parametrize("make", _REPORTS)
@pytest.mark.parametrize("language", DESK_LANGUAGES)
def test_tables_are_what_excel_accepts(make: Callable[[], RoundReport], language: Language) -> None:
    workbook = example(make, language)
    tables = [one for sheet in workbook.worksheets for one in sheet.tables.values()]
    assert [one.displayName for one in tables] == ["Agreements", "ActionPlan", "RiskRegister"]
    assert [one.id for one in tables] == [1, 2, 3]
    for sheet in workbook.worksheets[1:4]:
        (one,) = sheet.tables.values()
        header, *rows = table(sheet)
        assert [column.name for column in one.tableColumns] == list(header)
        assert len(set(header)) == len(header)
        assert rows
        assert one.autoFilter.ref == one.ref
        assert sheet.dimensions.split(":")[1] == one.ref.split(":")[1]
        assert not sheet.merged_cells.ranges


@pytest.mark.parametrize("language", DESK_LANGUAGES)
def test_every_sheet_prints_on_the_width_of_a_page(language: Language) -> None:
    for sheet in example(four_teams, language).worksheets[:-1]:
        assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
        assert sheet.sheet_properties.pageSetUpPr is not None
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.page_setup.paperSize == 9
    tables = example(four_teams, language).worksheets[1:5]
    chart = example(four_teams, language).worksheets[5]
    assert chart.print_area.split("!")[-1].startswith("$A$1:$H$")
    areas = [sheet.print_area.split("!")[-1] for sheet in example(four_teams, language).worksheets]
    assert areas[1:5] == ["$A$1:$F$7", "", "$A$1:$I$12", "$A$1:$F$15"]
    assert [sheet.print_title_rows for sheet in tables] == ["$4:$4"] * 4
    assert {sheet.page_setup.orientation for sheet in tables} == {"landscape"}
    assert [sheet.freeze_panes for sheet in tables] == ["D5", "E5", "C5", "C5"]


def test_rows_are_free_to_grow_with_what_people_add() -> None:
    files = parts(round_workbook(four_teams(), Language.NL))
    rows = ElementTree.fromstring(files["xl/worksheets/sheet3.xml"])
    planned = [row.attrib for row in rows.iter(f"{_MAIN}row") if int(row.attrib["r"]) > 4]
    assert len(planned) == 3
    assert all("ht" in row and "customHeight" not in row for row in planned)


def test_equal_reports_give_equal_bytes() -> None:
    assert round_workbook(four_teams(), Language.NL) == round_workbook(four_teams(), Language.NL)


@pytest.mark.parametrize("language", DESK_LANGUAGES)
def test_two_days_differ_in_the_day_and_in_nothing_else(language: Language) -> None:
    """`DATE_FIELDS` names one field: wherever it stands, nothing else differs."""
    assert DATE_FIELDS == ("made_on",)
    first, other = four_teams(), replace(four_teams(), made_on=date(2027, 1, 9))

    def made(which: RoundReport, write: Callable[[RoundReport], bytes]) -> dict[str, bytes]:
        said = [one.encode() for one in (long_date(which.made_on, language), str(which.made_on))]
        said.append(format_date(which.made_on, "long", locale="en_US").encode())
        files = parts(write(which))
        for name in files:
            for day in said:
                files[name] = files[name].replace(day, b"(day)")
        return files

    writers: list[Callable[[RoundReport], bytes]] = [partial(round_workbook, language=language)]
    writers += [partial(_annex, layout=layout, language=language) for layout in LAYOUTS]
    for write in writers:
        assert made(first, write) == made(other, write)
        assert write(first) != write(other)


def _annex(made: RoundReport, layout: Layout, language: Language) -> bytes:
    return rie_annex(made, layout, language)


def test_every_part_carries_the_day_of_the_report() -> None:
    with zipfile.ZipFile(io.BytesIO(round_workbook(four_teams(), Language.NL))) as archive:
        assert {part.date_time for part in archive.infolist()} == {(2026, 12, 21, 0, 0, 0)}


def test_another_process_gives_the_same_bytes() -> None:
    seen = {
        subprocess.run(
            [sys.executable, "-c", _HASH],
            env={"PYTHONHASHSEED": seed, "TZ": zone},
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for seed, zone in (("1", "UTC"), ("2", "Asia/Tokyo"))
    }
    assert len(seen) == 1
