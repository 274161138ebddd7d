"""The agreements: every factor a team agreed on, with what is done about it."""

from datetime import date

from riskmodel.domain.room_statement import AgreedFactor
from tests.exchange.builders import four_teams, named, one_small_team, report, statement
from tests.exchange.reading import example, opened, table


def test_one_row_per_team_and_factor() -> None:
    held = date(2026, 11, 4)
    assert table(example(one_small_team)["Afspraken"]) == [
        ("Team", "Datum", "Factor", "In de woorden van het team", "De andere beleving", "Maatregelen"),
        (
            *("Team Zuid", held, named("PWR-01")),
            *("Wie kritiek heeft, zegt het pas na de vergadering.", None, 2),
        ),
        (
            *("Team Zuid", held, named("WRK-01")),
            *("In de avonddienst is er geen tijd om iets uit te praten.", None, 0),
        ),
    ]


def test_a_factor_without_a_measure_is_said_and_coloured() -> None:
    sheet = example(four_teams)["Afspraken"]
    assert [row[5] for row in table(sheet)[1:]] == [2, 0, 0]
    assert {sheet.cell(row, 6).number_format for row in (5, 6, 7)} == {'0;0;"nog geen"'}
    ((cells, rules),) = ((one.sqref, one.rules) for one in sheet.conditional_formatting)
    assert (str(cells), rules[0].formula) == ("F5:F7", ['AND($A5<>"",$F5=0)'])


def test_the_other_view_stands_beside_the_first() -> None:
    two = report(
        [statement("Team 1", [AgreedFactor("PWR-01", "Tegenspraak kost iets.", "Bij ons mag het.")])]
    )
    assert [row[3:5] for row in table(opened(two)["Afspraken"])[1:]] == [
        ("Tegenspraak kost iets.", "Bij ons mag het.")
    ]
