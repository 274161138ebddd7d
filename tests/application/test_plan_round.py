"""What a round will show, from sessions that are there and teams that somebody thinks of."""

from dataclasses import replace

import pytest

from riskmodel.application import played_plan, prepare
from riskmodel.application.plan_round import round_forecast, what_would_help
from riskmodel.application.release import release
from riskmodel.domain.access import Actor, Role
from riskmodel.domain.errors import MissingValueError, NotFoundError
from riskmodel.domain.forecast import Expectation
from riskmodel.domain.plan_improvement import Change
from riskmodel.domain.round_forecast import PlanLine, ThoughtOf
from riskmodel.storage.stores import Stores
from tests.builders import a_person, a_room, a_round, a_sealed_room

EVERYBODY = Expectation(turnout=1, unknown=0)


@pytest.fixture
def officer(stores: Stores) -> Actor:
    return a_person(stores, Role.FACILITATOR, Role.PREVENTION_OFFICER, name="Olga")


@pytest.fixture
def round_id(stores: Stores, officer: Actor) -> str:
    return a_round(stores, officer)


def teams(stores: Stores, officer: Actor, *names: str) -> list[str]:
    above = prepare.add_unit(stores, officer, name="Kliniek", parent_id=None, headcount=60)
    return [prepare.add_unit(stores, officer, name=name, parent_id=above, headcount=9) for name in names]


def test_a_round_without_sessions_shows_nothing(stores: Stores, officer: Actor, round_id: str) -> None:
    found = round_forecast(stores, officer, round_id)
    assert (found.lines, found.released, found.rows, found.filled) == ((), 0, (0, 0), (0, 0))


def test_sessions_and_thoughts_count_together(stores: Stores, officer: Actor, round_id: str) -> None:
    first, second = teams(stores, officer, "Team 1", "Team 2")
    room = a_room(stores, officer, round_id, team="Team 9", invited=12)
    extra = [ThoughtOf(first, 6, "Olga"), ThoughtOf(second, 6, " Piet ")]
    found = round_forecast(stores, officer, round_id, extra, EVERYBODY)
    assert found.lines == (
        PlanLine(room.workshop.unit_id, 12, ("Olga",), manager_present=False, is_prepared=True),
        PlanLine(first, 6, ("Olga",), manager_present=False, is_prepared=False),
        PlanLine(second, 6, ("Piet",), manager_present=False, is_prepared=False),
    )
    # The large team alone, and the two small ones together.
    assert (found.rows, found.filled, found.core) == ((2, 2), (6, 6), 6)


def test_a_thought_of_a_team_that_has_a_session_changes_nothing(
    stores: Stores, officer: Actor, round_id: str
) -> None:
    unit_id = a_room(stores, officer, round_id, invited=12).workshop.unit_id
    plain = round_forecast(stores, officer, round_id)
    assert round_forecast(stores, officer, round_id, [ThoughtOf(unit_id, 400, "Piet")]) == plain


def test_what_is_released_is_there_and_not_forecast_again(
    stores: Stores, officer: Actor, round_id: str
) -> None:
    room = a_sealed_room(stores, officer, round_id, [(5, 4)] * 12)
    before = round_forecast(stores, officer, round_id)
    assert release(stores, officer, round_id) == 1
    after = round_forecast(stores, officer, round_id, [ThoughtOf(room.workshop.unit_id, 12, "Olga")])
    assert after == replace(before, lines=(), released=1, rows=(0, 0), filled=(0, 0))


def test_answers_steer_nothing(stores: Stores, officer: Actor, round_id: str) -> None:
    """Eight were invited and four came: the forecast does not know."""
    held = a_sealed_room(stores, officer, round_id, [(5, 4)] * 4)
    with_answers = round_forecast(stores, officer, round_id)
    later = a_round(stores, officer, name="Voorjaar 2027")
    thought = ThoughtOf(held.workshop.unit_id, 8, "Olga")
    without = round_forecast(stores, officer, later, [thought])
    assert (with_answers.rows, with_answers.filled) == (without.rows, without.filled)


def test_the_same_plan_gives_the_same_words(stores: Stores, officer: Actor, round_id: str) -> None:
    a_room(stores, officer, round_id, invited=11)
    first = round_forecast(stores, officer, round_id)
    played_plan._played.cache_clear()
    assert round_forecast(stores, officer, round_id) == first


def test_it_says_what_would_help(stores: Stores, officer: Actor, round_id: str) -> None:
    extra = [
        ThoughtOf(unit_id, 5, f"Leider {unit_id}") for unit_id in teams(stores, officer, "Team 1", "Team 2")
    ]
    found = what_would_help(stores, officer, round_id, extra, EVERYBODY)
    assert [(one.improvement.change, round(one.more_rows)) for one in found] == [(Change.JOINED_TEAMS, 0)]


@pytest.mark.parametrize("invited", [0, 501])
def test_impossible_numbers_are_refused(stores: Stores, officer: Actor, round_id: str, invited: int) -> None:
    [unit_id] = teams(stores, officer, "Team 1")
    with pytest.raises(MissingValueError):
        round_forecast(stores, officer, round_id, [ThoughtOf(unit_id, invited, "Olga")])


def test_what_is_not_there_is_refused(stores: Stores, officer: Actor, round_id: str) -> None:
    with pytest.raises(NotFoundError):
        round_forecast(stores, officer, "0")
    with pytest.raises(NotFoundError):
        round_forecast(stores, officer, round_id, [ThoughtOf("0", 8, "Olga")])
    with pytest.raises(MissingValueError):
        round_forecast(stores, officer, round_id, (), Expectation(turnout=1.2))


@pytest.mark.parametrize(
    ("values", "expected"), [([], (0, 0)), ([2.0], (2, 2)), ([1.0, *[2.5] * 18, 9.0], (2, 3))]
)
def test_a_range_leaves_out_the_rare_ones(values: list[float], expected: tuple[int, int]) -> None:
    assert played_plan.usual_range(values) == expected
