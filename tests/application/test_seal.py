import os
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from threading import Event, Thread

import pytest

from riskmodel.application import reveal, seal, take_part
from riskmodel.application.counting import count_ballots
from riskmodel.domain.access import Role
from riskmodel.domain.errors import WrongPhaseError
from riskmodel.domain.histogram import Histogram
from riskmodel.domain.workshop import Phase
from riskmodel.storage import seats
from riskmodel.storage.histograms import load_histograms
from riskmodel.storage.stores import Stores
from tests.builders import NOW, Room, a_person, a_room, a_round
from tests.worlds import Worlds


@pytest.fixture
def room(both_stores: Stores, worlds: Worlds) -> Room:
    return worlds.room(both_stores, built_room)


def built_room(stores: Stores) -> Room:
    leader = a_person(stores, Role.FACILITATOR)
    room = a_room(stores, leader, a_round(stores, leader))
    room.join(7)
    room.start()
    return room


def rests(room: Room) -> set[str]:
    """The files of this workshop that are still there."""
    folder = room.stores.live.folder.parent
    return {path.name for path in folder.glob(f"*/*{room.workshop_id}*")}


def kept(room: Room) -> dict[str, Histogram]:
    """The counts that rest in the main database."""
    with room.stores.database.reading() as session:
        return dict(load_histograms(session, room.workshop_id))


def test_sealing_keeps_counts_and_destroys_the_rest(room: Room) -> None:
    room.score_all([(5, 5)] * 4 + [(2, 2)] * 3)
    room.close()
    counted = count_ballots(room.stores, room.workshop)
    room.seal()
    assert room.workshop.phase == Phase.SEALED
    assert rests(room) == set()
    assert kept(room) == counted
    with pytest.raises(WrongPhaseError):
        reveal.room_results(room.stores, room.leader, room.workshop_id)


def test_fewer_than_five_complete_answers_are_destroyed(room: Room) -> None:
    first, second, *_rest = room.workshop.factor_ids
    room.score(first, [(5, 5)] * 5)
    room.score(second, [(5, 5)] * 4 + [(5, None)] * 3)
    room.close()
    room.seal()
    with room.stores.database.reading() as session:
        assert set(load_histograms(session, room.workshop_id)) == {first}


def test_with_a_manager_in_the_room_fewer_than_ten_are_destroyed(both_stores: Stores) -> None:
    leader = a_person(both_stores, Role.FACILITATOR)
    room = a_room(both_stores, leader, a_round(both_stores, leader), manager_present=True)
    room.join(9)
    room.start()
    room.score_all([(5, 5)] * 9)
    room.close()
    room.seal()
    with both_stores.database.reading() as session:
        assert load_histograms(session, room.workshop_id) == {}


def test_sealing_twice_changes_nothing(room: Room) -> None:
    room.score_all([(3, 3)] * 7)
    room.close()
    room.seal()
    first = kept(room)
    room.seal()
    assert kept(room) == first


def test_before_the_reveal_a_facilitator_cannot_seal(room: Room) -> None:
    with pytest.raises(WrongPhaseError):
        room.seal()


def test_after_sealing_a_token_opens_nothing(room: Room) -> None:
    room.close()
    room.seal()
    with pytest.raises(WrongPhaseError):
        take_part.own_view(room.stores, room.workshop_id, room.tokens[0])


@pytest.mark.parametrize(("hours", "sealed"), [(23, 0), (25, 1)])
def test_after_a_day_a_workshop_seals_itself(room: Room, hours: int, sealed: int) -> None:
    room.score_all([(3, 3)] * 7)
    assert seal.seal_overdue(room.stores, NOW + timedelta(hours=hours)) == sealed
    assert (room.workshop.phase == Phase.SEALED) == bool(sealed)


def test_sealing_one_workshop_leaves_another_open(room: Room) -> None:
    other = a_room(room.stores, room.leader, room.workshop.round_id, team="Team 2")
    other.join(1)
    other.start()
    room.close()
    room.seal()
    other.score_all([(1, 1)])
    assert take_part.own_view(room.stores, other.workshop_id, other.tokens[0]).answers != {}


def test_a_damaged_file_does_not_stop_the_others(room: Room) -> None:
    damaged = a_room(room.stores, room.leader, room.workshop.round_id, team="Team 0")
    room.stores.live.close()
    room.stores.live.path(damaged.workshop_id).write_bytes(b"not a database at all" * 50)
    room.stores.live.path("0" * 32).touch()
    seal.finish_sealing(room.stores)
    assert seal.seal_overdue(room.stores, NOW + timedelta(hours=25)) == 2
    assert room.workshop.phase == Phase.SEALED


@pytest.mark.parametrize(("hours", "is_over"), [(47, False), (49, True)])
def test_a_damaged_file_does_not_lie_there_for_ever(room: Room, hours: int, is_over: bool) -> None:
    room.stores.live.close()
    room.stores.live.path(room.workshop_id).write_bytes(b"not a database at all" * 50)
    seal.seal_overdue(room.stores, NOW + timedelta(hours=hours))
    assert (room.workshop.phase == Phase.VOID) == is_over
    assert room.stores.live.path(room.workshop_id).exists() != is_over
    assert room.stores.keys.exists(room.workshop_id) != is_over


def is_over(room: Room) -> bool:
    return room.workshop.phase == Phase.SEALED


def test_a_fault_that_passes_destroys_nothing(room: Room, tmp_path: Path) -> None:
    """The server was off for days, and cannot open the file at its first try."""
    room.stores.live.close()
    path = room.stores.live.path(room.workshop_id)
    path.rename(tmp_path / "aside")
    path.mkdir()
    seal.seal_overdue(room.stores, NOW + timedelta(hours=60))
    assert not is_over(room)
    assert room.stores.keys.exists(room.workshop_id)
    path.rmdir()
    (tmp_path / "aside").rename(path)
    seal.seal_overdue(room.stores, NOW + timedelta(hours=61))
    assert is_over(room)


def test_a_phone_that_asks_during_sealing_keeps_nothing_alive(room: Room) -> None:
    """Else a destroyed file stays readable through the process that still holds it open."""
    room.close()
    asking = Event()

    def ask() -> None:
        while not asking.is_set():
            with suppress(WrongPhaseError):
                take_part.own_view(room.stores, room.workshop_id, room.tokens[0])

    phones = [Thread(target=ask) for _phone in range(4)]
    for phone in phones:
        phone.start()
    room.seal()
    asking.set()
    for phone in phones:
        phone.join()
    held = [os.readlink(link) for link in Path("/proc/self/fd").iterdir() if link.is_symlink()]
    assert [name for name in held if room.workshop_id in name] == []


def test_a_gate_never_goes_back(room: Room) -> None:
    room.close()
    with room.stores.live.writing(room.workshop_id) as live, pytest.raises(WrongPhaseError):
        seats.put_gate(live, "scoring")
