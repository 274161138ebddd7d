"""Tables of somebody's own: which column seems to hold what, and dates and words as people write them."""

import io
from datetime import date

import pytest
from openpyxl import load_workbook

from riskmodel.domain.imported_plan import Layout, PlanField, Priority
from riskmodel.domain.imported_plan_reading import Basis, NoteKind, PlanFault, PlanRefusedError
from riskmodel.domain.room_statement import Effect, MeasureStatus
from riskmodel.exchange.plan_reading.dates import read_day
from riskmodel.exchange.plan_reading.read import read_plan
from riskmodel.exchange.plan_reading.words import read_effect, read_priority, read_status
from tests.plans import a_file, peer

F = PlanField
TABLES: dict[str, tuple[list[str], list[PlanField | None]]] = {
    "a Dutch plan of action": (
        ["Nr", "Knelpunt", "Prioriteit", "Maatregel", "Actiehouder", "Planning", "Status", "Opmerkingen"],
        [F.RISK_NUMBER, F.RISK, F.PRIORITY, F.MEASURE, F.OWNER, F.DUE, F.STATUS, F.COMMENT],
    ),
    "other words": (
        ["Thema", "Risico's", "Risicoklasse", "Te nemen maatregelen", "Wie?", "Gereed vóór", "Kosten (€)"],
        [F.SECTION, F.RISK, F.PRIORITY, F.MEASURE, F.OWNER, F.DUE, F.BUDGET],
    ),
    "with what came of it": (
        ["Risico", "Actie", "Wanneer gereed", "Verantwoordelijke", "Stand van zaken", "Heeft het geholpen?"],
        [F.RISK, F.MEASURE, F.DUE, F.OWNER, F.STATUS, F.EFFECT],
    ),
    "an English plan": (
        ["Hazard", "Current situation", "Action", "Assigned to", "Start date", "Due date", "Cost", "Status"],
        [F.RISK, F.SITUATION, F.MEASURE, F.OWNER, F.START, F.DUE, F.BUDGET, F.STATUS],
    ),
    "columns that nobody needs": (
        ["Functie", "Risico", "Aantal werknemers", "Maatregel"],
        [None, F.RISK, None, F.MEASURE],
    ),
}


def columns(*rows: list[object]) -> list[PlanField | None]:
    return [column.field for column in read_plan(a_file(*rows)).columns]


@pytest.mark.parametrize("name", TABLES)
def test_a_mapping_is_proposed_by_the_headings(name: str) -> None:
    headings, expected = TABLES[name]
    found = read_plan(a_file(["Plan van aanpak 2026"], list(headings), ["x"] * len(headings)))
    assert (found.layout, found.header_row) == (Layout.TABLE, 2)
    assert [column.field for column in found.columns] == expected


def test_what_stands_in_a_column_tells_what_the_heading_does_not() -> None:
    found = read_plan(
        a_file(
            ["Risico", "Maatregel", "Mei-lijst", "Kleur"],
            ["Lawaai", "Kappen", date(2026, 5, 1), "hoog"],
            ["Stof", "Afzuiging", "juni 2026", "laag"],
        )
    )
    assert [(column.field, column.basis) for column in found.columns[2:]] == [
        (F.DUE, Basis.CONTENT),
        (F.PRIORITY, Basis.CONTENT),
    ]
    assert [line.due_on for line in found.lines] == [date(2026, 5, 1), date(2026, 6, 30)]


def test_the_risk_table_of_another_product_is_understood() -> None:
    found = read_plan(peer("ciso_risk_assessment"))
    assert found.mapping == {1: F.RISK_NUMBER, 2: F.RISK, 3: F.SITUATION, 10: F.PRIORITY, 11: F.MEASURE}
    assert [line.text(F.MEASURE) for line in found.lines] == ["", "omega", "beta", "alpha\nbeta\ngamma"]


def test_a_person_decides_over_every_proposal() -> None:
    data = a_file(["Wat", "Hoe", "Bij wie"], ["Pesten", "Gesprek", "Kees"])
    mapping = {1: F.RISK, 2: F.MEASURE, 3: F.OWNER}
    found = read_plan(data, mapping=mapping)
    assert (found.mapping, {column.basis for column in found.columns}) == (mapping, {Basis.PERSON})
    assert found.lines[0].text(F.MEASURE) == "Gesprek"
    again = read_plan(
        a_file(["Wat ", "hoe", "Bij wie:"], ["Iets", "anders", "x"]), remembered={found.header: mapping}
    )
    assert again.mapping == mapping
    assert read_plan(a_file(["Wat", "Hoe", "Wie?"], ["a", "b", "c"])).header != found.header


def test_one_risk_beside_several_measures_counts_for_all_of_them() -> None:
    data = a_file(
        ["Risico", "Maatregel"],
        ["Werkdruk", "Rooster"],
        [None, "Overleg"],
        [None, "Vlootschouw"],
        ["Lawaai", "Kappen"],
        merged=["A2:A4"],
    )
    assert [line.text(F.RISK) for line in read_plan(data).lines] == ["Werkdruk"] * 3 + ["Lawaai"]


def test_headings_that_come_back_and_rows_without_a_risk_are_no_lines() -> None:
    found = read_plan(
        a_file(
            ["Risico", "Maatregel", "Kosten"],
            ["Werkdruk", "Rooster", 5],
            ["Risico", "Maatregel", "Kosten"],
            ["Lawaai", "Kappen", 7],
            [None, None, 12],
        )
    )
    assert [line.row for line in found.lines] == [2, 4]
    assert [(note.kind, note.count) for note in found.notes] == [(NoteKind.ROWS_LEFT_OUT, 1)]


def test_numbers_shares_and_formulas_are_read_as_people_see_them() -> None:
    found = read_plan(
        a_file(["Risico", "Maatregel", "Voortgang", "Kosten"], ["a", "=actie gestart", "50%", 0.1 + 0.2])
    )
    line = found.lines[0]
    assert (line.text(F.MEASURE), line.status, line.text(F.BUDGET)) == (
        "=actie gestart",
        MeasureStatus.IN_PROGRESS,
        "0.3",
    )


def test_what_cannot_be_read_is_counted_and_kept() -> None:
    found = read_plan(
        a_file(
            ["Risico", "Maatregel", "Einddatum", "Status", "Prioriteit"],
            ["a", "b", "na de zomer", "wie weet", "paars"],
            ["c", "d", "31-02-2026", "klaar", "hoog"],
        )
    )
    assert [(note.kind, note.count) for note in found.notes] == [
        (NoteKind.DATES_NOT_READ, 2),
        (NoteKind.PRIORITIES_NOT_READ, 1),
        (NoteKind.STATUSES_NOT_READ, 1),
    ]
    assert found.lines[0].text(F.DUE) == "na de zomer"
    assert (found.lines[1].status, found.lines[1].priority) == (MeasureStatus.DONE, Priority.HIGH)


def test_the_sheet_with_the_plan_is_found_and_another_can_be_asked_for() -> None:
    book = load_workbook(io.BytesIO(peer("euphorie_timeline_nl")))
    first = book.create_sheet("Toelichting", 0)
    first.append(["Beste lezer", "dit is ons plan"])
    written = io.BytesIO()
    book.save(written)
    found = read_plan(written.getvalue())
    assert (found.sheet, found.sheets) == ("Plan van aanpak", ("Toelichting", "Plan van aanpak"))
    assert read_plan(written.getvalue(), sheet="Toelichting").layout == Layout.TABLE
    with pytest.raises(PlanRefusedError) as caught:
        read_plan(written.getvalue(), sheet="Blad 9")
    assert caught.value.fault == PlanFault.NO_SUCH_SHEET


DAYS = [
    ("2026-11-30", date(2026, 11, 30), date(2026, 11, 30)),
    ("30-11-2026", date(2026, 11, 30), date(2026, 11, 30)),
    ("3/4/26", date(2026, 4, 3), date(2026, 4, 3)),
    ("11/30/2026", date(2026, 11, 30), date(2026, 11, 30)),
    ("21 november 2026", date(2026, 11, 21), date(2026, 11, 21)),
    ("maandag 1 mrt. 2027", date(2027, 3, 1), date(2027, 3, 1)),
    ("March 3rd, 2027", date(2027, 3, 3), date(2027, 3, 3)),
    ("december 2026", date(2026, 12, 1), date(2026, 12, 31)),
    ("Q3 2026", date(2026, 7, 1), date(2026, 9, 30)),
    ("1e kwartaal 2027", date(2027, 1, 1), date(2027, 3, 31)),
    ("eind 2026", date(2026, 1, 1), date(2026, 12, 31)),
    ("31-02-2026", None, None),
    ("1-1-1066", None, None),
    ("z.s.m.", None, None),
    ("9" * 500, None, None),
]


@pytest.mark.parametrize(("text", "first", "last"), DAYS)
def test_days_are_read_as_people_write_them(text: str, first: date | None, last: date | None) -> None:
    assert (read_day(text, at_end=False), read_day(text)) == (first, last)


def test_words_are_read_in_dutch_and_english() -> None:
    assert [read_priority(text) for text in ("Hoog!", "zeer hoog", "Medium", "prio 3", "hoogte")] == [
        Priority.HIGH,
        Priority.HIGH,
        Priority.MEDIUM,
        Priority.LOW,
        None,
    ]
    assert [
        read_status(text) for text in ("Loopt, tot mei", "Afgerond (maart)", "n.v.t.", "100%", "0 %", "?")
    ] == [
        MeasureStatus.IN_PROGRESS,
        MeasureStatus.DONE,
        MeasureStatus.DROPPED,
        MeasureStatus.DONE,
        MeasureStatus.PLANNED,
        None,
    ]
    assert [
        read_effect(text) for text in ("werkt niet", "Ja", "Deels: alleen overdag", "te vroeg", "tja")
    ] == [
        Effect.DID_NOT_HELP,
        Effect.HELPED,
        Effect.HELPED_PARTLY,
        Effect.TOO_EARLY,
        None,
    ]
