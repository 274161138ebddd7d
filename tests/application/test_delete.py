"""Deleting accounts, sessions, rounds and units: what goes, what stays, and what is refused."""

import pytest

from riskmodel.application import prepare, release, take_part
from riskmodel.application.audit import audit_trail
from riskmodel.application.delete import (
    delete_account,
    delete_round,
    delete_unit,
    delete_workshop,
    round_contents,
)
from riskmodel.application.rehearse import rehearsal, start_rehearsal
from riskmodel.application.sample import load_sample
from riskmodel.application.seal import finish_sealing
from riskmodel.domain.access import Actor, Role
from riskmodel.domain.audit import Action
from riskmodel.domain.deletion import RoundContents
from riskmodel.domain.errors import (
    LastAdministratorError,
    NotAllowedError,
    NotFoundError,
    NotOneselfError,
    SessionUnderWayError,
    StillNeededError,
    UnitInUseError,
    WrongPhaseError,
)
from riskmodel.domain.workshop import Phase
from riskmodel.storage import histograms, workshops
from riskmodel.storage.stores import Stores
from tests.builders import NOW, Room, a_person, a_room, a_round, a_sealed_room

HIGH = [(5, 4)] * 12


@pytest.fixture
def officer(stores: Stores) -> Actor:
    return a_person(stores, Role.PREVENTION_OFFICER, Role.ADMINISTRATOR, name="Olga")


@pytest.fixture
def leader(stores: Stores) -> Actor:
    return a_person(stores, Role.FACILITATOR)


def names(stores: Stores, officer: Actor) -> list[str]:
    return [unit.name for unit in prepare.units(stores, officer)]


def trail(stores: Stores, officer: Actor) -> list[tuple[Action, str]]:
    deleted = (Action.ACCOUNT_DELETED, Action.ROUND_DELETED, Action.UNIT_DELETED, Action.WORKSHOP_DELETED)
    return [(event.action, event.about) for event in audit_trail(stores, officer) if event.action in deleted]


def test_a_round_goes_with_everything_in_it_and_no_other_round_changes(both_stores: Stores) -> None:
    officer = a_person(both_stores, Role.PREVENTION_OFFICER, Role.ADMINISTRATOR)
    rounds = [a_round(both_stores, officer, name) for name in ("Najaar", "Voorjaar")]
    for round_id, team in zip(rounds, ("Een", "Twee"), strict=True):
        a_sealed_room(both_stores, a_person(both_stores, Role.FACILITATOR), round_id, HIGH, team=team)
        assert release.release(both_stores, officer, round_id) == 1
    waiting = a_sealed_room(
        both_stores, a_person(both_stores, Role.FACILITATOR), rounds[0], HIGH, team="Drie"
    )
    assert round_contents(both_stores, officer, rounds[0]) == RoundContents(2, 0, 1)
    delete_round(both_stores, officer, rounds[0])
    assert [found.id for found in prepare.rounds(both_stores, officer)] == [rounds[1]]
    assert round_contents(both_stores, officer, rounds[1]) == RoundContents(1, 0, 1)
    assert [row.unit_name for row in release.heatmap(both_stores, officer, rounds[1]).rows] == ["Twee"]
    with both_stores.database.reading() as session:
        assert [one.unit_name for one in workshops.load_workshops(session)] == ["Twee"]
        assert histograms.load_histograms(session, waiting.workshop_id) == {}
    assert trail(both_stores, officer) == [(Action.ROUND_DELETED, "Najaar")]
    assert names(both_stores, officer) == ["Een", "Twee", "Drie"]
    with pytest.raises(NotFoundError):
        delete_round(both_stores, officer, rounds[0])


def test_a_round_in_which_people_score_stays(stores: Stores, officer: Actor, leader: Actor) -> None:
    room = a_room(stores, leader, a_round(stores, officer))
    room.join(5)
    room.start()
    with pytest.raises(SessionUnderWayError):
        delete_round(stores, officer, room.workshop.round_id)
    room.score_all(HIGH[:5])
    assert room.workshop.phase == Phase.SCORING


def test_the_sample_goes_by_its_own_button_alone(stores: Stores, officer: Actor) -> None:
    workshop = load_sample(stores, officer, NOW)
    facilitator = a_person(stores, Role.FACILITATOR)
    with pytest.raises(NotFoundError):
        delete_round(stores, officer, workshop.round_id)
    with pytest.raises(NotFoundError):
        delete_unit(stores, officer, workshop.unit_id)
    with pytest.raises(NotFoundError):
        delete_workshop(stores, facilitator, workshop.id)


def in_phase(room: Room, phase: Phase) -> None:
    if phase == Phase.PREPARATION:
        with room.stores.database.writing() as session:
            workshops.put_phase(session, room.workshop_id, phase)
        return
    room.join(6)
    if phase == Phase.LOBBY:
        return
    room.start()
    room.score_all(HIGH[:6])
    if phase == Phase.SCORING:
        return
    room.close()
    if phase == Phase.MEASURES:
        room.go_to_measures()
    if phase == Phase.SEALED:
        room.seal()


@pytest.mark.parametrize("phase", [Phase.PREPARATION, Phase.LOBBY, Phase.SCORING])
def test_a_session_goes_with_its_answers_and_its_key_until_its_result_was_seen(
    stores: Stores, officer: Actor, leader: Actor, phase: Phase
) -> None:
    room = a_room(stores, leader, a_round(stores, officer))
    in_phase(room, phase)
    delete_workshop(stores, leader, room.workshop_id)
    with pytest.raises(NotFoundError):
        assert room.workshop
    assert stores.live.workshop_ids() == stores.keys.workshop_ids() == ()
    assert trail(stores, officer) == [(Action.WORKSHOP_DELETED, "Team 1")]
    for token in room.tokens:
        with pytest.raises(NotAllowedError):
            take_part.own_view(stores, room.workshop_id, token)


@pytest.mark.parametrize("phase", [Phase.REVEAL, Phase.MEASURES, Phase.SEALED])
def test_a_session_stays_once_its_result_was_seen(
    stores: Stores, officer: Actor, leader: Actor, phase: Phase
) -> None:
    """Or whoever led it could lead no session of this team any more for the ledger, and know its result."""
    room = a_room(stores, leader, a_round(stores, officer))
    in_phase(room, phase)
    with pytest.raises(WrongPhaseError):
        delete_workshop(stores, leader, room.workshop_id)
    assert room.workshop.phase == phase


def test_a_deletion_that_was_interrupted_leaves_no_answers(
    stores: Stores, officer: Actor, leader: Actor
) -> None:
    room = a_room(stores, leader, a_round(stores, officer))
    in_phase(room, Phase.SCORING)
    # As far as a deletion comes before it destroys anything.
    with stores.database.writing() as session:
        workshops.put_phase(session, room.workshop_id, Phase.VOID)
    assert stores.live.workshop_ids() == stores.keys.workshop_ids() == (room.workshop_id,)
    finish_sealing(stores)
    assert stores.live.workshop_ids() == stores.keys.workshop_ids() == ()


def test_an_account_goes_and_the_trail_keeps_its_name(both_stores: Stores) -> None:
    officer = a_person(both_stores, Role.ADMINISTRATOR, name="Olga")
    gone = a_person(both_stores, Role.FACILITATOR, name="Gijs")
    round_id = a_round(both_stores, gone)
    kept = a_sealed_room(both_stores, gone, round_id, [(5, 4)] * 4)
    unit_id = prepare.add_unit(both_stores, gone, name="Later", parent_id=None, headcount=9)
    prepare.create_workshop(
        both_stores, gone, unit_id=unit_id, round_id=round_id, held_on=NOW.date(), invited=8
    )
    start_rehearsal(both_stores, gone, name="Oefenteam", now=NOW)
    delete_account(both_stores, officer, gone.account_id)
    with both_stores.database.reading() as session:
        # Held and empty, it stays; the plan and the rehearsal went along.
        assert [(one.id, one.facilitator_ids) for one in workshops.load_workshops(session)] == [
            (kept.workshop_id, frozenset())
        ]
    assert rehearsal(both_stores, gone) is None
    assert trail(both_stores, officer) == [(Action.ACCOUNT_DELETED, "Gijs")]
    with pytest.raises(NotFoundError):
        delete_account(both_stores, officer, gone.account_id)


def test_who_led_a_team_that_waits_is_known_until_it_is_in_a_row(stores: Stores, officer: Actor) -> None:
    """The ledger counts with what a facilitator knows; without the account it could not."""
    first, leader = (a_person(stores, Role.FACILITATOR) for _person in range(2))
    # Too few to count, but the people are nearly the same.
    small = a_sealed_room(stores, first, a_round(stores, officer), HIGH[:4])
    unit_id, round_id = small.workshop.unit_id, small.workshop.round_id
    again = prepare.create_workshop(
        stores, leader, unit_id=unit_id, round_id=round_id, held_on=NOW.date(), invited=12
    )
    prepare.open_lobby(stores, leader, again, NOW)
    with pytest.raises(StillNeededError):
        delete_account(stores, officer, leader.account_id)
    room = Room(stores, leader, again, [])
    room.join(12)
    room.start()
    room.score_all(HIGH)
    room.close()
    room.seal()
    for person in (first, leader):
        with pytest.raises(StillNeededError):
            delete_account(stores, officer, person.account_id)
    assert release.release(stores, officer, round_id) == 1
    for person in (first, leader):
        delete_account(stores, officer, person.account_id)


def test_nobody_deletes_themselves_or_the_last_administrator(stores: Stores, officer: Actor) -> None:
    with pytest.raises(NotOneselfError):
        delete_account(stores, officer, officer.account_id)
    passing = Actor("nobody", "Niemand", frozenset({Role.ADMINISTRATOR}))
    with pytest.raises(LastAdministratorError):
        delete_account(stores, passing, officer.account_id)


def test_a_unit_goes_once_nothing_uses_it_and_a_taken_team_stays_taken(
    both_stores: Stores,
) -> None:
    officer = a_person(both_stores, Role.PREVENTION_OFFICER, Role.ADMINISTRATOR)
    parent = prepare.add_unit(both_stores, officer, name="Zorg", parent_id=None, headcount=90)
    round_id = a_round(both_stores, officer)
    room = a_sealed_room(
        both_stores, a_person(both_stores, Role.FACILITATOR), round_id, HIGH, parent_id=parent
    )
    team = room.workshop.unit_id
    for used in (parent, team):
        with pytest.raises(UnitInUseError):
            delete_unit(both_stores, officer, used)
    release.release(both_stores, officer, round_id)
    with pytest.raises(UnitInUseError):
        delete_unit(both_stores, officer, team)
    delete_round(both_stores, officer, round_id)
    for free in (team, parent):
        delete_unit(both_stores, officer, free)
    assert names(both_stores, officer) == []
