"""Whom to turn to: filled in by two roles, read by everybody, never overwritten unseen."""

import pytest

from catalog.load import load_catalogue
from riskmodel.application.help_contacts import CONTACT_LIMIT, help_contacts, open_routes, put_help_contacts
from riskmodel.domain.access import Actor, Role
from riskmodel.domain.errors import ChangedMeanwhileError, NotFoundError, TextTooLongError
from riskmodel.domain.help_contact import HelpContact
from riskmodel.storage.stores import Stores
from tests.builders import a_person

ADVISER, DOCTOR = "confidential-adviser", "company-doctor"
EMPTY = {route.id: ("", 0) for route in open_routes()}


@pytest.fixture
def officer(both_stores: Stores) -> Actor:
    return a_person(both_stores, Role.PREVENTION_OFFICER)


def contacts(stores: Stores) -> dict[str, tuple[str, int]]:
    return {id_: (found.contact, found.version) for id_, found in help_contacts(stores).items()}


def test_the_routes_are_those_with_a_gap(both_stores: Stores) -> None:
    gaps = [route.id for route in load_catalogue().help_routes if "{contact}" in route.contact.nl]
    assert [route.id for route in open_routes()] == gaps
    assert {ADVISER, DOCTOR} - set(gaps) == set()
    assert contacts(both_stores) == EMPTY


def test_a_contact_is_kept_as_one_line_and_can_be_taken_back(both_stores: Stores, officer: Actor) -> None:
    put_help_contacts(both_stores, officer, [HelpContact(ADVISER, " Fatima\n 06-1\u202e2345678 \x00")])
    assert contacts(both_stores) == EMPTY | {ADVISER: ("Fatima 06-12345678", 1)}
    put_help_contacts(both_stores, officer, [HelpContact(ADVISER, "  ", 1)])
    assert contacts(both_stores)[ADVISER] == ("", 2)


def test_all_are_kept_or_none(both_stores: Stores, officer: Actor) -> None:
    good = HelpContact(ADVISER, "Fatima")
    for bad, refused in (
        (HelpContact(DOCTOR, "x" * (CONTACT_LIMIT + 1)), TextTooLongError),
        (HelpContact("emergency", "mijn eigen nummer"), NotFoundError),
        (HelpContact(DOCTOR, "Bo", 3), ChangedMeanwhileError),
    ):
        with pytest.raises(refused):
            put_help_contacts(both_stores, officer, [good, bad])
    assert contacts(both_stores) == EMPTY


def test_of_two_people_the_second_is_told(both_stores: Stores, officer: Actor) -> None:
    other = a_person(both_stores, Role.ADMINISTRATOR)
    for version in (0, 1):
        put_help_contacts(both_stores, officer, [HelpContact(ADVISER, f"Fatima {version}", version)])
        with pytest.raises(ChangedMeanwhileError):
            put_help_contacts(both_stores, other, [HelpContact(ADVISER, "Bo", version)])
    assert contacts(both_stores)[ADVISER] == ("Fatima 1", 2)
