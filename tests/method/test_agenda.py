"""What a room talks about first, and why; from what it may know and nothing else."""

import ast
from collections import defaultdict
from pathlib import Path

import pytest

from riskmodel.domain import agenda
from riskmodel.domain.agenda import Agenda, AgendaItem, Steering, agenda_of
from riskmodel.domain.answer import Answer
from riskmodel.domain.histogram import Histogram, count_pairs
from riskmodel.domain.method_version import CURRENT
from riskmodel.domain.paper import Tally
from riskmodel.domain.paper_result import tally_result
from riskmodel.domain.room_result import RoomResult, room_result
from riskmodel.domain.scale import COX_A, SUM
from riskmodel.domain.time_plan import slot_minutes
from riskmodel.domain.triage import Approach, Reason, Triage, triage
from tests.method.builders import HIGH, LOW, MIDDLE, a_room
from tests.method.test_paper import rooms

DISCUSS, MEASURES, LOOK_INTO, PARK = Approach


def seen(room: Histogram) -> RoomResult:
    return room_result(room, invited=30, preset=SUM, method=CURRENT, k_room=5)


def of(*answers: tuple[int, Answer, Answer]) -> Histogram:
    """A room from lines (people, likelihood, impact)."""
    return count_pairs([(one, two) for people, one, two in answers for _person in range(people)])


# The six rooms of ten of the method report, and rooms that nobody can say much about.
TRIAGE = [
    ("all high", of((9, 5, 4), (1, 4, 4)), MEASURES, Reason.CLEAR),
    ("half (1,1), half (5,5)", of((5, 1, 1), (5, 5, 5)), DISCUSS, Reason.DIFFERENT),
    ("all low", of((8, 1, 1), (2, 2, 2)), PARK, Reason.FEW_FIND_IT_HIGH),
    ("around the middle, two high", of((4, 3, 3), (4, 2, 3), (2, 4, 3)), DISCUSS, Reason.SOME_FIND_IT_HIGH),
    ("eight low, two at (4,5)", of((8, 2, 2), (2, 4, 5)), DISCUSS, Reason.SOME_FIND_IT_HIGH),
    ("three of ten high", of((5, 3, 2), (2, 3, 3), (3, 4, 4)), DISCUSS, Reason.SOME_FIND_IT_HIGH),
    ("all in the middle", of((10, 3, 3)), MEASURES, Reason.CLEAR),
    ("four complete pairs", of((4, 5, 5)), LOOK_INTO, Reason.TOO_FEW),
    ("a third does not know", a_room(high=6, unknown=3), LOOK_INTO, Reason.MANY_UNKNOWN),
    ("six of seven low", a_room(low=6, high=1), PARK, Reason.FEW_FIND_IT_HIGH),
    ("two of seven high", a_room(low=5, high=2), DISCUSS, Reason.SOME_FIND_IT_HIGH),
    ("three of five high", a_room(low=2, high=3), DISCUSS, Reason.DIFFERENT),
    ("four of five high", a_room(low=1, high=4), MEASURES, Reason.CLEAR),
    # Of five, nobody may see whether one person places it high: then talking may be worth it.
    ("five of five low", a_room(low=5), DISCUSS, Reason.UNDECIDED),
]


@pytest.mark.parametrize(("room", "answers", "approach", "reason"), TRIAGE, ids=[row[0] for row in TRIAGE])
def test_what_to_do_with_a_factor(room: str, answers: Histogram, approach: Approach, reason: Reason) -> None:
    found = triage(seen(answers), SUM, CURRENT)
    assert (found.approach, found.reason) == (approach, reason)


@pytest.mark.parametrize("people", [10, 13, 20, 40, 100])
def test_what_half_place_high_is_never_parked(people: int) -> None:
    for preset in (SUM, COX_A):
        half = (people + 1) // 2
        result = room_result(
            a_room(people - half, 0, half), invited=people, preset=preset, method=CURRENT, k_room=5
        )
        assert triage(result, preset, CURRENT).approach in (DISCUSS, MEASURES)


# Seven factors that a room of ten scored, in this order.
SESSION = {
    "workload": of((10, 4, 4)),
    "power": of((5, 1, 1), (5, 5, 5)),
    "contract": of((4, 3, 3), (3, 4, 3), (3, 2, 2)),
    "roles": of((10, 1, 2)),
    "gatekeepers": of((7, 3, 3), (3, 3, 4)),
    "route": of((2, 3, 3)),
    "noise": of((8, 2, 2), (2, 4, 5)),
}  # fmt: skip
RESULTS = {factor: seen(answers) for factor, answers in SESSION.items()}


def rows(agenda: Agenda) -> list[tuple[str, Approach, Reason, int]]:
    return [(item.factor_id, item.approach, item.reason, item.minutes) for item in agenda.items]


def test_an_agenda_of_40_minutes() -> None:
    """A minority and what nobody knows always get a slot; what is left goes to what pays most."""
    agenda = agenda_of(RESULTS, SUM, CURRENT, minutes=40)

    assert rows(agenda) == [
        ("contract", DISCUSS, Reason.SOME_FIND_IT_HIGH, 6),
        ("gatekeepers", DISCUSS, Reason.SOME_FIND_IT_HIGH, 6),
        ("power", DISCUSS, Reason.DIFFERENT, 9),
        ("noise", DISCUSS, Reason.SOME_FIND_IT_HIGH, 6),
        ("route", LOOK_INTO, Reason.TOO_FEW, 6),
        ("workload", MEASURES, Reason.CLEAR, 0),
        ("roles", PARK, Reason.FEW_FIND_IT_HIGH, 0),
    ]
    assert (agenda.fitting, agenda.extra_minutes, agenda.is_by_talking) == (5, 0, False)
    assert agenda.felt_differently == ("power",)


def test_when_time_is_short_only_what_has_a_claim_keeps_its_slot() -> None:
    agenda = agenda_of(RESULTS, SUM, CURRENT)

    assert (agenda.minutes, agenda.fitting, agenda.extra_minutes) == (22, 4, 2)
    assert [item.factor_id for item in agenda.items if not item.has_slot] == ["power", "workload", "roles"]


def test_usually_three_factors_fit() -> None:
    divided = {f"divided {place}": seen(of((6, 1, 1), (6, 5, 5))) for place in range(3)}
    minority = {f"minority {place}": seen(of((4, 3, 2), (5, 3, 3), (3, 4, 3))) for place in range(5)}

    assert agenda_of(divided | dict([*minority.items()][:2]), SUM, CURRENT).fitting == 3
    assert agenda_of(divided, SUM, CURRENT).fitting == 2
    assert agenda_of(minority, SUM, CURRENT).fitting == 5  # a minority keeps its slot, whatever the time


# Factors to discuss as (value, distance), minutes to fill; then the minutes each gets.
SLOTS = [
    ("none fits", [(0.9, 0.2)], 5, [0]),
    ("exactly full", [(0.9, 0.2), (0.8, 0.2)], 12, [6, 6]),
    ("longer from .5 on", [(0.9, 0.49), (0.8, 0.5)], 15, [6, 9]),
    ("worth most per minute, not most in all", [(0.9, 0.5), (0.8, 0.2), (0.7, 0.2)], 15, [0, 6, 6]),
    ("what is too long makes room for what is shorter", [(0.9, 0.2), (0.8, 0.5), (0.3, 0.2)], 12, [6, 0, 6]),
]


@pytest.mark.parametrize(("what", "factors", "minutes", "slots"), SLOTS, ids=[row[0] for row in SLOTS])
def test_how_the_minutes_are_filled(
    what: str, factors: list[tuple[float, float]], minutes: int, slots: list[int]
) -> None:
    found = {
        str(place): Triage(DISCUSS, Reason.UNDECIDED, value, distance=distance)
        for place, (value, distance) in enumerate(factors)
    }
    given = slot_minutes(found, [*found], [], minutes, CURRENT)
    assert [given.get(factor, 0) for factor in found] == slots


def test_the_facilitator_pins_and_skips_and_says_why() -> None:
    steering = Steering(
        pinned={"roles": "the team asked", "route": "new rules"},
        skipped={"power": "not today", "noise": "done"},
    )
    agenda = agenda_of(RESULTS, SUM, CURRENT, minutes=40, steering=steering)

    # Pinned comes first; skipped has no slot, also when some find it high.
    assert agenda.items[:2] == (
        AgendaItem("roles", DISCUSS, Reason.PINNED, 6, "the team asked"),
        AgendaItem("route", LOOK_INTO, Reason.PINNED, 6, "new rules"),
    )
    assert agenda.items[-2:] == (
        AgendaItem("power", PARK, Reason.SKIPPED, 0, "not today"),
        AgendaItem("noise", PARK, Reason.SKIPPED, 0, "done"),
    )


def test_without_any_figure_the_team_chooses_by_talking() -> None:
    few = {factor: seen(of((4, 5, 5))) for factor in ("workload", "power", "contract", "roles")}
    agenda = agenda_of(few, SUM, CURRENT, steering=Steering(pinned={"contract": "asked"}))

    assert agenda.is_by_talking
    assert agenda.fitting == 3
    assert [item.factor_id for item in agenda.items] == ["contract", "workload", "power", "roles"]
    assert [item.minutes for item in agenda.items] == [6, 0, 0, 0]


def test_an_empty_session_has_an_empty_agenda() -> None:
    assert agenda_of({}, SUM, CURRENT).items == ()


@pytest.mark.parametrize("people", [5, 7, 9, 10])
def test_rooms_that_look_the_same_get_the_same_agenda(people: int) -> None:
    """Order, class, reason and minutes tell nothing that the result of each factor does not."""
    agendas: dict[RoomResult, set[Agenda]] = defaultdict(set)
    for everybody in rooms(people):
        result = shown(Tally(everybody))
        if result.grid is None:
            agendas[result].add(beside_others(result))
    assert {len(found) for found in agendas.values()} == {1}


@pytest.mark.parametrize(
    "on_paper", [[LOW] * 3, [LOW, MIDDLE, HIGH], [HIGH] * 3], ids=["low", "mixed", "high"]
)
def test_whoever_typed_the_slips_learns_nothing_from_the_agenda(on_paper: list[tuple[int, int]]) -> None:
    """Phones that look the same by themselves lead to the same agenda beside slips that somebody knows."""
    slips = count_pairs(on_paper)
    agendas: dict[RoomResult, set[Agenda]] = defaultdict(set)
    for ballots in rooms(7):
        agendas[shown(Tally(ballots))].add(beside_others(shown(Tally(ballots, slips))))
    assert {len(found) for found in agendas.values()} == {1}


@pytest.mark.parametrize(
    "module", ["agenda", "expected_effect", "possible_zones", "sensitivity", "time_plan", "triage"]
)
def test_for_a_room_nothing_but_its_result_is_read(module: str) -> None:
    tree = ast.parse((Path(agenda.__file__).parent / f"{module}.py").read_text())
    imported = {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert {name.rpartition(".")[2] for name in imported} & {"histogram", "paper", "cube", "atoms"} == set()


def beside_others(result: RoomResult) -> Agenda:
    """The agenda when this is one of three factors."""
    return agenda_of({"before": RESULTS["power"], "this": result, "after": RESULTS["noise"]}, SUM, CURRENT)


def shown(tally: Tally) -> RoomResult:
    return tally_result(tally, invited=30, preset=SUM, method=CURRENT, k_room=5)


def test_one_pair_per_zone_is_what_it_says() -> None:
    assert [seen(of((10, *pair))).label for pair in (LOW, MIDDLE, HIGH)] == ["low", "middle", "high"]
