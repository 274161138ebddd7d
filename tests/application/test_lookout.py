"""Where a room stands, told from memory: the same as what is read, and nothing once the room is gone."""

import pytest

from riskmodel.application import agree, move
from riskmodel.application.lookout import LONGEST, look_out
from riskmodel.application.take_part import standing
from riskmodel.domain.access import Role
from riskmodel.domain.errors import NotAllowedError, WrongPhaseError
from riskmodel.domain.room_statement import Influence
from riskmodel.domain.workshop import Phase
from riskmodel.storage.stores import Stores
from tests.builders import Room, a_person, a_room, a_round


@pytest.fixture
def room(stores: Stores) -> Room:
    leader = a_person(stores, Role.FACILITATOR)
    room = a_room(stores, leader, a_round(stores, leader))
    room.join(6)
    return room


def test_a_phone_hears_at_once_what_this_process_wrote(room: Room) -> None:
    token, steps = room.tokens[0], (Phase.SCORING, Phase.REVEAL, Phase.MEASURES, Phase.READ_BACK)
    for phase in steps:
        look_out(room.stores, room.workshop_id, token, 1.0)
        move.move(room.stores, room.leader, room.workshop_id, phase)
        told = look_out(room.stores, room.workshop_id, token, 1.0)
        assert told == standing(room.stores, room.workshop_id, token)
        assert told.phase == phase


def test_what_another_process_wrote_is_heard_a_moment_later(room: Room) -> None:
    token = room.tokens[0]
    room.start()
    look_out(room.stores, room.workshop_id, token, 1.0)
    before = room.stores.database.writes
    room.close()
    # As if another process had written it: this one counts no write.
    room.stores.database.writes = before
    assert look_out(room.stores, room.workshop_id, token, 1.0).phase == Phase.SCORING
    assert look_out(room.stores, room.workshop_id, token, 1.0 + 2 * LONGEST).phase == Phase.REVEAL


def test_words_that_change_are_told(room: Room) -> None:
    room.start()
    room.close()
    room.go_to_measures()
    agree.read_back(room.stores, room.leader, room.workshop_id)
    first = look_out(room.stores, room.workshop_id, room.tokens[0], 1.0).statement
    agree.reword(room.stores, room.leader, room.workshop_id)
    draft = agree.MeasureDraft("Vaste buddy", None, "", None, Influence.TEAM)
    agree.add_measure(room.stores, room.leader, room.workshop_id, draft)
    agree.read_back(room.stores, room.leader, room.workshop_id)
    assert look_out(room.stores, room.workshop_id, room.tokens[0], 1.0).statement != first


@pytest.mark.parametrize("token", [None, "", "made up"])
def test_without_a_seat_nothing_is_told_also_from_memory(room: Room, token: str | None) -> None:
    look_out(room.stores, room.workshop_id, room.tokens[0], 1.0)
    with pytest.raises(NotAllowedError):
        look_out(room.stores, room.workshop_id, token, 1.0)


def test_nothing_is_remembered_of_a_room_that_was_sealed(room: Room) -> None:
    room.start()
    room.close()
    look_out(room.stores, room.workshop_id, room.tokens[0], 1.0)
    assert room.workshop_id in room.stores.live.remembered
    room.seal()
    assert room.stores.live.remembered == {}
    with pytest.raises(WrongPhaseError):
        look_out(room.stores, room.workshop_id, room.tokens[0], 1.0)
    assert room.stores.live.remembered == {}
