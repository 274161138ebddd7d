"""Where to go with what a session stirs up, and the choice of language."""

import re
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from catalog.help_route import HelpRoute
from catalog.load import load_catalogue
from pages.participant.contacts import Contact, known_contacts
from pages.participant.cookies import keep_language
from pages.participant.endpoints import noted, shown
from pages.participant.language import phone_language
from pages.participant.page import go, show
from pages.participant.paths import local_path
from riskmodel.application.manage import double_roles
from riskmodel.application.opening import opened_stores
from riskmodel.domain.management_line import DoubleRole
from riskmodel.i18n.translate import PHONE_LANGUAGES, Language, read_language, translator

_NUMBER = re.compile(r"\b(?:11[23]|0[0-9]{3}-[0-9]{4})\b")


@dataclass(frozen=True)
class RouteWords:
    """A help route as the page shows it: what is known in words, and what a phone can call or write to.

    Each of the `numbers` stands as it is written and as a phone dials it.
    """

    name: str
    description: str
    contact: str
    numbers: tuple[tuple[str, str], ...]
    mails: tuple[str, ...] = ()


def _show_help(request: Request) -> Response:
    """Show the help routes; whoever is here goes back to where they were."""
    language = phone_language(request)
    contacts = known_contacts(language)
    routes = [_words(route, language, contacts.get(route.id)) for route in load_catalogue().help_routes]
    back = local_path(request.query_params.get("terug"))
    return show(request, "help", routes=routes, back=back, double_roles=known_double_roles())


def known_double_roles() -> tuple[DoubleRole, ...]:
    """Return who has more than one role, as far as the database answers."""
    try:
        return double_roles(opened_stores())
    except Exception as error:
        # Whoever needs help gets it, also when the database does not answer.
        noted(error)
        return ()


def _words(route: HelpRoute, language: Language, known: Contact | None) -> RouteWords:
    _ = translator(language).gettext
    name, description = route.name.text(language), route.description.text(language)
    contact = route.contact.text(language)
    if route.is_filled_by_organisation:
        if known:
            text = contact.replace("{contact}", known.text)
            return RouteWords(name, description, text, known.numbers, known.mails)
        contact = _("The name and the number are on the intranet of your organisation.")
    numbers = tuple((number, number.replace("-", "")) for number in _NUMBER.findall(contact))
    return RouteWords(name, description, "" if numbers else contact, numbers)


def _choose_language(request: Request) -> Response:
    """Remember the language of this reader and go back to the page they were on."""
    answer = go(local_path(request.query_params.get("terug")))
    keep_language(request, answer, read_language(request.path_params["language"], PHONE_LANGUAGES))
    return answer


show_help = shown(_show_help)
choose_language = shown(_choose_language)
