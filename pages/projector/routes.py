"""The routes of the room's screen."""

from pathlib import Path

from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from pages.projector.slips import ROUTES as SLIPS
from pages.projector.view import Reader, View, view_of
from pages.server.assets import load_asset
from pages.server.cookies import actor_of
from pages.server.refused import refused, sentence_of, status_of
from pages.server.rendering import SAFE_HEADERS, language_of, render
from pages.server.room import origin_of, phones_address
from riskmodel.application.opening import opened_stores
from riskmodel.application.reveal import room_screen
from riskmodel.domain.access import Actor
from riskmodel.domain.errors import NotAllowedError, RiskModelError

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
    screen = room_screen(opened_stores(), actor, request.path_params["workshop_id"])
    return view_of(screen, Reader(language_of(request), phones_address(origin_of(request))))


ROUTES = [
    Route("/scherm/{workshop_id}", show_screen),
    Route("/scherm/{workshop_id}/stand", tell_stand),
    *SLIPS,
    _STYLESHEET.route,
    _SCRIPT.route,
]
