"""The annex for the RI&E in both layouts, read back cell by cell by a program that is not ours."""

import io
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from riskmodel.domain.action_plan import MeasureNote
from riskmodel.domain.imported_plan import Layout, PlanField
from riskmodel.domain.plan_event import EventKind, PlanEvent
from riskmodel.domain.report import RoundReport
from riskmodel.domain.room_statement import (
    AgreedFactor,
    Effect,
    Influence,
    MeasureStatus,
    Origin,
)
from riskmodel.exchange.plan_reading.read import read_plan
from riskmodel.exchange.rie_annex.annex import LAYOUTS, rie_annex
from riskmodel.i18n.translate import DESK_LANGUAGES, Language
from tests.exchange.builders import four_teams, measure, named, one_small_team, report, statement
from tests.exchange.reading import parts, texts

# To the letter, as Euphorie 20.1.0 and osha.oira 13.0.2 write them.
HEADER_E_NL = (
    *("Begindatum", "Eind datum", "Plan van aanpak", "Benodigde kennis en vereisten"),
    *("Wie is er verantwoordelijk?", "Budget (in Euro)", "Sectie", "Risiconummer", "Risico", "Categorie"),
    "Opmerkingen",
)
HEADER_E_EN = (
    *("Planning start", "Planning end", "General approach (to eliminate or reduce the risk)"),
    *("Level of expertise and/or requirements needed", "Who is responsible?", "Budget", "Section"),
    *("Risk number", "Risk", "Priority", "Comments"),
)
HEADER_O_NL = (
    *("Sectie", "Risico", "Risiconummer", "Categorie", "Maatregelen", "Startdatum", "Einddatum"),
    *("Verantwoordelijke", "Budget", "Status (planned, in process, implemented)", "Opmerkingen"),
)
HEADER_O_EN = (
    *("Section", "Description of the risk", "Risk number", "Priority", "Measure", "Start date", "End date"),
    *("Responsible", "Budget", "Status (planned, in process, implemented)", "Comments"),
)
# Where each thing stands, so that both layouts can be compared with what the team agreed.
COLUMNS = {
    Layout.OIRA_E: {"due": 1, "measure": 2, "owner": 4, "budget": 5, "section": 6, "number": 7, "risk": 8},
    Layout.OIRA_O: {"due": 6, "measure": 4, "owner": 7, "budget": 8, "section": 0, "number": 2, "risk": 1},
}
PRIORITY = {Layout.OIRA_E: 9, Layout.OIRA_O: 3}
FIRST_ROW = {Layout.OIRA_E: 2, Layout.OIRA_O: 4}

FULL = report(
    [
        statement(
            "Team 1",
            [
                AgreedFactor("PWR-01", "Tegenspraak kost\niets.", "Bij ons mag het."),
                AgreedFactor("CUL-02", "We zwijgen."),
            ],
            [
                measure(
                    1,
                    "PWR-01",
                    "=Tegenspreker aanwijzen",
                    budget=2500,
                    first_step="Agenderen.",
                    status=MeasureStatus.DONE,
                    effect=Effect.HELPED_PARTLY,
                ),
                measure(
                    2,
                    "PWR-01",
                    "Feedback ophalen.",
                    owner="",
                    due_on=None,
                    origin=Origin.CATALOGUE,
                    catalogue_measure_id="P-13",
                    influence=Influence.BOARD,
                ),
                measure(3, None, "Prikbord.", budget=0, status=MeasureStatus.DROPPED),
                measure(4, "WRK-01", "Rooster eerder.", status=MeasureStatus.IN_PROGRESS),
            ],
        ),
        statement("Team 2", [AgreedFactor("ROL-01", "Onduidelijk.")]),
    ],
)
NOTED = replace(FULL, notes={f"{4:032x}": (MeasureNote(date(2027, 1, 5), "Sam", "Eerste rooster is er."),)})


def sheet(made: RoundReport, layout: Layout, language: Language = Language.NL) -> Worksheet:
    return load_workbook(io.BytesIO(rie_annex(made, layout, language))).worksheets[0]


def rows(found: Worksheet, first: int) -> list[tuple[object, ...]]:
    return [row[:11] for row in found.iter_rows(min_row=first, values_only=True)]


@pytest.mark.parametrize(
    ("layout", "language", "name", "header_row", "header"),
    [
        (Layout.OIRA_E, Language.NL, "Plan van aanpak", 1, HEADER_E_NL),
        (Layout.OIRA_E, Language.EN, "Timeline", 1, HEADER_E_EN),
        (Layout.OIRA_O, Language.NL, "Tijdslijn", 3, HEADER_O_NL),
        (Layout.OIRA_O, Language.EN, "Timeline", 3, HEADER_O_EN),
    ],
)
def test_the_columns_are_theirs_to_the_letter(
    layout: Layout, language: Language, name: str, header_row: int, header: Sequence[str]
) -> None:
    found = sheet(FULL, layout, language)
    assert found.title == name
    assert tuple(cell.value for cell in found[header_row]) == header
    assert found.freeze_panes == f"A{header_row + 1}"


@pytest.mark.parametrize(
    ("language", "title", "label", "edited", "day"),
    [
        (Language.NL, "Plan van aanpak", "Titel", "Datum bewerking", "21 december 2026"),
        (Language.EN, "Action Plan", "Title", "Date of editing", "December 21, 2026"),
    ],
)
def test_layout_o_has_its_head(language: Language, title: str, label: str, edited: str, day: str) -> None:
    found = sheet(FULL, Layout.OIRA_O, language)
    assert found["A1"].value == f"Stichting De Linde - {title}"
    assert [found[cell].value for cell in ("A2", "B2", "E2", "F2")] == [label, "Najaar 2026", edited, day]
    assert sorted(str(cells) for cells in found.merged_cells.ranges) == ["A1:K1", "B2:C2"]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_agreed_factor_and_every_measure_is_in_it_whole(layout: Layout) -> None:
    found = {
        tuple(row[place] for place in COLUMNS[layout].values())
        for row in rows(sheet(NOTED, layout), FIRST_ROW[layout])
    }
    one, two = "Sociale veiligheid, Team 1", "Sociale veiligheid, Team 2"
    march = datetime(2027, 3, 1)
    assert found == {
        (march, "=Tegenspreker aanwijzen", "zorgmanager", 2500, one, "1.1", named("PWR-01")),
        (None, "Feedback ophalen.", None, None, one, "1.1", named("PWR-01")),
        (None, None, None, None, one, "1.2", named("CUL-02")),
        (march, "Rooster eerder.", "zorgmanager", None, one, "1.3", named("WRK-01")),
        (march, "Prikbord.", "zorgmanager", 0, one, "1.4", "Sociale veiligheid in het algemeen"),
        (None, None, None, None, two, "2.1", named("ROL-01")),
    }


def comments(layout: Layout) -> dict[object, dict[str, str]]:
    """The comments by measure, or by number where there is none: what they call it, and what it is."""
    found = {}
    for row in rows(sheet(NOTED, layout), FIRST_ROW[layout]):
        head, words, rest = str(row[10]).partition("In de woorden van het team: ")
        pairs = dict(line.split(": ", 1) for line in head.strip().split("\n") if line)
        found[row[COLUMNS[layout]["measure"]] or row[COLUMNS[layout]["number"]]] = pairs | (
            {words.rstrip(": "): rest} if words else {}
        )
    return found


@pytest.mark.parametrize("layout", LAYOUTS)
def test_what_has_no_column_stands_in_the_comments(layout: Layout) -> None:
    words = "In de woorden van het team"
    power = "Tegenspraak kost\niets.\nDe andere beleving: Bij ons mag het."
    status = {"done": "gedaan", "planned": "gepland", "busy": "bezig", "off": "vervallen"}
    told = {key: {"Status": value} if layout == Layout.OIRA_E else {} for key, value in status.items()}
    own = {"Wie beslist": "het team", "Herkomst": "van het team zelf"}
    assert comments(layout) == {
        "=Tegenspreker aanwijzen": {
            **told["done"],
            "Heeft het gewerkt": "deels",
            "Eerste stap": "Agenderen.",
            **own,
            words: power,
        },
        "Feedback ophalen.": {
            **told["planned"],
            **{"Wie beslist": "het bestuur", "Herkomst": "uit de catalogus (P-13)"},
            words: power,
        },
        "1.2": {"Maatregel": "nog geen", words: "We zwijgen."},
        "Rooster eerder.": {
            **told["busy"],
            **own,
            "Voortgang tot nu toe": "05-01-2027: Eerste rooster is er.",
        },
        "Prikbord.": {**told["off"], **own},
        "2.1": {"Maatregel": "nog geen", words: "Onduidelijk."},
    }


def test_layout_o_says_the_status_in_its_own_words() -> None:
    said = {row[4]: row[9] for row in rows(sheet(FULL, Layout.OIRA_O), 4)}
    assert said == {
        "=Tegenspreker aanwijzen": "implemented",
        "Feedback ophalen.": "planned",
        "Rooster eerder.": "in process",
        "Prikbord.": "vervallen",
        None: None,
    }


def test_a_priority_stands_there_only_when_one_class_is_certain_and_the_highest_comes_first() -> None:
    for layout, place in PRIORITY.items():
        found = [
            (row[place], row[COLUMNS[layout]["number"]])
            for row in rows(sheet(four_teams(), layout), FIRST_ROW[layout])
        ]
        assert found == [("hoog", "1.1"), ("hoog", "1.1"), (None, "1.2"), (None, "1.3"), (None, "2.1")]
    small = rows(sheet(one_small_team(), Layout.OIRA_E), 2)
    assert {row[9] for row in small} == {None}
    assert rows(sheet(four_teams(), Layout.OIRA_E, Language.EN), 2)[0][9] == "High"


@pytest.mark.parametrize("layout", LAYOUTS)
def test_days_are_days_and_nothing_is_a_formula(layout: Layout) -> None:
    found = sheet(FULL, layout)
    cells = [cell for row in found.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} == {"s", "n", "d"}
    assert {cell.number_format for cell in cells if cell.data_type == "d"} == {"yyyy-mm-dd"}
    for name, part in parts(rie_annex(FULL, layout, Language.NL)).items():
        assert not (name.startswith("xl/worksheets/sheet") and re.search(rb"<f[ />]", part))


def annex_pairs(made: RoundReport, language: Language = Language.NL) -> list[tuple[object, object]]:
    workbook = load_workbook(io.BytesIO(rie_annex(made, Layout.OIRA_E, language)))
    return [(row[0], row[1]) for row in workbook.worksheets[1].iter_rows(values_only=True)]


def test_beside_the_plan_stands_what_it_is_and_what_it_rests_on() -> None:
    pairs = dict(annex_pairs(FULL))
    assert pairs["Naast de RI&E"] == (
        "Deze bijlage vult de RI&E en het plan van aanpak aan. Ze vervangt de RI&E niet."
    )
    assert (pairs["Uitgave van de catalogus"], pairs["Versie van de methode"]) == ("2026.1", "2026.1")
    assert pairs["Gemaakt op"] == "21 december 2026"
    assert pairs[f"1.2 Team 1: {named('CUL-02')}"] == "We zwijgen. Nog geen maatregel."


def test_consent_review_and_progress_are_printed_with_their_dates_or_as_lacking() -> None:
    def event(number: int, kind: EventKind, day: date, text: str = "") -> PlanEvent:
        return PlanEvent(f"e{number}", "r1", kind, day, text, 1)

    held = (
        event(1, EventKind.YEARLY_PROGRESS, date(2027, 12, 1), "Aan de ondernemingsraad"),
        event(2, EventKind.WORKS_COUNCIL_CONSENT, date(2027, 2, 14)),
        event(3, EventKind.YEARLY_PROGRESS, date(2028, 12, 4)),
    )
    pairs = annex_pairs(replace(FULL, events=held))
    first = next(place for place, pair in enumerate(pairs) if pair[0] == "14 februari 2027")
    assert pairs[first : first + 4] == [
        ("14 februari 2027", "Instemming van de ondernemingsraad"),
        ("1 december 2027", "Jaarlijks verslag van de voortgang. Aan de ondernemingsraad"),
        ("4 december 2028", "Jaarlijks verslag van de voortgang"),
        ("nog geen datum", "Toetsing door een deskundige"),
    ]
    lacking = [pair[1] for pair in annex_pairs(FULL) if pair[0] == "nog geen datum"]
    assert len(lacking) == 3


def test_a_small_team_has_an_annex_without_any_outcome() -> None:
    for layout in LAYOUTS:
        workbook = load_workbook(io.BytesIO(rie_annex(one_small_team(), layout, Language.NL)))
        said = "\n".join(texts(workbook, without=("Bijlage bij de RI&E",)))
        assert [word for word in ("helft", "derde", "vijfde", "aandacht", "hoog") if word in said] == []


@pytest.mark.parametrize("layout", LAYOUTS)
def test_equal_reports_give_equal_bytes(layout: Layout) -> None:
    assert rie_annex(four_teams(), layout, Language.NL) == rie_annex(four_teams(), layout, Language.NL)


@pytest.mark.parametrize("language", DESK_LANGUAGES)
@pytest.mark.parametrize("layout", LAYOUTS)
def test_our_own_reader_of_these_layouts_knows_the_layout_and_every_line(
    layout: Layout, language: Language
) -> None:
    read = read_plan(rie_annex(NOTED, layout, language))
    assert (read.layout, read.language, read.notes) == (layout, language.value, ())
    places, first = COLUMNS[layout], FIRST_ROW[layout]
    for line, row in zip(read.lines, rows(sheet(NOTED, layout, language), first), strict=True):
        for field, name in (
            (PlanField.MEASURE, "measure"),
            (PlanField.OWNER, "owner"),
            (PlanField.RISK, "risk"),
        ):
            assert line.text(field) == (row[places[name]] or "")
        assert line.text(PlanField.COMMENT) == row[10]
        assert line.due_on == (row[places["due"]].date() if row[places["due"]] else None)  # type: ignore[attr-defined]
        assert line.text(PlanField.BUDGET) == (
            "" if row[places["budget"]] is None else str(row[places["budget"]])
        )
    assert len(read.lines) == 6


def test_two_possible_classes_are_named_in_the_comments_and_none_is_chosen() -> None:
    agreed = [statement("Team 1", [AgreedFactor("CON-01", "Wie tijdelijk is, zwijgt.")])]
    made = replace(four_teams(), statements=tuple(agreed))
    for layout, place in PRIORITY.items():
        [row] = rows(sheet(made, layout), FIRST_ROW[layout])
        assert row[place] is None
        assert str(row[10]).split("\n")[0] == "Categorie: midden of hoog"
