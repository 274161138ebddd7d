"""Whom to turn to in this organisation, as the phone shows it: in words, to call, to write to."""

from dataclasses import dataclass

from pages.participant.endpoints import noted
from riskmodel.application.help_contacts import help_contacts, open_routes
from riskmodel.application.opening import opened_stores
from riskmodel.domain.help_contact import mail_addresses, phone_numbers
from riskmodel.i18n.translate import Language


@dataclass(frozen=True)
class Contact:
    """A contact that somebody filled in: each number as it is written and as a phone dials it."""

    name: str
    text: str
    numbers: tuple[tuple[str, str], ...]
    mails: tuple[str, ...]


def known_contacts(language: Language) -> dict[str, Contact]:
    """Return the contacts that are filled in, by help route, as far as the database answers."""
    try:
        contacts = help_contacts(opened_stores())
    except Exception as error:
        # Whoever needs help gets the other routes, also when the database does not answer.
        noted(error)
        return {}
    return {
        route.id: Contact(route.name.text(language), text, phone_numbers(text), mail_addresses(text))
        for route in open_routes()
        if (text := contacts[route.id].contact)
    }
