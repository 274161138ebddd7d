"""A session keeps the content it was held with, whatever is added or reworded afterwards."""

import pytest

from catalog.facts import Sector
from catalog.load import load_catalogue
from catalog.model import Factor, LocalText
from riskmodel.application import agree, prepare, report
from riskmodel.application.content import content_of, content_of_workshop, content_since, current_content
from riskmodel.domain.access import Role
from riskmodel.domain.errors import FactorNotInWorkshopError
from riskmodel.domain.own_item import OwnItem
from riskmodel.storage.organisation import load_round
from riskmodel.storage.own_items import load_own_items, put_own_item
from riskmodel.storage.stores import Stores
from tests.builders import NOW, TODAY, Room, a_person, a_round

OWN = "EIG-01"
"""The id of the organisation's own factor."""


def own_factor(name: str) -> Factor:
    """A factor as an organisation would add it."""
    ours = load_catalogue().core[0]
    words = LocalText(nl=name, en=name)
    return ours.model_copy(update={"id": OWN, "category": "EIG", "name": words, "core": False, "own": True})


def put(stores: Stores, name: str, *, is_retired: bool = False) -> None:
    """Write the own factor under another name."""
    with stores.database.writing() as session:
        kept = load_own_items(session)
        item = OwnItem(own_factor(name), is_retired=is_retired, version=kept[0].version if kept else 0)
        put_own_item(session, item)


def prepared(stores: Stores) -> Room:
    """A session that is being prepared."""
    leader = a_person(stores, Role.FACILITATOR)
    round_id = a_round(stores, leader)
    unit = prepare.add_unit(stores, leader, name="Team 1", parent_id=None, headcount=12)
    workshop_id = prepare.create_workshop(
        stores, leader, unit_id=unit, round_id=round_id, held_on=TODAY, invited=8
    )
    return Room(stores, leader, workshop_id, [])


def test_what_is_added_while_a_session_is_prepared_can_be_chosen(both_stores: Stores) -> None:
    room = prepared(both_stores)
    put(both_stores, "Wachtdiensten alleen")
    assert content_of_workshop(both_stores, room.workshop).has_factor(OWN)
    prepare.choose_factors(both_stores, room.leader, room.workshop_id, [OWN])
    prepare.open_lobby(both_stores, room.leader, room.workshop_id, NOW)
    assert room.workshop.factor_ids[-1] == OWN
    assert content_of_workshop(both_stores, room.workshop).factor(OWN).own


def test_other_words_afterwards_leave_a_session_and_its_round_alone(both_stores: Stores) -> None:
    room = prepared(both_stores)
    put(both_stores, "Wachtdiensten alleen")
    prepare.choose_factors(both_stores, room.leader, room.workshop_id, [OWN])
    prepare.open_lobby(both_stores, room.leader, room.workshop_id, NOW)
    put(both_stores, "Alleen werken in de nacht")
    assert content_of_workshop(both_stores, room.workshop).factor(OWN).name.nl == "Wachtdiensten alleen"
    assert current_content(both_stores).factor(OWN).name.nl == "Alleen werken in de nacht"


def test_a_round_names_what_came_after_it_began(both_stores: Stores) -> None:
    room = prepared(both_stores)
    with both_stores.database.reading() as session:
        round_ = load_round(session, room.workshop.round_id)
    assert round_
    put(both_stores, "Wachtdiensten alleen")
    assert not content_of(both_stores, round_.edition).has_factor(OWN)
    assert content_since(both_stores, round_.edition).factor(OWN).name.nl == "Wachtdiensten alleen"
    ours = load_catalogue().core[0]
    assert content_since(both_stores, round_.edition).factor(ours.id) == ours


def test_a_retired_item_is_not_offered_and_still_named(both_stores: Stores) -> None:
    room = prepared(both_stores)
    put(both_stores, "Wachtdiensten alleen")
    put(both_stores, "Wachtdiensten alleen", is_retired=True)
    content = current_content(both_stores)
    assert content.factor(OWN).withdrawn is not None
    assert OWN not in {factor.id for factor in content.candidates(Sector.CARE)}
    with pytest.raises(FactorNotInWorkshopError):
        prepare.choose_factors(both_stores, room.leader, room.workshop_id, [OWN])


def test_a_session_from_before_editions_were_kept_is_read_with_todays_words(stores: Stores) -> None:
    assert content_of(stores, "2026.0") == load_catalogue()


def test_a_team_is_named_as_it_read_its_factors(stores: Stores) -> None:
    room = prepared(stores)
    put(stores, "Wachtdiensten alleen")
    prepare.choose_factors(stores, room.leader, room.workshop_id, [OWN])
    prepare.open_lobby(stores, room.leader, room.workshop_id, NOW)
    room.join(5)
    room.start()
    room.close()
    agree.agree_on_factor(stores, room.leader, room.workshop_id, factor_id=OWN, words="Niemand kijkt mee.")
    room.go_to_measures()
    agree.read_back(stores, room.leader, room.workshop_id)
    agree.agree(stores, room.leader, room.workshop_id)
    room.seal()
    put(stores, "Gedrag van de chef")
    officer = a_person(stores, Role.PREVENTION_OFFICER)
    found = report.round_report(stores, officer, room.workshop.round_id, TODAY)
    (statement,) = found.statements
    assert found.content_for(statement.edition).factor(OWN).name.nl == "Wachtdiensten alleen"
