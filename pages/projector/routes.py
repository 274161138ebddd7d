"""The routes of the room's screen."""

from datetime import UTC, datetime
from pathlib import Path

from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from pages.projector.beginning import contact_names
from pages.projector.reader import Reader
from pages.projector.slips import ROUTES as SLIPS
from pages.projector.view import View, view_of
from pages.server.assets import load_asset
from pages.server.cookies import actor_of
from pages.server.refused import refused, sentence_of, status_of
from pages.server.rendering import SAFE_HEADERS, language_of, render
from pages.server.room import origin_of, phones_address
from riskmodel.application.clock import pace
from riskmodel.application.opening import opened_stores
from riskmodel.application.prepare import organisation as organisation_of
from riskmodel.application.reveal import room_screen
from riskmodel.domain.access import Actor
from riskmodel.domain.errors import NotAllowedError, RiskModelError
from riskmodel.domain.workshop import UNDER_WAY, Phase

_ABOUT_THE_SECTOR = (Phase.LANGUAGE, Phase.OUR_WORK)
# In the lobby people come in, and nobody is in a hurry.
_TIMED = tuple(phase for phase in UNDER_WAY if phase != Phase.LOBBY)
_STATIC = Path(__file__).parent / "static"
_STYLESHEET = load_asset(_STATIC / "projector.css")
_SCRIPT = load_asset(_STATIC / "projector.js")


def show_screen(request: Request) -> Response:
    """Show the room's screen to who leads the workshop; others log in first, or are refused."""
    actor = actor_of(request)
    if actor is None:
        return RedirectResponse(f"/inloggen?naar={request.url.path}", 303)
    try:
        view = _view(request, actor)
    except RiskModelError as error:
        return refused(request, error)
    return render(
        request,
        view.template,
        stylesheet=_STYLESHEET.url,
        script=_SCRIPT.url,
        stand=view.stand,
        **view.facts,
    )


def tell_stand(request: Request) -> Response:
    """Tell which screen should be shown now, so that a browser knows whether it has to ask for it."""
    try:
        actor = actor_of(request)
        if actor is None:
            raise NotAllowedError
        return PlainTextResponse(_view(request, actor).stand, headers=SAFE_HEADERS)
    except RiskModelError as error:
        return PlainTextResponse(sentence_of(request, error), status_of(error), headers=SAFE_HEADERS)


def _view(request: Request, actor: Actor) -> View:
    stores = opened_stores()
    screen = room_screen(stores, actor, request.path_params["workshop_id"])
    workshop, language = screen.workshop, language_of(request)
    organisation = organisation_of(stores, actor) if workshop.phase in _ABOUT_THE_SECTOR else None
    reader = Reader(
        language,
        phones_address(origin_of(request)),
        sector=organisation.facts.sector if organisation else None,
        contacts=contact_names(stores, language) if workshop.phase == Phase.OPENING else (),
        pace=pace(stores, actor, workshop.id, datetime.now(UTC)) if workshop.phase in _TIMED else None,
    )
    return view_of(screen, reader)


ROUTES = [
    Route("/scherm/{workshop_id}", show_screen),
    Route("/scherm/{workshop_id}/stand", tell_stand),
    *SLIPS,
    _STYLESHEET.route,
    _SCRIPT.route,
]
