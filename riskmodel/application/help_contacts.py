"""Whom people can turn to here: filled in by who keeps the organisation, read by everybody."""

from collections.abc import Sequence
from dataclasses import replace

from catalog.help_route import HelpRoute
from catalog.load import load_catalogue
from riskmodel.domain.access import Actor, Role, require_role
from riskmodel.domain.errors import NotFoundError
from riskmodel.domain.help_contact import HelpContact
from riskmodel.domain.text import clean_line
from riskmodel.storage.help_contacts import load_help_contacts, put_help_contact
from riskmodel.storage.stores import Stores

CONTACT_LIMIT = 200
_WRITERS = (Role.ADMINISTRATOR, Role.PREVENTION_OFFICER)


def open_routes() -> tuple[HelpRoute, ...]:
    """Return the help routes that every organisation fills in itself."""
    return tuple(route for route in load_catalogue().help_routes if route.is_filled_by_organisation)


def help_contacts(stores: Stores) -> dict[str, HelpContact]:
    """Return whom to turn to for each route that the organisation fills in, filled in or empty."""
    with stores.database.reading() as session:
        known = load_help_contacts(session)
    return {route.id: known.get(route.id, HelpContact(route.id, "")) for route in open_routes()}


def put_help_contacts(stores: Stores, actor: Actor, contacts: Sequence[HelpContact]) -> None:
    """Write these contacts, all or none; an empty one takes back what was there.

    Raises `ChangedMeanwhileError` when somebody else changed one of them since its version was read.
    """
    require_role(actor, *_WRITERS)
    routes = {route.id for route in open_routes()}
    cleaned = [replace(contact, contact=_clean(contact.contact)) for contact in contacts]
    if not routes.issuperset(contact.route_id for contact in contacts):
        raise NotFoundError
    with stores.database.writing() as session:
        # In one order for everybody, so that two people who write at once do not wait for each other.
        for contact in sorted(cleaned, key=lambda one: one.route_id):
            put_help_contact(session, contact)


def _clean(contact: str) -> str:
    return clean_line(contact, field="contact", limit=CONTACT_LIMIT) if contact.strip() else ""
