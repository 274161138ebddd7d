"""Pages to print for who leads the session: the invitation, and everything for a room without screens."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from pages.cards.sheets import STYLESHEET as CARDS_STYLESHEET
from pages.handouts.addresses import INVITATION, OUTCOME, PACK
from pages.handouts.invitation import invitation_of
from pages.handouts.outcome import outcome_of
from pages.handouts.pack import pack_of
from pages.server.assets import load_asset
from pages.server.cookies import actor_of
from pages.server.refused import refused
from pages.server.rendering import language_of, render
from riskmodel.application.facilitate import workshop
from riskmodel.application.opening import opened_stores
from riskmodel.domain.access import Actor
from riskmodel.domain.errors import RiskModelError
from riskmodel.domain.workshop import Workshop
from riskmodel.i18n.translate import DESK_LANGUAGES, Language, read_language
from riskmodel.storage.stores import Stores

Facts = Callable[[Stores, Actor, Workshop, Language], dict[str, Any]]
_STYLESHEET = load_asset(Path(__file__).parent / "static" / "handout.css")


def show_invitation(request: Request) -> Response:
    """Show the invitation to who leads the session; others log in first, or are refused."""
    return _show(request, "invitation", lambda *about: {"invitation": invitation_of(*about)})


def show_pack(request: Request) -> Response:
    """Show everything for a room without screens to who leads the session."""
    return _show(request, "pack", _pack)


def show_outcome(request: Request) -> Response:
    """Show the page for afterwards, with what leaves the room, to who leads the session."""
    return _show(request, "outcome", lambda *about: {"invitation": outcome_of(*about)})


def _pack(stores: Stores, actor: Actor, own: Workshop, language: Language) -> dict[str, Any]:
    letter = invitation_of(stores, actor, own, language)
    return {"invitation": letter, **pack_of(stores, own, language)}


def _show(request: Request, template: str, facts: Facts) -> Response:
    actor = actor_of(request)
    if actor is None:
        return RedirectResponse(f"/inloggen?naar={request.url.path}", 303)
    stores, language = opened_stores(), _asked_language(request)
    try:
        own = workshop(stores, actor, request.path_params["workshop_id"])
        known = facts(stores, actor, own, language)
    except RiskModelError as error:
        return refused(request, error)
    return render(
        request,
        f"handouts/{template}.html",
        language=language,
        stylesheets=(CARDS_STYLESHEET.url, _STYLESHEET.url),
        path=request.url.path,
        languages=DESK_LANGUAGES,
        **known,
    )


def _asked_language(request: Request) -> Language:
    """Return the language that the address names, or the reader's."""
    query = request.query_params
    return read_language(query["taal"]) if "taal" in query else language_of(request)


ROUTES = [
    Route(INVITATION, show_invitation, methods=["GET"]),
    Route(PACK, show_pack, methods=["GET"]),
    Route(OUTCOME, show_outcome, methods=["GET"]),
    _STYLESHEET.route,
]
