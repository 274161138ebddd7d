"""Eleven ways in which an earlier ledger leaked: closed, or open and said openly (docs/privacy.md)."""

from dataclasses import replace

import pytest

from riskmodel.domain.histogram import Histogram, count_pairs
from riskmodel.domain.method_version import CURRENT
from riskmodel.domain.room_result import RoomKind, room_result
from riskmodel.domain.scale import SUM
from tests.disclosure.audit.findings import Breach, findings
from tests.disclosure.audit.worlds import World
from tests.disclosure.cases import moved, organisation
from tests.disclosure.publishing import Publisher


def rows(world: World) -> list[str]:
    """What is on show at the end: the teams of each row and what is said of how many factors."""
    last = list(Publisher(world).history())[-1]
    return [f"{' '.join(teams)}: {len(cells)}" for (_ledger, teams), cells in last.rows.items()]


def breaches(world: World) -> set[Breach]:
    return {finding.breach for finding in findings(world, Publisher(world).history())}


TWO_FACTORS = ("workload", "power")

# What leaked; the sessions that showed it (team, people low,middle,high); the rows there are now.
CLOSED = {
    "V1 a member subtracts their own team": (
        organisation("A 5,0,0", "B 0,0,5"),
        ["A B: 1"],
    ),
    "V2 a facilitator subtracts the teams they led": (
        organisation("A 0,2,3 by f", "B 0,2,3 by f", "C 0,0,5 by g"),
        ["A B C: 1"],
    ),
    "V2 and a co-facilitator of two of three": (
        organisation("A 0,2,3 by f", "B 0,2,3 by f g", "C 0,0,5 by g"),
        ["A B C: 1"],
    ),
    "V2 and a facilitator who works in one of the others": (
        organisation("A 0,2,3 by f", "B 0,2,4 by g", "C 0,0,9 by h", members={"f": "B"}),
        ["A B C: 1"],
    ),
    "V3 what is coded follows from n and the rest": (
        organisation("A 0,4,6"),
        ["A: 1"],
    ),
    "V4 finer figures in large groups undo the coding": (
        organisation("A 0,0,30"),
        ["A: 1"],
    ),
    "V5 the same team again, one person more": (
        organisation("A 0,0,10", "A 1,0,10", moments={1: 1}),
        ["A: 1"],
    ),
    "V5 the same team again in another row": (
        organisation("A 0,0,6", "B 0,0,6", "B 1,0,6", "C 0,0,6", "D 0,6,0", moments={2: 1, 3: 1, 4: 1}),
        ["A B: 1", "C D: 1"],
    ),
    "V6 the row tells which team fell short": (
        organisation("A 2,2,6 power:2,2,6", "B 2,2,2 power:2,2,0", "C 2,2,2 power:2,2,2", core=TWO_FACTORS),
        ["A: 2", "B C: 1"],
    ),
    "V7 k_room is raised and teams of five still count": (
        organisation("A 0,0,7 by f", "B 0,0,5 by f", "C 0,0,5 by g", k_room=7),
        [],
    ),
    "V7 teams of the raised size": (
        organisation("A 0,0,7 by f", "B 0,0,7 by f", "C 0,0,7 by g", k_room=7),
        ["A B C: 1"],
    ),
    "V8 a manager holds the five beside their room": (
        organisation("A 4,3,3 power:4,3,2 with m", "B 1,1,3 power:1,1,3", core=TWO_FACTORS),
        [],
    ),
    "V8 and was in two of three rooms": (
        organisation(
            "A 10,0,0 power:5,4,0 with m",
            "B 10,0,0 power:5,4,0 with m",
            "C 9,0,0 power:9,0,0",
            core=TWO_FACTORS,
        ),
        [],
    ),
    "V8 and works in a third team": (
        organisation(
            "A 0,4,6 power:5,4,0 with m",
            "B 0,5,5 power:9,0,0",
            "C 0,0,9 power:9,0,0",
            core=TWO_FACTORS,
            members={"m": "B"},
        ),
        ["A B C: 2"],
    ),
}


@pytest.mark.parametrize("name", CLOSED)
def test_a_leak_that_is_closed(name: str) -> None:
    world, shown = CLOSED[name]

    assert rows(world) == shown
    assert breaches(world) == set()


def test_v9_a_person_in_two_teams_is_not_protected() -> None:
    """Everybody scores for one team per round: here is why."""
    apart = organisation("A 0,0,5", "B 0,0,5")

    assert breaches(apart) == set()
    assert Breach.OUTSIDER in breaches(moved(apart, "A", "B"))


def test_v10_two_rounds_that_differ_by_one_person_can_tell_who_that_is() -> None:
    """No ledger that shows change can close this: it is said openly."""

    def says(world: World) -> object:
        [[cell]] = list(Publisher(world).history())[-1].rows.values()
        return cell.shown

    before, after = organisation("A 13,0,6"), organisation("A 13,0,7")
    later = tuple(replace(session, round=1) for session in after.sessions)
    both = replace(before, sessions=before.sessions + later)

    # Each round is safe by itself; whoever knows that all others stayed the same knows the newcomer's zone.
    assert breaches(both) == set()
    assert says(before) != says(after)


@pytest.mark.parametrize("high", [10, 9, 8])
def test_v11_a_room_that_agrees_does_not_see_that_nobody_is_left_out(high: int) -> None:
    """Ten of ten, nine and eight read the same, whoever the others are."""
    found = room_result(
        a_room_of_ten(high), invited=10, preset=SUM, method=CURRENT, k_room=CURRENT.room_people
    )

    assert found.kind is not RoomKind.MAP
    assert found == room_result(
        a_room_of_ten(10), invited=10, preset=SUM, method=CURRENT, k_room=CURRENT.room_people
    )


def a_room_of_ten(high: int) -> Histogram:
    return count_pairs([(4, 4)] * high + [(3, 3)] * (10 - high))
