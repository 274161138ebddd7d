"""What marking tells: nothing while it is open, and afterwards nobody's mark."""

from collections import defaultdict
from itertools import product
from secrets import token_bytes

import pytest

from riskmodel.application import move, recognise
from riskmodel.domain.access import Role
from riskmodel.domain.recognition import come_out
from riskmodel.domain.workshop import Phase
from riskmodel.storage.live import marks, recognised
from riskmodel.storage.openings import put_opening
from riskmodel.storage.stores import Stores
from tests.attack.test_live_leakage import ROOM, differences, seen_on_pages
from tests.builders import Room, a_person, a_room, a_round
from tests.server.visitors import cookies_of_all

FACTORS = "ABCD"


@pytest.fixture
def room(stores: Stores) -> Room:
    """Six people in a room that marks; all but the first two marked everything."""
    leader = a_person(stores, Role.FACILITATOR)
    room = a_room(stores, leader, a_round(stores, leader))
    room.join(6)
    move.move(stores, leader, room.workshop_id, Phase.RECOGNISE)
    for person in range(2, 6):
        mark(room, person, everything(room))
    return room


def everything(room: Room) -> tuple[str, ...]:
    return recognise.to_mark(room.stores, room.workshop)


def mark(room: Room, person: int, factor_ids: tuple[str, ...]) -> None:
    recognise.mark(room.stores, room.workshop_id, room.tokens[person], factor_ids)


def test_no_page_tells_what_one_person_marks(room: Room) -> None:
    everybody = cookies_of_all(room)
    before = seen_on_pages(room, everybody, ROOM)
    mark(room, 0, everything(room)[:1])
    mark(room, 1, everything(room))
    assert differences(before, seen_on_pages(room, everybody, ROOM)) == []
    # Otherwise this could not fail.
    own = {"the person": f"plaats={room.tokens[0]}"}
    before = seen_on_pages(room, own, ROOM)
    mark(room, 0, ())
    assert differences(before, seen_on_pages(room, own, ROOM)) == [
        ("the person", "/werksessie/{workshop_id}")
    ]


def test_afterwards_no_page_tells_who_marked_or_how_many(room: Room) -> None:
    everybody = cookies_of_all(room)
    recognise.close_marking(room.stores, room.leader, room.workshop_id)
    before = seen_on_pages(room, everybody, ROOM)
    with room.stores.live.writing(room.workshop_id) as live:
        # Past every rule: marking opens anew, others mark, and more of them, and the same factors come out.
        live.connection().execute(recognised.delete())
        put_opening(live, "marks", "open")
        rows = [{"id": token_bytes(16), "factor_id": one} for one in everything(room)]
        live.connection().execute(marks.insert(), rows)
    for person in range(6):
        mark(room, person, everything(room))
    recognise.close_marking(room.stores, room.leader, room.workshop_id)
    assert differences(before, seen_on_pages(room, everybody, ROOM)) == []


def worlds_of(others: int) -> dict[tuple[object, ...], list[tuple[int, ...]]]:
    """What one person knows, with every number of others that marked each factor and that fits it."""
    worlds: dict[tuple[object, ...], list[tuple[int, ...]]] = defaultdict(list)
    for own in product((0, 1), repeat=len(FACTORS)):
        for counts in product(range(others + 1), repeat=len(FACTORS)):
            marked = {one: mine + more for one, mine, more in zip(FACTORS, own, counts, strict=True)}
            came_out = come_out(marked, others + 1, FACTORS, least_people=5)
            worlds[own, came_out].append(counts)
    return worlds


@pytest.mark.parametrize("people", [5, 6, 8])
def test_nobody_can_be_sure_of_anybody_elses_mark(people: int) -> None:
    """Who knows the own marks and what came out is never sure that all the others marked a factor.

    At most two of them must have: one in three others of five people, and never who.
    """
    others = people - 1
    for worlds in worlds_of(others).values():
        for place in range(len(FACTORS)):
            sure = min(counts[place] for counts in worlds)
            assert sure <= 2 < others


def test_that_nobody_else_marked_something_can_be_known() -> None:
    """What the promise leaves out: who marked alone learns that the others did not, and they did not act."""
    alone = worlds_of(4)[(1, 0, 0, 0), ()]
    assert {counts[0] for counts in alone} == {0}
