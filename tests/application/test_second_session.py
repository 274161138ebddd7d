"""A team scores once per round."""

import pytest

from riskmodel.application import prepare, release
from riskmodel.domain.access import Actor, Role
from riskmodel.domain.errors import TeamHasSessionError
from riskmodel.domain.workshop import Phase
from riskmodel.storage import workshops
from riskmodel.storage.stores import Stores
from tests.builders import NOW, TODAY, Room, a_person, a_room, a_round, a_sealed_room


@pytest.fixture
def leader(both_stores: Stores) -> Actor:
    return a_person(both_stores, Role.FACILITATOR, Role.PREVENTION_OFFICER)


@pytest.fixture
def round_id(both_stores: Stores, leader: Actor) -> str:
    return a_round(both_stores, leader)


def again(room: Room) -> str:
    """Prepare another session of the same team, in the same round."""
    workshop = room.workshop
    return prepare.create_workshop(
        room.stores,
        room.leader,
        unit_id=workshop.unit_id,
        round_id=workshop.round_id,
        held_on=TODAY,
        invited=8,
    )


def test_after_a_session_that_counts_there_is_no_second(
    both_stores: Stores, leader: Actor, round_id: str
) -> None:
    room = a_sealed_room(both_stores, leader, round_id, [(5, 4)] * 10)
    with pytest.raises(TeamHasSessionError):
        again(room)
    release.release(both_stores, leader, round_id)
    # The counts went; the row did not.
    with pytest.raises(TeamHasSessionError):
        again(room)


def test_after_a_session_without_anything_to_count_there_may_be_another(
    both_stores: Stores, leader: Actor, round_id: str
) -> None:
    room = a_sealed_room(both_stores, leader, round_id, [(5, 4)] * 4)
    prepare.open_lobby(both_stores, leader, again(room), NOW)


def test_a_void_session_is_not_in_the_way(both_stores: Stores, leader: Actor, round_id: str) -> None:
    room = a_room(both_stores, leader, round_id)
    with both_stores.database.writing() as session:
        workshops.put_phase(session, room.workshop_id, Phase.VOID)
    prepare.open_lobby(both_stores, leader, again(room), NOW)


def test_of_two_prepared_sessions_one_opens(both_stores: Stores, leader: Actor, round_id: str) -> None:
    unit_id = prepare.add_unit(both_stores, leader, name="Team 1", parent_id=None, headcount=9)
    first, second = (
        prepare.create_workshop(
            both_stores, leader, unit_id=unit_id, round_id=round_id, held_on=TODAY, invited=8
        )
        for _turn in range(2)
    )
    prepare.open_lobby(both_stores, leader, first, NOW)
    with pytest.raises(TeamHasSessionError):
        prepare.open_lobby(both_stores, leader, second, NOW)
    # The one that is open may be opened once more: two facilitators may press the same button.
    prepare.open_lobby(both_stores, leader, first, NOW)


def test_another_team_and_another_round_are_free(both_stores: Stores, leader: Actor, round_id: str) -> None:
    room = a_sealed_room(both_stores, leader, round_id, [(5, 4)] * 10)
    a_room(both_stores, leader, round_id, team="Team 2")
    later = a_round(both_stores, leader, name="Voorjaar 2027")
    prepare.create_workshop(
        both_stores, leader, unit_id=room.workshop.unit_id, round_id=later, held_on=TODAY, invited=8
    )
