"""The action plan: what is in it, what people choose from, and the colours that follow what they fill in."""

from dataclasses import replace
from datetime import date

import pytest
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from riskmodel.domain.action_plan import MeasureNote, edit_of
from riskmodel.domain.plan_mark import read_back
from riskmodel.domain.room_statement import AgreedFactor
from tests.exchange.builders import four_teams, measure, named, one_small_team, report, statement
from tests.exchange.reading import example, opened, table


@pytest.fixture
def sheet() -> Worksheet:
    return example(four_teams)["Plan van aanpak"]


def test_one_row_per_measure_in_the_order_of_the_term(sheet: Worksheet) -> None:
    power = named("PWR-01")
    empty = (None, None, None, None)
    header, *rows = table(sheet)
    assert header == (
        *("Nr.", "Team", "Factor", "Maatregel", "Eerste stap", "Herkomst", "Wie beslist", "Eigenaar"),
        *("Termijn", "Status", "Budget in euro's", "Heeft het gewerkt?", "Voortgang tot nu toe"),
        *("Nieuwe notitie", "Kenmerk", "Versie", "Zoals het was"),
    )
    assert [row[:-1] for row in rows] == [
        (
            *(2, "Team 1", power, "Leidinggevenden halen feedback op.", None, "uit de catalogus (P-13)"),
            *("het bestuur", "zorgmanager", date(2026, 11, 20), "gepland", *empty, f"{2:032x}", "1"),
        ),
        (
            *(1, "Team 1", power, "Elke vergadering een vaste tegenspreker.", None, "van het team zelf"),
            *("het team", "zorgmanager", date(2027, 3, 1), "gepland", *empty, f"{1:032x}", "1"),
        ),
        (
            *(3, "Team 1", "algemeen", "Afspraken op het prikbord.", None, "van het team zelf"),
            *("het team", "Zorgmanager", date(2027, 3, 1), "gedaan", *empty, f"{3:032x}", "1"),
        ),
    ]
    hidden = [letter for letter, column in sheet.column_dimensions.items() if column.hidden]
    # Hidden columns beside each other are one stretch in the file.
    assert (hidden, sheet.column_dimensions["O"].max) == (["O", "P", "Q"], 15)


def test_budget_first_step_and_the_latest_notes_are_in_it() -> None:
    planned = measure(1, None, "Iets.", budget=2500, first_step="Agenderen.")
    notes = tuple(MeasureNote(date(2027, 2, day), "Sam", f"Notitie {day}.") for day in range(7, 0, -1))
    made = replace(
        report([statement("Team 1", [], [planned])]), notes={planned.id: notes}, versions={planned.id: 4}
    )
    found = opened(made)["Plan van aanpak"]
    (row,) = table(found)[1:]
    assert (row[4], row[10], row[15]) == ("Agenderen.", 2500, "4")
    assert found["K5"].number_format == "[$€-413] #,##0"
    assert str(row[12]).split("\n") == [
        *(f"0{day}-02-2027: Notitie {day}." for day in range(7, 2, -1)),
        "Eerdere notities staan in het programma.",
    ]


def test_hidden_it_remembers_what_it_was_made_with(sheet: Worksheet) -> None:
    first = four_teams().statements[0].measures[1]
    *_others, mark, version, made = table(sheet)[1]
    assert read_back(str(mark), str(version), first.text, str(made)) == edit_of(first)


def test_what_is_to_be_filled_in_has_a_heading_of_its_own_colour(sheet: Worksheet) -> None:
    colours = {str(cell.value): cell.fill.fgColor.rgb for cell in sheet[4]}
    to_fill_in = {name for name, colour in colours.items() if colour == "000B5C6B"}
    assert to_fill_in == {
        *("Eigenaar", "Termijn", "Status", "Budget in euro's", "Heeft het gewerkt?", "Nieuwe notitie")
    }


def test_a_measure_without_a_term_comes_last_and_has_an_empty_date() -> None:
    terms = [row[8] for row in table(example(one_small_team)["Plan van aanpak"])[1:]]
    assert terms == [date(2027, 3, 1), None]


def _rules(sheet: Worksheet) -> dict[str, DataValidation]:
    return {str(rule.sqref): rule for rule in sheet.data_validations.dataValidation}


def test_people_choose_from_lists_and_an_owner_may_be_new(sheet: Worksheet) -> None:
    rules = {
        cells: (rule.type, rule.formula1, rule.formula2, bool(rule.showErrorMessage))
        for cells, rule in _rules(sheet).items()
    }
    assert rules == {
        "H5:H507": ("list", "'Lijsten'!$C$2:$C$2", None, False),
        "J5:J507": ("list", "'Lijsten'!$A$2:$A$5", None, True),
        "L5:L507": ("list", "'Lijsten'!$B$2:$B$5", None, True),
        "I5:I507": ("date", "36526", None, True),
        "K5:K507": ("whole", "0", "1000000000", True),
        "N5:N507": ("textLength", "600", None, True),
    }


def test_the_lists_hold_every_word_once() -> None:
    columns = example(four_teams)["Lijsten"].iter_cols(values_only=True)
    assert [[value for value in column if value] for column in columns] == [
        ["Status", "gepland", "bezig", "gedaan", "vervallen"],
        ["Heeft het gewerkt?", "ja", "deels", "nee", "te vroeg om te zeggen"],
        ["Eigenaar", "Zorgmanager"],
    ]


def test_every_status_in_the_plan_is_in_its_list(sheet: Worksheet) -> None:
    words = {example(four_teams)["Lijsten"].cell(row, 1).value for row in range(2, 6)}
    assert {sheet.cell(row, 10).value for row in range(5, 8)} <= words


def test_without_owners_there_is_no_list_of_owners() -> None:
    nobody = report([statement("Team 1", [], [measure(1, None, "Iets.", owner="")])])
    assert [cells[0] for cells in _rules(opened(nobody)["Plan van aanpak"])] == ["J", "L", "I", "K", "N"]


def test_colours_follow_the_status_and_the_term(sheet: Worksheet) -> None:
    rules = {
        str(cells.sqref): [(rule.formula, rule.dxf.fill.bgColor.rgb) for rule in cells.rules]
        for cells in sheet.conditional_formatting
    }
    ended = 'OR($J5="gedaan",$J5="vervallen")'
    assert rules == {
        "I5:I507": [([f"AND(ISNUMBER($I5),$I5<TODAY(),NOT({ended}))"], "00B3446C")],
        "A5:Q507": [([ended], "00EEF2F6")],
    }


def test_above_the_plan_stands_how_many_factors_have_no_measure() -> None:
    factor = AgreedFactor("PWR-01", "Woorden.")
    covered = report([statement("Team 1", [factor], [measure(1, "PWR-01", "Iets.")])])
    leads = [
        *(example(make)["Plan van aanpak"]["A2"].value for make in (report, one_small_team, four_teams)),
        opened(covered)["Plan van aanpak"]["A2"].value,
    ]
    work = (
        "Grijze koppen liggen vast: vul de andere in en lees het bestand terug in. "
        "Rood: de termijn is voorbij."
    )
    assert leads == [
        "Nog geen team heeft zijn afspraken teruggelezen.",
        f"1 afgesproken factor heeft nog geen maatregel: zie Afspraken. {work}",
        f"2 afgesproken factoren hebben nog geen maatregel: zie Afspraken. {work}",
        f"Elke factor waarover een team iets afsprak, heeft een maatregel. {work}",
    ]


def test_an_empty_plan_has_a_row_to_begin_in() -> None:
    assert table(example(report)["Plan van aanpak"])[1:] == [(None,) * 17]
