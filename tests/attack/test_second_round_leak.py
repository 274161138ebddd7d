"""What the second round tells: nothing while it is open, and afterwards nothing beyond two results."""

from collections.abc import Sequence
from itertools import product

import pytest

from riskmodel.application import facilitate, move, second_round
from riskmodel.domain.access import Role
from riskmodel.domain.answer import Axis
from riskmodel.domain.histogram import count_pairs
from riskmodel.domain.method_version import CURRENT
from riskmodel.domain.pseudonym import ballot_id
from riskmodel.domain.room_result import RoomResult, room_result
from riskmodel.domain.rounds import room_stop_reason
from riskmodel.domain.scale import SUM
from riskmodel.domain.workshop import Phase
from riskmodel.storage import ballots
from riskmodel.storage.stores import Stores
from tests.attack.test_live_leakage import ROOM, differences, seen_on_pages
from tests.builders import Pair, Room, a_person, a_room, a_round
from tests.server.visitors import cookies_of_all

FIRST: Sequence[Pair] = [(5, 4), (5, 4), (1, 1), (1, 1), (3, 3), (3, 3)]


@pytest.fixture
def room(stores: Stores) -> Room:
    """Six people who score their first factor again, which was on the room's screen."""
    leader = a_person(stores, Role.FACILITATOR)
    room = a_room(stores, leader, a_round(stores, leader))
    room.join(6)
    room.start()
    room.score_all(FIRST)
    return room


def again(room: Room) -> None:
    room.close()
    facilitate.show_factor(room.stores, room.leader, room.workshop_id, factor(room))
    second_round.open_second_round(room.stores, room.leader, room.workshop_id, [factor(room)])


def factor(room: Room) -> str:
    return room.workshop.factor_ids[0]


def revise(room: Room, person: int, pair: Pair) -> None:
    for axis, answer in zip(Axis, pair, strict=True):
        if answer is not None:
            second_round.store_revision(
                room.stores, room.workshop_id, room.tokens[person], factor(room), axis, answer
            )


def test_while_it_is_open_no_page_tells_that_anybody_changes_something(room: Room) -> None:
    everybody = cookies_of_all(room)
    again(room)
    before = seen_on_pages(room, everybody, ROOM)
    for person in range(5):
        revise(room, person, (1, 1))
    assert differences(before, seen_on_pages(room, everybody, ROOM)) == []
    # Otherwise this could not fail: the own phone does show it.
    own = {"the person": f"plaats={room.tokens[0]}"}
    before = seen_on_pages(room, own, ROOM)
    revise(room, 0, (5, 5))
    assert ("the person", "/werksessie/{workshop_id}") in differences(before, seen_on_pages(room, own, ROOM))


def test_afterwards_no_page_tells_who_changed(room: Room) -> None:
    """Two who change places, or nobody who moves: the same results, so the same pages for everybody else."""
    everybody = cookies_of_all(room)
    again(room)
    move.move(room.stores, room.leader, room.workshop_id, Phase.REVEAL)
    nobody = seen_on_pages(room, everybody, ROOM)
    with room.stores.live.writing(room.workshop_id) as live:
        # As if these two had done so in time.
        key = room.stores.keys.load(room.workshop_id)
        for person, level in ((0, 1), (2, 4)):
            ballot = ballot_id(key, room.workshop_id, factor(room), room.tokens[person])
            assert ballots.revise_score(live, ballot, Axis.LIKELIHOOD, 1 if person == 0 else 5)
            assert ballots.revise_score(live, ballot, Axis.IMPACT, level)
    assert differences(nobody, seen_on_pages(room, everybody, ROOM)) == []


def test_the_second_result_makes_nobody_more_certain() -> None:
    """Who knows the own answers and both results knows of the others what the last result alone tells.

    Anybody may have changed anything between the two, so the first says nothing about the last. What
    remains: who sees somebody tap, and two results that differ, can put the two together.
    """
    zones: list[Pair] = [(1, 1), (3, 3), (5, 4)]
    known: dict[tuple[object, ...], set[tuple[int, ...]]] = {}
    alone: dict[tuple[object, ...], set[tuple[int, ...]]] = {}
    counts = [one for one in product(range(5), repeat=3) if sum(one) == 4]
    results = {one: _result(one, 0, zones) for one in counts}
    for first, final in product(counts, repeat=2):
        known.setdefault((repr(results[first]), repr(results[final])), set()).add(final)
        alone.setdefault((repr(results[final]),), set()).add(final)
    for (_first, final_result), worlds in known.items():
        assert worlds == alone[(final_result,)]


def test_why_it_stops_follows_from_what_the_room_saw() -> None:
    """Rooms of the same two results are told the same: the sentence is worked out from those alone."""
    zones: list[Pair] = [(1, 1), (3, 3), (5, 4)]
    counts = [one for one in product(range(5), repeat=3) if sum(one) == 4]
    told: dict[tuple[str, str], set[object]] = {}
    for first, final in product(counts, repeat=2):
        both = (_result(first, 0, zones), _result(final, 0, zones))
        told.setdefault((repr(both[0]), repr(both[1])), set()).add(room_stop_reason(both, CURRENT))
    assert {len(found) for found in told.values()} == {1}


def _result(others: tuple[int, ...], own: int, zones: list[Pair]) -> RoomResult:
    pairs = [pair for pair, people in zip(zones, others, strict=True) for _person in range(people)]
    histogram = count_pairs([*pairs, zones[own]])
    return room_result(histogram, invited=8, preset=SUM, method=CURRENT, k_room=5)
