"""The agreements: every factor a team agreed on, with what is done about it."""

from datetime import date

from tests.exchange.builders import four_teams, named, one_small_team
from tests.exchange.reading import example, table


def test_one_row_per_team_and_factor() -> None:
    held = date(2026, 11, 4)
    assert table(example(one_small_team)["Afspraken"]) == [
        ("Team", "Datum", "Factor", "In de woorden van het team", "Maatregelen"),
        (
            *("Team Zuid", held, named("PWR-01")),
            *("Wie kritiek heeft, zegt het pas na de vergadering.", 2),
        ),
        (
            *("Team Zuid", held, named("WRK-01")),
            *("In de avonddienst is er geen tijd om iets uit te praten.", 0),
        ),
    ]


def test_a_factor_without_a_measure_is_said_and_coloured() -> None:
    sheet = example(four_teams)["Afspraken"]
    assert [row[4] for row in table(sheet)[1:]] == [2, 0, 0]
    assert {sheet.cell(row, 5).number_format for row in (5, 6, 7)} == {'0;0;"nog geen"'}
    ((cells, rules),) = ((one.sqref, one.rules) for one in sheet.conditional_formatting)
    assert (str(cells), rules[0].formula) == ("E5:E7", ['AND($A5<>"",$E5=0)'])
