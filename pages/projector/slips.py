"""Paper slips to print: for each factor as many alike as there are people on paper, and how to use them."""

from dataclasses import dataclass
from pathlib import Path

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from pages.participant.wording import FactorWords, factor_words, question_words
from pages.server.assets import load_asset
from pages.server.cookies import actor_of
from pages.server.refused import refused
from pages.server.rendering import language_of, render
from riskmodel.application.content import content_of_workshop
from riskmodel.application.facilitate import workshop
from riskmodel.application.opening import opened_stores
from riskmodel.application.take_part import most_seats
from riskmodel.domain.answer import Axis
from riskmodel.domain.errors import RiskModelError
from riskmodel.domain.paper import LEAST_ON_PAPER

_PATH = "/scherm/{workshop_id}/strookjes"
_A_PAGE = 6
_STYLESHEET = load_asset(Path(__file__).parent / "static" / "slips.css")


@dataclass(frozen=True)
class Sheets:
    """The slips of one factor: for each page of six how many stand on it; all of them alike."""

    factor: FactorWords
    pages: tuple[int, ...]


def show_slips(request: Request) -> Response:
    """Show the slips to who leads the workshop; others log in first, or are refused."""
    actor = actor_of(request)
    if actor is None:
        return RedirectResponse(f"/inloggen?naar={request.url.path}", 303)
    try:
        own = workshop(opened_stores(), actor, request.path_params["workshop_id"])
    except RiskModelError as error:
        return refused(request, error)
    language = language_of(request)
    people = _people(request.query_params.get("aantal", ""), own.invited)
    pages = tuple(min(_A_PAGE, people - done) for done in range(0, people, _A_PAGE))
    content = content_of_workshop(opened_stores(), own)
    questions = tuple(question_words(content.scale, axis, language) for axis in Axis)
    return render(
        request,
        "projector/slips.html",
        stylesheet=_STYLESHEET.url,
        people=people,
        questions=questions,
        sheets=[Sheets(factor_words(content, factor, language), pages) for factor in own.factor_ids],
    )


def slips_path(workshop_id: str, people: int) -> str:
    """Return the address of the slips for so many people."""
    return f"{_PATH.format(workshop_id=workshop_id)}?aantal={people}"


def _people(asked: str, invited: int) -> int:
    """Return how many slips of each factor: as many as asked, within what a room holds."""
    people = int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 5 else invited
    return min(max(people, LEAST_ON_PAPER), most_seats(invited))


ROUTES = [Route(_PATH, show_slips), _STYLESHEET.route]
