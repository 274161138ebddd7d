"""Who leads a room: their own team, what the room is told of them, and who counts as a manager."""

import pytest

from riskmodel.application import facilitate, leaders, own_team, prepare
from riskmodel.application.audit import audit_trail
from riskmodel.domain.access import Actor, Role
from riskmodel.domain.audit import Action
from riskmodel.domain.errors import NotAllowedError, NotFoundError, WrongPhaseError
from riskmodel.domain.leader_note import LeaderNote
from riskmodel.storage import accounts, managers, seats
from riskmodel.storage.stores import Stores
from tests.builders import TODAY, Room, a_person, a_room, a_round


@pytest.fixture
def leader(stores: Stores) -> Actor:
    return a_person(stores, Role.FACILITATOR, name="Gijs")


@pytest.fixture
def room(stores: Stores, leader: Actor) -> Room:
    return a_room(stores, leader, a_round(stores, leader))


def own_teams(stores: Stores) -> dict[str, str]:
    with stores.database.reading() as session:
        return accounts.load_own_teams(session)


def test_a_facilitator_names_the_own_team_once_and_an_administrator_corrects_it(
    room: Room, leader: Actor
) -> None:
    stores, unit_id = room.stores, room.workshop.unit_id
    other = prepare.add_unit(stores, leader, name="Team 2", parent_id=None, headcount=9)
    for _turn in range(2):
        own_team.choose_own_team(stores, leader, unit_id)
    with pytest.raises(NotAllowedError):
        own_team.choose_own_team(stores, leader, other)
    assert own_teams(stores) == {leader.account_id: unit_id}
    administrator = a_person(stores, Role.ADMINISTRATOR)
    own_team.put_own_team(stores, administrator, leader.account_id, other)
    assert own_teams(stores) == {leader.account_id: other}
    own_team.put_own_team(stores, administrator, leader.account_id, None)
    assert own_teams(stores) == {}
    trail = [one.about for one in audit_trail(stores, administrator) if one.action == Action.OWN_TEAM_CHANGED]
    assert sorted(trail) == ["Gijs: -", "Gijs: Team 1", "Gijs: Team 2"]


def test_a_team_or_a_person_that_is_not_there_is_refused(room: Room) -> None:
    administrator = a_person(room.stores, Role.ADMINISTRATOR)
    for account_id, unit_id in [("0", room.workshop.unit_id), (room.leader.account_id, "0")]:
        with pytest.raises(NotFoundError):
            own_team.put_own_team(room.stores, administrator, account_id, unit_id)
    assert own_teams(room.stores) == {}


def test_a_room_hears_who_leads_more_teams_and_who_works_where(room: Room, leader: Actor) -> None:
    stores, workshop = room.stores, room.workshop
    assert leaders.leader_notes(stores, workshop) == ()
    second = a_room(stores, leader, workshop.round_id, team="Team 2")
    for told in (workshop, second.workshop):
        assert leaders.leader_notes(stores, told) == (LeaderNote("Gijs", True, False, False),)
    own_team.choose_own_team(stores, leader, workshop.unit_id)
    assert leaders.leader_notes(stores, workshop) == (LeaderNote("Gijs", True, True, False),)
    assert leaders.leader_notes(stores, second.workshop) == (LeaderNote("Gijs", True, False, True),)


def test_another_round_is_no_news(room: Room, leader: Actor) -> None:
    a_room(room.stores, leader, a_round(room.stores, leader, name="Voorjaar 2027"), team="Team 2")
    assert leaders.leader_notes(room.stores, room.workshop) == ()


def created(stores: Stores, actor: Actor) -> str:
    unit_id = prepare.add_unit(stores, actor, name="Team 1", parent_id=None, headcount=9)
    round_id = a_round(stores, actor)
    return prepare.create_workshop(
        stores, actor, unit_id=unit_id, round_id=round_id, held_on=TODAY, invited=8
    )


@pytest.mark.parametrize(
    ("role", "is_manager"),
    [(Role.MANAGEMENT, True), (Role.TEAM_LEADER, True), (Role.PREVENTION_OFFICER, False)],
)
def test_a_facilitator_who_manages_is_a_manager_in_the_room(
    stores: Stores, role: Role, is_manager: bool
) -> None:
    actor = a_person(stores, Role.FACILITATOR, role)
    workshop_id = created(stores, actor)
    assert facilitate.workshop(stores, actor, workshop_id).manager_present is is_manager
    prepare.announce_manager(stores, actor, workshop_id, False)
    assert facilitate.workshop(stores, actor, workshop_id).manager_present is is_manager


def test_a_team_leader_of_another_team_is_no_manager_here(stores: Stores) -> None:
    actor = a_person(stores, Role.FACILITATOR, Role.TEAM_LEADER)
    elsewhere = prepare.add_unit(stores, actor, name="Elders", parent_id=None, headcount=9)
    with stores.database.writing() as session:
        managers.put_managed_units(session, actor.account_id, [elsewhere])
    assert facilitate.workshop(stores, actor, created(stores, actor)).manager_present is False


def test_who_became_a_manager_since_counts_from_the_first_score_on(room: Room) -> None:
    with room.stores.database.writing() as session:
        accounts.put_roles(session, room.leader.account_id, {Role.FACILITATOR, Role.MANAGEMENT})
    room.start()
    assert room.workshop.manager_present is True


def test_after_the_start_a_manager_can_be_neither_announced_nor_taken_back(room: Room) -> None:
    prepare.announce_manager(room.stores, room.leader, room.workshop_id, True)
    room.start()
    for present in (False, True):
        with pytest.raises(WrongPhaseError):
            prepare.announce_manager(room.stores, room.leader, room.workshop_id, present)
    assert room.workshop.manager_present is True


def test_when_the_server_died_while_scoring_started_it_has_started(room: Room) -> None:
    """The gate of the live file goes first: people may score already, whatever the phase says."""
    prepare.announce_manager(room.stores, room.leader, room.workshop_id, True)
    with room.stores.live.writing(room.workshop_id) as live:
        seats.put_gate(live, "scoring")
    with pytest.raises(WrongPhaseError):
        prepare.announce_manager(room.stores, room.leader, room.workshop_id, False)
    assert room.workshop.manager_present is True
