"""Seats against heads, a door that is really closed, and a counter that phones of one's own cannot clear."""

from threading import Barrier, Thread

import pytest

from riskmodel.application import facilitate, take_part
from riskmodel.application.hold_again import hold_again
from riskmodel.domain.access import Role
from riskmodel.domain.errors import LobbyClosedError, MissingValueError, WrongPhaseError
from riskmodel.domain.workshop import Phase
from riskmodel.storage import workshops
from riskmodel.storage.stores import Stores
from tests.builders import NOW, Room, a_person, a_room, a_round
from tests.worlds import Worlds


@pytest.fixture
def room(stores: Stores, worlds: Worlds) -> Room:
    return worlds.room(stores, built_room)


def built_room(stores: Stores) -> Room:
    leader = a_person(stores, Role.FACILITATOR)
    return a_room(stores, leader, a_round(stores, leader), invited=12)


def count(room: Room, heads: int) -> None:
    facilitate.count_heads(room.stores, room.leader, room.workshop_id, heads)


def shown(room: Room, ready: int) -> list[int | None]:
    """What the counter shows after each of these people says to be ready."""
    seen = []
    for token in room.tokens[:ready]:
        take_part.say_ready(room.stores, room.workshop_id, token, True)
        seen.append(facilitate.progress(room.stores, room.leader, room.workshop_id).ready)
    return seen


def test_heads_are_kept_and_can_be_counted_again_before_scoring(room: Room) -> None:
    assert room.workshop.heads is None
    for heads in (11, 10):
        count(room, heads)
    assert room.workshop.heads == 10


@pytest.mark.parametrize("heads", [0, -1, 501])
def test_a_number_that_cannot_be_is_refused(room: Room, heads: int) -> None:
    with pytest.raises(MissingValueError):
        count(room, heads)
    assert room.workshop.heads is None


def test_once_people_score_the_number_stays(room: Room) -> None:
    count(room, 7)
    room.join(7)
    room.start()
    with pytest.raises(WrongPhaseError):
        count(room, 12)
    assert room.workshop.heads == 7


def test_a_session_that_is_held_again_counts_anew(room: Room) -> None:
    count(room, 7)
    with room.stores.database.writing() as session:
        workshops.put_phase(session, room.workshop_id, Phase.VOID)
    hold_again(room.stores, room.leader, room.workshop_id)
    assert room.workshop.heads is None


GHOSTS = 5


def test_phones_that_never_get_ready_do_not_clear_the_last_steps(room: Room) -> None:
    """The attack: a facilitator joins with phones of the own, and watches the last people one by one."""
    count(room, 7)
    room.join(7 + GHOSTS)
    room.start()
    assert shown(room, 7) == [1, 2, 3, 4, 5, None, None]


def test_without_a_count_there_are_no_more_people_than_were_invited(room: Room) -> None:
    room.join(12 + GHOSTS)
    room.start()
    assert shown(room, 12)[-3:] == [10, None, None]
    assert facilitate.progress(room.stores, room.leader, room.workshop_id).expected == 12


def test_phones_that_get_ready_and_take_it_back_show_no_more(room: Room) -> None:
    count(room, 7)
    room.join(7 + GHOSTS)
    room.start()
    seen = set()
    for token in room.tokens[:7]:
        take_part.say_ready(room.stores, room.workshop_id, token, True)
        for ghosts in range(GHOSTS):
            for number, ghost in enumerate(room.tokens[7:]):
                take_part.say_ready(room.stores, room.workshop_id, ghost, number < ghosts)
            seen.add(facilitate.progress(room.stores, room.leader, room.workshop_id).ready)
    assert max(ready for ready in seen if ready is not None) == 5


def test_a_phone_that_was_on_its_way_finds_the_door_closed(room: Room) -> None:
    """It was let in by the code, and the door closed before it sat down."""
    on_its_way = take_part.find_workshop(room.stores, room.workshop.join_code, NOW)
    facilitate.lock_lobby(room.stores, room.leader, room.workshop_id, True)
    with pytest.raises(LobbyClosedError):
        take_part.take_seat(room.stores, on_its_way, "a token")
    assert facilitate.progress(room.stores, room.leader, room.workshop_id).joined == 0


def test_who_sits_stays_when_the_door_closes_and_it_opens_again(room: Room) -> None:
    room.join(1)
    workshop = room.workshop
    facilitate.lock_lobby(room.stores, room.leader, room.workshop_id, True)
    take_part.take_seat(room.stores, workshop, room.tokens[0])
    facilitate.lock_lobby(room.stores, room.leader, room.workshop_id, False)
    room.join(1)
    assert facilitate.progress(room.stores, room.leader, room.workshop_id).joined == 2


def test_of_phones_that_race_with_the_lock_none_sits_down_after_it(room: Room) -> None:
    start, late = Barrier(5), []

    def join_all_the_time(phone: int) -> None:
        found = take_part.find_workshop(room.stores, room.workshop.join_code, NOW)
        start.wait()
        for number in range(6):
            try:
                take_part.take_seat(room.stores, found, f"{phone} {number}")
            except LobbyClosedError:
                late.append(number)

    threads = [Thread(target=join_all_the_time, args=(phone,)) for phone in range(4)]
    for thread in threads:
        thread.start()
    start.wait()
    facilitate.lock_lobby(room.stores, room.leader, room.workshop_id, True)
    at_the_lock = facilitate.progress(room.stores, room.leader, room.workshop_id).joined
    for thread in threads:
        thread.join()
    assert facilitate.progress(room.stores, room.leader, room.workshop_id).joined == at_the_lock
    assert len(late) == 24 - at_the_lock
