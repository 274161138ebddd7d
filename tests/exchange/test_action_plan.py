"""The action plan: what is in it, what people choose from, and the colours that follow what they fill in."""

from datetime import date

import pytest
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from riskmodel.domain.room_statement import AgreedFactor
from tests.exchange.builders import four_teams, measure, named, one_small_team, report, statement
from tests.exchange.reading import example, opened, table


@pytest.fixture
def sheet() -> Worksheet:
    return example(four_teams)["Plan van aanpak"]


def test_one_row_per_measure_in_the_order_of_the_term(sheet: Worksheet) -> None:
    power = named("PWR-01")
    empty = (None, None, None)
    assert table(sheet) == [
        (
            *(
                "Nr.",
                "Team",
                "Factor",
                "Maatregel",
                "Herkomst",
                "Eigenaar",
                "Termijn",
                "Wie beslist",
                "Status",
            ),
            *("Voortgang", "Gedaan op", "Heeft het gewerkt?", "Kenmerk"),
        ),
        (
            *(1, "Team 1", power, "Leidinggevenden halen feedback op.", "uit de catalogus (P-13)"),
            *("zorgmanager", date(2026, 11, 20), "het bestuur", "gepland", *empty, f"{2:032x}"),
        ),
        (
            *(2, "Team 1", power, "Elke vergadering een vaste tegenspreker.", "van het team zelf"),
            *("zorgmanager", date(2027, 3, 1), "het team", "gepland", *empty, f"{1:032x}"),
        ),
        (
            *(3, "Team 1", "algemeen", "Afspraken op het prikbord.", "van het team zelf"),
            *("Zorgmanager", date(2027, 3, 1), "het team", "gedaan", *empty, f"{3:032x}"),
        ),
    ]
    assert [letter for letter, column in sheet.column_dimensions.items() if column.hidden] == ["M"]


def test_a_measure_without_a_term_comes_last_and_has_an_empty_date() -> None:
    terms = [row[6] for row in table(example(one_small_team)["Plan van aanpak"])[1:]]
    assert terms == [date(2027, 3, 1), None]


def _rules(sheet: Worksheet) -> dict[str, DataValidation]:
    return {str(rule.sqref): rule for rule in sheet.data_validations.dataValidation}


def test_people_choose_from_lists_and_an_owner_may_be_new(sheet: Worksheet) -> None:
    rules = {
        cells: (rule.type, rule.formula1, bool(rule.showErrorMessage))
        for cells, rule in _rules(sheet).items()
    }
    assert rules == {
        "F5:F507": ("list", "'Lijsten'!$D$2:$D$2", False),
        "H5:H507": ("list", "'Lijsten'!$B$2:$B$4", True),
        "I5:I507": ("list", "'Lijsten'!$A$2:$A$5", True),
        "L5:L507": ("list", "'Lijsten'!$C$2:$C$5", True),
        "G5:G507 K5:K507": ("date", "36526", True),
    }


def test_the_lists_hold_every_word_once() -> None:
    columns = example(four_teams)["Lijsten"].iter_cols(values_only=True)
    assert [[value for value in column if value] for column in columns] == [
        ["Status", "gepland", "bezig", "gedaan", "vervallen"],
        ["Wie beslist", "het team", "management", "het bestuur"],
        ["Heeft het gewerkt?", "ja", "deels", "nee", "te vroeg om te zeggen"],
        ["Eigenaar", "Zorgmanager"],
    ]


def test_every_status_and_decider_in_the_plan_is_in_its_list(sheet: Worksheet) -> None:
    lists = example(four_teams)["Lijsten"]
    for column, place in ((9, 1), (8, 2)):
        words = {lists.cell(row, place).value for row in range(2, 6)}
        assert {sheet.cell(row, column).value for row in range(5, 8)} <= words


def test_without_owners_there_is_no_list_of_owners() -> None:
    nobody = report([statement("Team 1", [], [measure(1, None, "Iets.", owner="")])])
    assert [cells[0] for cells in _rules(opened(nobody)["Plan van aanpak"])] == ["I", "H", "L", "G"]


def test_colours_follow_the_status_and_the_term(sheet: Worksheet) -> None:
    rules = {
        str(cells.sqref): [(rule.formula, rule.dxf.fill.bgColor.rgb) for rule in cells.rules]
        for cells in sheet.conditional_formatting
    }
    ended = 'OR($I5="gedaan",$I5="vervallen")'
    assert rules == {
        "G5:G507": [([f"AND(ISNUMBER($G5),$G5<TODAY(),NOT({ended}))"], "00B3446C")],
        "A5:M507": [([ended], "00EEF2F6")],
    }


def test_above_the_plan_stands_how_many_factors_have_no_measure() -> None:
    factor = AgreedFactor("PWR-01", "Woorden.")
    covered = report([statement("Team 1", [factor], [measure(1, "PWR-01", "Iets.")])])
    leads = [
        *(example(make)["Plan van aanpak"]["A2"].value for make in (report, one_small_team, four_teams)),
        opened(covered)["Plan van aanpak"]["A2"].value,
    ]
    assert leads == [
        "Nog geen team heeft zijn afspraken teruggelezen.",
        "1 afgesproken factor heeft nog geen maatregel: zie Afspraken. Rood: de termijn is voorbij.",
        "2 afgesproken factoren hebben nog geen maatregel: zie Afspraken. Rood: de termijn is voorbij.",
        "Elke factor waarover een team iets afsprak, heeft een maatregel. Rood: de termijn is voorbij.",
    ]


def test_an_empty_plan_has_a_row_to_begin_in() -> None:
    assert table(example(report)["Plan van aanpak"])[1:] == [(None,) * 13]
