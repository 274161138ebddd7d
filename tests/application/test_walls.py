"""Nobody leads a session of a team they manage."""

import pytest

from riskmodel.application import facilitate, manage, prepare
from riskmodel.application.ownership import leads
from riskmodel.domain.access import Actor, Role
from riskmodel.domain.errors import LeadsSessionError, ManagesUnitError, NotFoundError, NotOneselfError
from riskmodel.storage import audit, managers
from riskmodel.storage.stores import Stores
from tests.builders import NOW, TODAY, a_person, a_room, a_round, a_sealed_room


@pytest.fixture
def leader(stores: Stores) -> Actor:
    return a_person(stores, Role.FACILITATOR, Role.TEAM_LEADER)


@pytest.fixture
def officer(stores: Stores) -> Actor:
    return a_person(stores, Role.PREVENTION_OFFICER, name="Pia")


@pytest.fixture
def round_id(stores: Stores, officer: Actor) -> str:
    return a_round(stores, officer)


def a_unit(stores: Stores, actor: Actor, name: str, parent_id: str | None = None) -> str:
    return prepare.add_unit(stores, actor, name=name, parent_id=parent_id, headcount=30)


def prepared(stores: Stores, leader: Actor, unit_id: str, round_id: str) -> str:
    return prepare.create_workshop(
        stores, leader, unit_id=unit_id, round_id=round_id, held_on=TODAY, invited=8
    )


def given(stores: Stores, actor: Actor, person: Actor) -> frozenset[str]:
    found = {manager.account_id: manager.unit_ids for manager in manage.managed_units(stores, actor)}
    return found[person.account_id]


@pytest.mark.parametrize("managed", ["own", "above", "far above"])
def test_no_session_is_made_of_a_team_one_manages(
    stores: Stores, leader: Actor, officer: Actor, round_id: str, managed: str
) -> None:
    top = a_unit(stores, officer, "Kliniek")
    middle = a_unit(stores, officer, "Afdeling", top)
    team = a_unit(stores, officer, "Team", middle)
    unit_id = {"own": team, "above": middle, "far above": top}[managed]
    manage.put_managed_units(stores, officer, leader.account_id, [unit_id])
    with pytest.raises(ManagesUnitError):
        prepared(stores, leader, team, round_id)
    assert facilitate.my_workshops(stores, leader) == ()


def test_a_sister_team_and_the_unit_above_stay_open(
    stores: Stores, leader: Actor, officer: Actor, round_id: str
) -> None:
    top = a_unit(stores, officer, "Kliniek")
    mine, sister = a_unit(stores, officer, "Mijn", top), a_unit(stores, officer, "Zus", top)
    manage.put_managed_units(stores, officer, leader.account_id, [mine])
    made = {prepared(stores, leader, sister, round_id), prepared(stores, leader, top, round_id)}
    assert {workshop.id for workshop in facilitate.my_workshops(stores, leader)} == made


def test_a_unit_is_not_given_while_its_session_is_under_way(
    stores: Stores, leader: Actor, officer: Actor, round_id: str
) -> None:
    top = a_unit(stores, officer, "Kliniek")
    room = a_room(stores, leader, round_id, parent_id=top)
    for unit_id in (room.workshop.unit_id, top):
        with pytest.raises(LeadsSessionError):
            manage.put_managed_units(stores, officer, leader.account_id, [unit_id])
    assert given(stores, officer, leader) == frozenset()
    assert room.workshop.id == room.workshop_id


def test_what_is_prepared_or_sealed_closes_while_one_manages_and_opens_again_after(
    stores: Stores, leader: Actor, officer: Actor, round_id: str
) -> None:
    top = a_unit(stores, officer, "Kliniek")
    sealed = a_sealed_room(stores, leader, round_id, [(3, 3)] * 6, team="Team 1", parent_id=top).workshop_id
    ready = prepared(stores, leader, a_unit(stores, officer, "Team 2", top), round_id)
    manage.put_managed_units(stores, officer, leader.account_id, [top])
    for workshop_id in (sealed, ready):
        with pytest.raises(ManagesUnitError):
            facilitate.workshop(stores, leader, workshop_id)
    with pytest.raises(ManagesUnitError):
        prepare.open_lobby(stores, leader, ready, NOW)
    assert facilitate.my_workshops(stores, leader) == ()
    manage.put_managed_units(stores, officer, leader.account_id, [])
    assert {workshop.id for workshop in facilitate.my_workshops(stores, leader)} == {sealed, ready}


@pytest.mark.parametrize("kind", ["is_sample", "is_rehearsal"])
def test_what_is_made_up_stays_usable(
    stores: Stores, leader: Actor, officer: Actor, round_id: str, kind: str
) -> None:
    room = a_room(stores, leader, round_id)
    with stores.database.writing() as session:
        # Only these columns make a workshop the sample's or a rehearsal.
        session.connection().exec_driver_sql(f"UPDATE workshop SET {kind} = 1")  # noqa: S608
        managers.put_managed_units(session, leader.account_id, [room.workshop.unit_id])
    manage.put_managed_units(stores, officer, leader.account_id, [room.workshop.unit_id])
    assert facilitate.workshop(stores, leader, room.workshop_id).id == room.workshop_id
    with stores.database.reading() as session:
        assert leads(session, leader, room.workshop)


def test_giving_a_unit_leaves_a_line_in_the_trail_and_giving_it_again_does_not(
    stores: Stores, leader: Actor, officer: Actor
) -> None:
    unit_id = a_unit(stores, officer, "Kliniek")
    for _time in range(2):
        manage.put_managed_units(stores, officer, leader.account_id, [unit_id, unit_id])
    manage.put_managed_units(stores, officer, leader.account_id, [])
    with stores.database.reading() as session:
        lines = [(event.actor_name, event.about) for event in audit.load_events(session, 10)]
    assert sorted(lines) == [("Pia", "Gijs Leider: -"), ("Pia", "Gijs Leider: Kliniek")]


def test_a_unit_or_a_person_that_is_not_there_changes_nothing(
    stores: Stores, leader: Actor, officer: Actor
) -> None:
    unit_id = a_unit(stores, officer, "Kliniek")
    for account_id, unit_ids in ((leader.account_id, [unit_id, "0"]), ("0", [unit_id])):
        with pytest.raises(NotFoundError):
            manage.put_managed_units(stores, officer, account_id, unit_ids)
    assert given(stores, officer, leader) == frozenset()


def test_nobody_lays_down_a_unit_of_their_own(stores: Stores, officer: Actor, leader: Actor) -> None:
    """Else they could lead its session in between."""
    both = a_person(stores, Role.PREVENTION_OFFICER, Role.FACILITATOR)
    team = a_unit(stores, officer, "Team")
    manage.put_managed_units(stores, both, both.account_id, [team])
    with pytest.raises(NotOneselfError):
        manage.put_managed_units(stores, both, both.account_id, [])
    assert given(stores, officer, both) == frozenset({team})
    manage.put_managed_units(stores, officer, both.account_id, [])
    assert given(stores, officer, both) == frozenset()
