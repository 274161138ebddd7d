"""The sheet with own content goes out and comes back: the same, in either language, whatever is in it."""

import io
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from catalog.load import load_catalogue
from catalog.model import PolicyLine
from catalog.own import own_factor_id
from riskmodel.domain.own_check import check_values, known_ids
from riskmodel.domain.own_columns import CHOICES, Column
from riskmodel.domain.own_differences import Change
from riskmodel.domain.own_item import OwnItem, OwnKind
from riskmodel.domain.own_problem import Fault, Problem
from riskmodel.domain.own_sheet import compare
from riskmodel.domain.own_values import values_of
from riskmodel.exchange.content_reading import read_content_sheet
from riskmodel.exchange.reading.text import unescape
from riskmodel.exchange.sheet_words import columns_by_heading, sheet_columns, values_by_word
from riskmodel.i18n.catalogue_labels import line_word
from riskmodel.i18n.own_words import choice_word, column_word
from riskmodel.i18n.translate import Language, translator
from tests.exchange.reading import parts
from tests.own_content import FACTOR, MEASURE, a_sheet, an_item, edited

OURS = load_catalogue()
OWN = (an_item(OwnKind.FACTOR), an_item(OwnKind.MEASURE))
Done = tuple[tuple[str | None, tuple[Change, ...]], ...]


def read(data: bytes, *own: OwnItem) -> tuple[Done, tuple[Problem, ...]]:
    """What a sheet would change: the id of every item and what happens to it."""
    found, problems = compare(read_content_sheet(data, OURS, Language.NL), own, OURS)
    return tuple((one.before.id if one.before else None, one.changes) for one in found), problems


def put(workbook: Workbook, sheet: str, row: int, **cells: str | None) -> None:
    """Fill in cells under the Dutch headings that stand for columns."""
    kind = OwnKind.FACTOR if sheet == "Risicofactoren" else OwnKind.MEASURE
    places = {columns_by_heading(kind)[str(cell.value)].name: cell.column for cell in workbook[sheet][4]}
    for name, text in cells.items():
        workbook[sheet].cell(row, places[name] or 0).value = text


@pytest.mark.parametrize("language", Language)
def test_read_back_as_it_was_it_changes_nothing(language: Language) -> None:
    retired = replace(OWN[0], is_retired=True)
    for own in (OWN, (), (retired, OWN[1])):
        assert read(a_sheet(*own, language=language), *own) == ((), ())


@pytest.mark.parametrize("language", Language)
def test_it_is_a_sheet_that_people_can_work_in(language: Language) -> None:
    data = a_sheet(*OWN, language=language)
    workbook = load_workbook(io.BytesIO(data))
    assert len(workbook.sheetnames) == 5
    assert workbook.worksheets[-1].sheet_state == "hidden"
    for sheet in workbook.worksheets[1:3]:
        (table,) = sheet.tables.values()
        assert table.ref.startswith("A4:")
        assert sheet.freeze_panes == "C5"
        assert sheet["A5"].value in ("EIG-01", "EIG-M-01")
        assert {cell.number_format for cell in sheet[30]} == {"@"}
    choices = {len(sheet.data_validations.dataValidation) for sheet in workbook.worksheets[1:3]}
    assert choices == {1, 7}
    assert a_sheet(*OWN, language=language) == data
    assert [
        name for name, part in parts(data).items() if name.startswith("xl/worksheets") and b"<f>" in part
    ] == []


def test_what_somebody_changed_is_named_and_nothing_else() -> None:
    def edit(workbook: Workbook) -> None:
        put(
            workbook,
            "Risicofactoren",
            5,
            NAME_NL="Nachtdienst",
            WHY_EN="Nobody sees it.",
            MEASURES="p-01, S-02",
        )
        put(
            workbook,
            "Maatregelen",
            5,
            RETIRED="Ja",
            LINE=line_word(PolicyLine.SIGNALLING, translator(Language.EN)).upper(),
        )
        put(workbook, "Risicofactoren", 7, **{c.name: t for c, t in FACTOR.items()} | {"NAME_EN": None})

    data = edited(a_sheet(*OWN), edit)
    found, problems = compare(read_content_sheet(data, OURS, Language.NL), OWN, OURS)
    assert problems == ()
    assert [one.changes for one in found] == [
        (Change.CHANGED,),
        (Change.ADDED,),
        (Change.CHANGED, Change.RETIRED),
    ]
    changed = [(one.column, one.before, one.after) for one in found[0].fields]
    assert changed == [
        (Column.NAME_NL, "Alleen in de nacht", "Nachtdienst"),
        (Column.WHY_EN, "", "Nobody sees it."),
        (Column.MEASURES, "P-01\nS-01", "P-01\nS-02"),
    ]
    assert [one.after for one in found[2].fields] == ["signalling"]


def test_a_row_that_is_taken_out_changes_nothing() -> None:
    assert read(edited(a_sheet(*OWN), lambda book: book["Risicofactoren"].delete_rows(5)), *OWN) == ((), ())


def test_columns_may_change_places() -> None:
    def swap(workbook: Workbook) -> None:
        sheet = workbook["Risicofactoren"]
        for row in range(4, 10):
            sheet.cell(row, 2).value, sheet.cell(row, 4).value = (
                sheet.cell(row, 4).value,
                sheet.cell(row, 2).value,
            )

    assert read(edited(a_sheet(*OWN), swap), *OWN) == ((), ())


@pytest.mark.parametrize(
    ("cells", "fault"),
    [
        ({"CODE": "EIG-77"}, Fault.UNKNOWN_ITEM),
        ({"CODE": "P-01"}, Fault.UNKNOWN_ITEM),
        ({"VERSION": "2"}, Fault.VERSION_CHANGED),
        ({"VERSION": None}, Fault.VERSION_CHANGED),
        ({"RETIRED": "misschien"}, Fault.NOT_IN_LIST),
        ({"MECHANISMS": "Toverij"}, Fault.UNKNOWN_CODE),
        ({"NAME_NL": OURS.factors[0].name.nl.upper()}, Fault.NAME_TAKEN),
        ({"NAME_NL": None, "NAME_EN": None}, Fault.MISSING),
    ],
)
def test_what_is_wrong_is_named_with_its_place(cells: dict[str, str | None], fault: Fault) -> None:
    data = edited(a_sheet(*OWN), lambda book: put(book, "Risicofactoren", 5, **cells))
    changed, problems = read(data, *OWN)
    assert changed == ()
    assert [(one.fault, one.sheet, one.row) for one in problems] == [(fault, "Risicofactoren", 5)]
    assert problems[0].letter != ""


def test_an_older_sheet_does_not_undo_what_was_changed_since() -> None:
    sheet = a_sheet(*OWN)
    later = replace(an_item(OwnKind.FACTOR, WHY_NL="Intussen anders."), version=2)
    changed, problems = read(sheet, later, OWN[1])
    assert (changed, [one.fault for one in problems]) == ((), [Fault.CHANGED_SINCE])
    # Changed there and back, or changed here to what the sheet says: then there is nothing to undo.
    assert read(sheet, replace(OWN[0], version=3), OWN[1]) == ((), ())


def test_two_rows_cannot_be_one_item_nor_have_one_name() -> None:
    def twice(workbook: Workbook) -> None:
        put(
            workbook,
            "Risicofactoren",
            6,
            CODE="EIG-01",
            VERSION="1",
            **{c.name: t for c, t in FACTOR.items()},
        )
        for row in (5, 6):
            cells = {c.name: t for c, t in MEASURE.items()} | {"NAME_NL": "Buddy"}
            put(workbook, "Maatregelen", row + 2, **cells)

    faults = [one.fault for one in read(edited(a_sheet(*OWN), twice), *OWN)[1]]
    assert faults == [Fault.ITEM_TWICE, Fault.NAME_TAKEN]


def test_something_new_cannot_be_retired_at_once() -> None:
    cells = {c.name: t for c, t in MEASURE.items()} | {"RETIRED": "ja"}
    data = edited(a_sheet(), lambda book: put(book, "Maatregelen", 5, **cells))
    assert [one.fault for one in read(data)[1]] == [Fault.NEW_AND_RETIRED]


@pytest.mark.parametrize(
    ("escaped", "text"),
    [
        ("_x000D_", "\n"),
        ("_x0041_", "A"),
        ("_x005F_x0041_", "_x0041_"),
        ("x005F_", "x005F_"),
        ("_xD83D__xDE00_", "😀"),
        ("_xD800_", "\ud800"),
        ("a\r\nb\rc", "a\nb\nc"),
    ],
)
def test_escapes_of_excel_are_undone(escaped: str, text: str) -> None:
    assert unescape(escaped) == text


TEXTS = st.text(
    st.one_of(st.characters(), st.sampled_from("=+-@'\"_xX0159AFD \t\n\r\x0b\x1b\u200f\u202e\ufffe😀")),
    max_size=60,
) | st.sampled_from(
    ["=1+1", "=cmd|' /C calc'!A0", "@SUM(1)", "_x005F_x000D_", "x005F_", "#N/A", "TRUE", "007"]
)


@settings(max_examples=12, deadline=None)
@given(st.lists(st.tuples(TEXTS, TEXTS), min_size=8, max_size=8))
def test_any_text_is_refused_or_comes_back_as_it_was(texts: list[tuple[str, str]]) -> None:
    own = []
    for number, (why, description) in enumerate(texts, start=1):
        values = {
            **FACTOR,
            Column.NAME_NL: f"Naam {number}",
            Column.WHY_NL: why,
            Column.DESCRIPTION_EN: description,
        }
        item, problems = check_values(OwnKind.FACTOR, own_factor_id(number), values, known_ids(OURS, ()))
        assert (item is None) == bool(problems)
        own += [replace(item, version=1)] if item else []
    data = a_sheet(*own)
    assert read(data, *own) == ((), ())
    # Not only no difference: every text is there, and no cell is a formula.
    cells = [cell for row in load_workbook(io.BytesIO(data))["Risicofactoren"].iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n"}
    rows = read_content_sheet(data, OURS, Language.EN)
    assert [row.values[Column.WHY_NL] for row in rows] == [values_of(one)[Column.WHY_NL] for one in own]


@pytest.mark.parametrize("kind", OwnKind)
def test_no_word_means_two_things_in_two_languages(kind: OwnKind) -> None:
    """A sheet may be read back by somebody with another language than who downloaded it."""
    said = [
        (column_word(column, translator(one)), column) for one in Language for column in sheet_columns(kind)
    ]
    assert dict(said) == columns_by_heading(kind)
    assert [word for word, column in said if columns_by_heading(kind)[word] != column] == []
    for column in CHOICES:
        words = [
            (choice_word(column, member.value, translator(one)).casefold(), member.value)
            for one in Language
            for member in CHOICES[column]
        ]
        assert [word for word, value in words if values_by_word(column)[word] != value] == []
