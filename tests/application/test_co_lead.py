"""Leading together: who may be added until when, what the room hears of it, and what the ledger counts."""

import pytest

from riskmodel.application import agree, co_lead, facilitate, leaders, move, prepare, rehearse
from riskmodel.application.co_lead import Colleague
from riskmodel.domain.access import Actor, Role
from riskmodel.domain.errors import (
    LastLeaderError,
    ManagesUnitError,
    MovedMeanwhileError,
    NotAllowedError,
    NotFoundError,
    WrongPhaseError,
)
from riskmodel.domain.leader_note import LeaderNote
from riskmodel.domain.workshop import Phase
from riskmodel.storage import accounts, managers, seats
from riskmodel.storage.stores import Stores
from tests.builders import NOW, Room, a_person, a_room, a_round


@pytest.fixture
def room(stores: Stores) -> Room:
    leader = a_person(stores, Role.FACILITATOR, name="Gijs")
    return a_room(stores, leader, a_round(stores, leader))


@pytest.fixture
def colleague(stores: Stores) -> Actor:
    return a_person(stores, Role.FACILITATOR, name="Fien")


def add(room: Room, colleague: Actor) -> None:
    co_lead.add_leader(room.stores, room.leader, room.workshop_id, colleague.account_id)


def test_a_colleague_leads_too_and_can_be_taken_off_before_scoring(room: Room, colleague: Actor) -> None:
    with pytest.raises(NotAllowedError):
        facilitate.workshop(room.stores, colleague, room.workshop_id)
    for _turn in range(2):
        add(room, colleague)
    assert [one.id for one in facilitate.my_workshops(room.stores, colleague)] == [room.workshop_id]
    found = co_lead.co_leaders(room.stores, colleague, room.workshop_id)
    assert [one.name for one in found.leading] == ["Fien", "Gijs"]
    co_lead.remove_leader(room.stores, colleague, room.workshop_id, colleague.account_id)
    with pytest.raises(NotAllowedError):
        facilitate.workshop(room.stores, colleague, room.workshop_id)
    with pytest.raises(LastLeaderError):
        co_lead.remove_leader(room.stores, room.leader, room.workshop_id, room.leader.account_id)


def test_who_may_be_added(room: Room, colleague: Actor) -> None:
    stores = room.stores
    officer = a_person(stores, Role.PREVENTION_OFFICER, name="Pia")
    manager = a_person(stores, Role.FACILITATOR, name="Mo")
    gone = a_person(stores, Role.FACILITATOR, name="Weg")
    with stores.database.writing() as session:
        managers.put_managed_units(session, manager.account_id, [room.workshop.unit_id])
        accounts.put_disabled(session, gone.account_id, True)
    found = co_lead.co_leaders(stores, room.leader, room.workshop_id)
    assert found.possible == (Colleague(colleague.account_id, "Fien"),)
    for actor in (officer, gone, Actor("niemand", "", frozenset())):
        with pytest.raises(NotFoundError):
            add(room, actor)
    with pytest.raises(ManagesUnitError):
        add(room, manager)
    assert room.workshop.facilitator_ids == {room.leader.account_id}


def test_once_people_score_nobody_comes_in_or_goes(room: Room, colleague: Actor) -> None:
    with room.stores.live.writing(room.workshop_id) as live:
        # As after a crash while scoring started.
        seats.put_gate(live, "scoring")
    with pytest.raises(WrongPhaseError):
        add(room, colleague)
    room.start()
    with pytest.raises(WrongPhaseError):
        add(room, colleague)
    with pytest.raises(WrongPhaseError):
        co_lead.remove_leader(room.stores, room.leader, room.workshop_id, room.leader.account_id)


def test_a_rehearsal_is_for_oneself(stores: Stores, colleague: Actor) -> None:
    leader = a_person(stores, Role.FACILITATOR)
    a_round(stores, leader)
    workshop_id = rehearse.start_rehearsal(stores, leader, name="Oefening", now=NOW)
    with pytest.raises(NotFoundError):
        co_lead.add_leader(stores, leader, workshop_id, colleague.account_id)


def test_the_room_is_told_of_a_colleague_who_leads_elsewhere(room: Room, colleague: Actor) -> None:
    a_room(room.stores, colleague, room.workshop.round_id, team="Team 2")
    add(room, colleague)
    assert leaders.leader_notes(room.stores, room.workshop) == (LeaderNote("Fien", True, False, False),)


def test_a_manager_among_the_facilitators_counts_as_one_in_the_room(room: Room) -> None:
    manager = a_person(room.stores, Role.FACILITATOR, Role.MANAGEMENT, name="Mia")
    add(room, manager)
    assert room.workshop.manager_present is True
    prepare.announce_manager(room.stores, room.leader, room.workshop_id, False)
    assert room.workshop.manager_present is True


def test_two_desks_in_turn_lose_nothing_of_each_other(room: Room, colleague: Actor) -> None:
    add(room, colleague)
    stores, workshop_id = room.stores, room.workshop_id
    room.join(6)
    move.move(stores, colleague, workshop_id, Phase.SCORING, seen=Phase.LOBBY, now=NOW)
    room.score_all([(5, 5)] * 6)
    move.move(stores, room.leader, workshop_id, Phase.REVEAL, seen=Phase.SCORING, now=NOW)
    first, second = room.workshop.factor_ids[:2]
    agree.agree_on_factor(stores, room.leader, workshop_id, factor_id=first, words="Te druk.")
    agree.agree_on_factor(stores, colleague, workshop_id, factor_id=second, words="Te stil.")
    move.move(stores, room.leader, workshop_id, Phase.MEASURES, seen=Phase.REVEAL, now=NOW)
    with pytest.raises(MovedMeanwhileError):
        move.move(stores, colleague, workshop_id, Phase.READ_BACK, seen=Phase.REVEAL, reason="x", now=NOW)
    found = agree.room_statement(stores, colleague, workshop_id)
    assert {one.factor_id: one.words for one in found.factors} == {first: "Te druk.", second: "Te stil."}
    assert room.workshop.phase == Phase.MEASURES
