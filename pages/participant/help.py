"""Where to go with what a session stirs up, and the choice of language."""

import re
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from catalog.help_route import HelpRoute
from catalog.load import load_catalogue
from pages.participant.cookies import keep_language
from pages.participant.endpoints import noted, shown
from pages.participant.page import go, show
from pages.participant.paths import local_path
from pages.server.rendering import language_of
from riskmodel.application.manage import double_roles
from riskmodel.application.opening import opened_stores
from riskmodel.domain.management_line import DoubleRole
from riskmodel.i18n.translate import Language, read_language, translator

_NUMBER = re.compile(r"\b(?:11[23]|0[0-9]{3}-[0-9]{4})\b")


@dataclass(frozen=True)
class RouteWords:
    """A help route as the page shows it; `numbers` are telephone numbers, `contact` what else is known."""

    name: str
    description: str
    contact: str
    numbers: tuple[str, ...]


def _show_help(request: Request) -> Response:
    """Show the help routes; whoever is here goes back to where they were."""
    language = language_of(request)
    routes = [_words(route, language) for route in load_catalogue().help_routes]
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


def _words(route: HelpRoute, language: Language) -> RouteWords:
    _ = translator(language).gettext
    contact = route.contact.text(language)
    numbers = tuple(_NUMBER.findall(contact))
    if route.is_filled_by_organisation:
        contact = _("The name and the number are on the intranet of your organisation.")
    name, description = route.name.text(language), route.description.text(language)
    return RouteWords(name, description, "" if numbers else contact, numbers)


def _choose_language(request: Request) -> Response:
    """Remember the language of this reader and go back to the page they were on."""
    answer = go(local_path(request.query_params.get("terug")))
    keep_language(request, answer, read_language(request.path_params["language"]))
    return answer


show_help = shown(_show_help)
choose_language = shown(_choose_language)
