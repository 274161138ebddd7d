"""Where to go with what a session stirs up, and the choice of language."""

from starlette.requests import Request
from starlette.responses import Response

from catalog.load import load_catalogue
from pages.participant.cookies import keep_language
from pages.participant.endpoints import shown
from pages.participant.page import go, show
from pages.participant.paths import local_path
from pages.server.rendering import language_of
from riskmodel.i18n.translate import read_language


def _show_help(request: Request) -> Response:
    """Show the help routes; whoever is here goes back to where they were."""
    language = language_of(request)
    routes = [
        (route.name.text(language), route.description.text(language))
        for route in load_catalogue().help_routes
    ]
    return show(request, "help", routes=routes, back=local_path(request.query_params.get("terug")))


def _choose_language(request: Request) -> Response:
    """Remember the language of this reader and go back to the page they were on."""
    answer = go(local_path(request.query_params.get("terug")))
    keep_language(request, answer, read_language(request.path_params["language"]))
    return answer


show_help = shown(_show_help)
choose_language = shown(_choose_language)
