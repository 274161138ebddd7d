"""What planned sessions will show, from invited numbers, and what would improve them; in tables."""

from random import Random

import pytest

from riskmodel.domain.forecast import Expectation, Forecast, Plan, PlannedTeam, expected_rows, forecast
from riskmodel.domain.method_version import CURRENT
from riskmodel.domain.plan_improvement import Change, improvements
from tests.method.builders import a_tree

CORE = ("power", "roles", "workload")
EVERYBODY = Expectation(turnout=1, unknown=0)
USUAL = Expectation()
TREE = ("Hospital: North East South", "North: A B C", "East: D E F", "South: G H I")
FLAT = ("Clinic: A B C D",)


def plan(teams: str, *tree: str, members: dict[str, str] | None = None) -> Plan:
    """A plan from "A 9 f, B 10m g": people invited, m for a manager, then who leads."""
    planned = []
    for text in teams.split(", "):
        team, people, *leaders = text.split()
        planned.append(
            PlannedTeam(
                team,
                int(people.rstrip("m")),
                frozenset(leaders or [f"of {team}"]),
                manager_present=people.endswith("m"),
            )
        )
    return Plan(a_tree(*(tree or FLAT)), tuple(planned), CORE, members or {})


def played(of: Plan, expectation: Expectation, runs: int = 1) -> Forecast:
    return forecast(of, expectation, CURRENT, Random(7), runs)


# Who is invited; with everybody there and nobody in doubt: rows, filled, third, half, people in a row.
CERTAIN = [
    ("A 9", (0, 0, 0, 0, 0)),
    ("A 10", (1, 1, 1, 1, 1)),
    ("A 9m", (0, 0, 0, 0, 0)),
    ("A 10m", (1, 1, 1, 1, 1)),
    ("A 5 f, B 5 g", (1, 1, 1, 0, 1)),
    ("A 5 f, B 4 g", (0, 0, 0, 0, 0)),
    ("A 6 f, B 6 g, C 6 h", (1, 1, 1, 1, 1)),
    ("A 6 f, B 6 f, C 6 g", (1, 1, 0, 0, 1)),  # who led twelve would know too much
    ("A 6 f, B 6 f, C 6 f", (1, 1, 1, 1, 1)),  # who led all learns nothing new
    ("A 6 f, B 6 f g, C 6 g", (1, 1, 0, 0, 1)),
    ("A 8 f, B 8 f, C 5 g", (1, 0, 0, 0, 1)),  # the row is there, and it is empty
    ("A 12 f, B 6 f", (1, 1, 1, 1, 12 / 18)),
]


@pytest.mark.parametrize(("teams", "expected"), CERTAIN)
def test_a_plan_without_chance(teams: str, expected: tuple[float, ...]) -> None:
    found = played(plan(teams), EVERYBODY)

    assert (found.rows, found.filled, found.third, found.half, found.people) == pytest.approx(expected)


def test_a_facilitator_who_works_in_a_team_of_the_row_makes_less_sayable() -> None:
    teams = "A 7 f, B 7 g, C 7 h"

    assert played(plan(teams), EVERYBODY).half == 1
    assert played(plan(teams, members={"f": "B"}), EVERYBODY).half == 0


def test_nobody_planned_is_nothing_forecast() -> None:
    assert played(Plan(a_tree(*FLAT), (), CORE), USUAL, 5) == Forecast(0, 0, 0, 0, 0, 0)


def test_the_forecast_depends_on_chance_only_through_what_is_passed_in() -> None:
    nine = plan("A 9, B 9, C 9, D 8", *FLAT)

    assert played(nine, USUAL, 20) == played(nine, USUAL, 20)


NINE = "A 6 n, B 8 n, C 12 n, D 9 e, E 7 e, F 11 e, G 10 s, H 8 s, I 9 s"


def test_nine_teams_in_three_departments_give_about_three_rows() -> None:
    found = played(plan(NINE, *TREE), USUAL, 100)

    assert found.rows == pytest.approx(3.0, abs=0.15)
    assert found.filled >= 0.95
    assert found.fifth == 1


def test_expected_rows_are_those_of_the_expected_numbers() -> None:
    rows = expected_rows(plan(NINE, *TREE), USUAL, CURRENT)

    assert rows == (("A", "B", "C"), ("D", "E", "F"), ("G", "H", "I"))


# A plan, and for each change that helps the teams it touches.
HELPS = [
    ("A 6 f", {}),  # eight are too few as well
    ("A 6 f, B 6 f", {Change.LARGER_TEAMS: (("A",), ("B",)), Change.JOINED_TEAMS: (("A", "B"),)}),
    ("A 12 f, B 12 g", {}),
    ("A 9 f, B 9 f, C 9 g", {Change.ONE_FACILITATOR_PER_ROW: (("A", "B", "C"),)}),
    ("A 9 f, B 9 f, C 9 f", {}),
]


@pytest.mark.parametrize(("teams", "expected"), HELPS)
def test_only_changes_that_help_are_named(
    teams: str, expected: dict[Change, tuple[tuple[str, ...], ...]]
) -> None:
    planned = plan(teams)
    before = played(planned, USUAL, 60)
    found = improvements(planned, USUAL, CURRENT, Random(7), 60)

    assert {one.change: one.groups for one in found} == expected
    assert all(one.forecast.sentences > before.sentences for one in found)
