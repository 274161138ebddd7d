"""The action plan comes back in: what somebody changed and nothing else; what is wrong has its row."""

from dataclasses import replace
from datetime import date, datetime

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from riskmodel.domain.action_plan import MeasureNote, PlanField
from riskmodel.domain.plan_columns import HIDDEN, PlanColumn
from riskmodel.domain.plan_differences import chosen
from riskmodel.domain.plan_sheet import SheetFault
from riskmodel.domain.room_statement import Effect, MeasureStatus
from riskmodel.i18n.plan_problem_words import problem_place, problem_sentence
from riskmodel.i18n.translate import DESK_LANGUAGES, Language, translator
from tests.exchange.plan_sheets import (
    FIRST,
    MEASURES,
    PLACES,
    Edit,
    a_report,
    differences,
    edited,
    lines,
    problems,
    put,
    refused,
    untouched,
)

FIELDS = ("field", "made_with", "now", "in_sheet")


def found(data: bytes) -> list[tuple[int, list[tuple[str, ...]], str]]:
    """The row, the changed values and the note of every measure that a file would change."""
    return [
        (one.row, [tuple(str(getattr(field, name)) for name in FIELDS) for field in one.fields], one.note)
        for one in differences(data).changes
    ]


def row_values(sheet: Worksheet, row: int) -> list[object]:
    return [cell.value for cell in sheet[row]]


def put_row(sheet: Worksheet, row: int, values: list[object]) -> None:
    for place, value in enumerate(values, start=1):
        sheet.cell(row, place).value = value  # type: ignore[assignment]


@pytest.mark.parametrize("language", DESK_LANGUAGES)
def test_read_back_as_it_was_it_changes_nothing(language: Language) -> None:
    read = differences(untouched(language))
    assert (read.changes, read.missing, read.rows_without_mark, read.own_columns) == ((), (), (), ())


def test_what_somebody_changed_is_named_value_by_value() -> None:
    data = edited(
        put(FIRST, OWNER="Teamleider nacht", TERM=datetime(2027, 6, 30), STATUS="bezig", BUDGET=1200),
        put(FIRST + 1, STATUS="Done", EFFECT="deels", NOTE=" Eerste maand\nging goed. ", BUDGET=None),
    )
    assert found(data) == [
        (
            FIRST,
            [
                ("status", "planned", "planned", "in_progress"),
                ("owner", "zorgmanager", "zorgmanager", "Teamleider nacht"),
                ("due_on", "2027-03-01", "2027-03-01", "2027-06-30"),
                ("budget", "", "", "1200"),
            ],
            "",
        ),
        (
            FIRST + 1,
            [
                ("status", "planned", "planned", "done"),
                ("budget", "2500", "2500", ""),
                ("effect", "", "", "helped_partly"),
            ],
            "Eerste maand\nging goed.",
        ),
    ]


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("31-12-2027", "2027-12-31"),
        ("2027-12-31", "2027-12-31"),
        ("31 december 2027", "2027-12-31"),
        (46752, "2027-12-31"),
    ],
)
def test_a_date_may_be_typed_as_a_text_or_a_number(typed: object, day: str) -> None:
    [(_row, [(field, *_rest, in_sheet)], _note)] = found(edited(put(FIRST, TERM=typed)))
    assert (field, in_sheet) == ("due_on", day)


@pytest.mark.parametrize("typed", ["€ 3.000", "3000", "3.000,-", "3 000 euro", "3000,00", 3000, 3000.0])
def test_a_budget_may_be_typed_as_people_write_it(typed: object) -> None:
    [(_row, [(field, *_rest, in_sheet)], _note)] = found(edited(put(FIRST, BUDGET=typed)))
    assert (field, in_sheet) == ("budget", "3000")


def test_a_value_that_both_sides_gave_is_no_difference_and_another_is_a_conflict() -> None:
    first, *rest = MEASURES
    now = lines(replace(first, owner="hoofd zorg", status=MeasureStatus.IN_PROGRESS), *rest, version=2)
    read = differences(edited(put(FIRST, OWNER="teamleider", STATUS="bezig", BUDGET=100)), now)
    [change] = read.changes
    assert [(one.field, one.is_conflict) for one in change.fields] == [
        (PlanField.OWNER, True),
        (PlanField.BUDGET, False),
    ]
    assert read.conflicts == ((first.id, PlanField.OWNER),)
    for wins, owner in (((), "hoofd zorg"), (read.conflicts, "teamleider")):
        [kept] = chosen(read, wins)
        assert (kept.version, kept.edit.owner, kept.edit.budget) == (2, owner, 100)
        assert kept.edit.status == MeasureStatus.IN_PROGRESS


def test_what_changed_only_in_the_product_stays_as_it_is_now() -> None:
    first, *rest = MEASURES
    now = lines(replace(first, owner="hoofd zorg"), *rest, version=2)
    assert differences(edited(), now).changes == ()


def test_a_conflict_that_is_left_as_it_is_changes_nothing() -> None:
    first, *rest = MEASURES
    read = differences(edited(put(FIRST, OWNER="teamleider")), lines(replace(first, owner="hoofd"), *rest))
    assert chosen(read, ()) == ()


def test_what_is_taken_up_again_has_not_helped_any_more_and_that_is_said() -> None:
    assert found(edited(put(FIRST + 2, STATUS="bezig"))) == [
        (FIRST + 2, [("status", "done", "done", "in_progress"), ("effect", "helped", "helped", "")], "")
    ]


def test_a_note_that_was_read_before_is_not_written_twice() -> None:
    data = edited(put(FIRST, NOTE="Besproken."))
    note = MeasureNote(date(2026, 12, 22), "Sam", "Besproken.")
    assert [one.note for one in differences(data).changes] == ["Besproken."]
    assert differences(data, lines(notes=(note,))).changes == ()


def _sort(sheet: Worksheet) -> None:
    rows = [row_values(sheet, row) for row in range(FIRST, FIRST + 3)]
    for row, values in enumerate(reversed(rows), start=FIRST):
        put_row(sheet, row, values)


def _move_columns(sheet: Worksheet) -> None:
    for row in range(FIRST - 1, FIRST + 3):
        put_row(sheet, row, row_values(sheet, row)[::-1])


def _add_rows_above(sheet: Worksheet) -> None:
    sheet.insert_rows(3, 2)


def _add_a_column(sheet: Worksheet) -> None:
    sheet.cell(4, 18).value, sheet.cell(5, 18).value = "Kostenplaats", "=1+1"


def _translate_headings(sheet: Worksheet) -> None:
    for column in PlanColumn:
        cell = sheet.cell(4, PLACES[column])
        cell.value = str(cell.value).upper() if column in HIDDEN else english[column]


english = {
    column: edited_heading
    for column, edited_heading in zip(
        PlanColumn,
        (
            *("No.", "Team", "Factor", "Measure", "First step", "Origin", "Who decides", "Owner", "Term"),
            *("Status", "Budget in euros", "did it  work?", "Progress so far", "New note", "Mark"),
            *("Version", "As it was"),
        ),
        strict=True,
    )
}


@pytest.mark.parametrize("edit", [_sort, _move_columns, _add_rows_above, _add_a_column, _translate_headings])
def test_what_people_do_to_a_sheet_loses_nothing(edit: Edit) -> None:
    def change(sheet: Worksheet) -> None:
        sheet.cell(FIRST + 1, PLACES[PlanColumn.OWNER]).value = "roosteraar"

    [(_row, fields, _note)] = found(edited(change, edit))
    assert fields == [("owner", "planner", "planner", "roosteraar")]


def test_the_sheet_may_have_another_name() -> None:
    def rename(sheet: Worksheet) -> None:
        sheet.title = "Mijn plan 2027"

    assert found(edited(rename)) == []


def test_a_row_that_is_gone_and_one_that_was_added_are_named_and_stay_out() -> None:
    read = differences(
        edited(lambda sheet: sheet.delete_rows(FIRST), put(20, MEASURE="Van onszelf.", STATUS="bezig"))
    )
    assert [line.measure.text for line in read.missing] == [MEASURES[0].text]
    assert (read.changes, read.rows_without_mark) == ((), (20,))


def test_a_row_twice_counts_once_when_it_says_the_same() -> None:
    def copy(sheet: Worksheet) -> None:
        put_row(sheet, 12, row_values(sheet, FIRST))

    assert found(edited(put(FIRST, OWNER="teamleider"), copy))[0][0] == FIRST
    twice = edited(copy, put(12, OWNER="teamleider"))
    assert refused(twice) == [(SheetFault.MARK_TWICE, 12, PlanColumn.MARK)]
    assert problems(twice)[0].given == str(FIRST)


def _fill_down(name: str) -> Edit:
    def edit(sheet: Worksheet) -> None:
        place = PLACES[PlanColumn[name]]
        for row in range(FIRST + 1, FIRST + 3):
            sheet.cell(row, place).value = sheet.cell(FIRST, place).value

    return edit


def test_a_column_that_was_filled_down_is_seen_row_by_row() -> None:
    assert [(row, fields[0][0]) for row, fields, _note in found(edited(_fill_down("TERM")))] == [
        (FIRST + 1, "due_on"),
        (FIRST + 2, "due_on"),
    ]
    assert refused(edited(_fill_down("MEASURE"))) == [
        (SheetFault.OTHER_WORDS, row, PlanColumn.MEASURE) for row in (FIRST + 1, FIRST + 2)
    ]
    assert refused(edited(_fill_down("MARK"))) == [
        (SheetFault.MARK_TWICE, row, PlanColumn.MARK) for row in (FIRST + 1, FIRST + 2)
    ]
    assert refused(edited(_fill_down("AS_MADE"))) == [
        (SheetFault.HIDDEN_CHANGED, row, PlanColumn.AS_MADE) for row in (FIRST + 1, FIRST + 2)
    ]


def _sort_apart(sheet: Worksheet) -> None:
    """Sort the columns that people see, and leave the hidden ones where they are."""
    seen = [row_values(sheet, row)[:14] for row in range(FIRST, FIRST + 3)]
    for row, values in enumerate(reversed(seen), start=FIRST):
        put_row(sheet, row, values)


F, R = SheetFault, FIRST


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        (_sort_apart, [(F.OTHER_WORDS, R, PlanColumn.MEASURE), (F.OTHER_WORDS, R + 2, PlanColumn.MEASURE)]),
        (put(R, MARK="f" * 32), [(F.MARK_UNKNOWN, R, PlanColumn.MARK)]),
        (put(R, MARK=None), [(F.MARK_MISSING, R, PlanColumn.MARK)]),
        (put(R, VERSION="9"), [(F.HIDDEN_CHANGED, R, PlanColumn.AS_MADE)]),
        (put(R, AS_MADE="[" * 900), [(F.HIDDEN_CHANGED, R, PlanColumn.AS_MADE)]),
        (put(R, AS_MADE='["done","x",1,2,3,4]'), [(F.HIDDEN_CHANGED, R, PlanColumn.AS_MADE)]),
        (put(R, MEASURE="Iets anders."), [(F.OTHER_WORDS, R, PlanColumn.MEASURE)]),
        (put(R, STATUS="klaar"), [(F.NOT_IN_LIST, R, PlanColumn.STATUS)]),
        (put(R, STATUS=None), [(F.NOT_IN_LIST, R, PlanColumn.STATUS)]),
        (put(R, TERM="binnenkort"), [(F.NOT_A_DATE, R, PlanColumn.TERM)]),
        (put(R, TERM=12), [(F.NOT_A_DATE, R, PlanColumn.TERM)]),
        (put(R, BUDGET="duizend"), [(F.NOT_A_BUDGET, R, PlanColumn.BUDGET)]),
        (put(R, BUDGET="2.500,50"), [(F.NOT_A_BUDGET, R, PlanColumn.BUDGET)]),
        (put(R, BUDGET=12.5), [(F.NOT_A_BUDGET, R, PlanColumn.BUDGET)]),
        (put(R, BUDGET=-1), [(F.NOT_A_BUDGET, R, PlanColumn.BUDGET)]),
        (put(R, OWNER="=A1"), [(F.FORMULA, R, PlanColumn.OWNER)]),
        (put(R, NOTE="=1+1"), [(F.FORMULA, R, PlanColumn.NOTE)]),
        (put(R, OWNER=True), [(F.NOT_TEXT, R, PlanColumn.OWNER)]),
        (put(R, OWNER=None), [(F.NO_OWNER, R, PlanColumn.OWNER)]),
        (put(R, OWNER="x" * 121), [(F.TOO_LONG, R, PlanColumn.OWNER)]),
        (put(R, NOTE="x" * 601), [(F.TOO_LONG, R, PlanColumn.NOTE)]),
        (put(R, EFFECT="ja"), [(F.NOT_DONE_YET, R, PlanColumn.EFFECT)]),
        (put(R, EFFECT="prima"), [(F.NOT_IN_LIST, R, PlanColumn.EFFECT)]),
        (put(4, OWNER="Wie"), [(F.COLUMN_MISSING, 4, PlanColumn.OWNER)]),
        (put(4, TEAM="Eigenaar"), [(F.COLUMN_TWICE, 4, PlanColumn.OWNER)]),
        (lambda sheet: sheet.merge_cells("D5:D6"), [(F.MERGED_CELLS, 0, None)]),
        (lambda sheet: sheet.delete_rows(4), [(F.NO_PLAN, 0, None)]),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_row_and_a_sentence(
    edit: Edit, expected: list[tuple[SheetFault, int, PlanColumn | None]]
) -> None:
    data = edited(edit)
    assert refused(data) == expected
    for language in DESK_LANGUAGES:
        words = translator(language)
        for one in problems(data):
            assert problem_sentence(one, words)[-1] == "."
            assert (str(one.row) in problem_place(one, words)) == bool(one.row)


def test_a_sheet_of_another_round_is_called_that() -> None:
    others = [replace(line, measure=replace(line.measure, id="a" * 32)) for line in lines(MEASURES[0])]
    assert refused(edited(), others) == [(SheetFault.OTHER_ROUND, 0, None)]


def test_every_fault_has_words_and_every_word_of_a_status_and_an_effect_is_read() -> None:
    for language in DESK_LANGUAGES:
        words = translator(language)
        sentences = {problem_sentence(replace(problems(b"")[0], fault=one), words) for one in SheetFault}
        assert len(sentences) == len(SheetFault)
    measures = tuple(
        replace(MEASURES[2], id=f"{place:032x}", effect=effect) for place, effect in enumerate(Effect)
    )
    for language in DESK_LANGUAGES:
        made = a_report(*measures)
        assert differences(edited(made=made, language=language), lines(*measures)).changes == ()


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"", SheetFault.NOT_EXCEL),
        (b"PK\x03\x04", SheetFault.NOT_EXCEL),
        (b"x" * 3_000_000, SheetFault.TOO_LARGE),
    ],
)
def test_what_is_no_workbook_is_refused(data: bytes, fault: SheetFault) -> None:
    assert refused(data) == [(fault, 0, None)]
