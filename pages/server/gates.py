"""Which doors are closed, and where who is not logged in is sent."""

from collections.abc import Sequence
from urllib.parse import quote

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Match
from starlette.types import ASGIApp, Receive, Scope, Send

from pages.server.cookies import LANGUAGE_COOKIE, actor_of
from pages.server.streamlit_page import streamlit_page
from riskmodel.application.accounts import is_waiting_for_setup
from riskmodel.application.opening import opened_stores
from riskmodel.domain.errors import NotAllowedError
from riskmodel.i18n.refusals import refusal
from riskmodel.i18n.translate import read_language, translator

_CLOSED = ("/_stcore/metrics", "/_stcore/agent", "/_stcore/script-health-check")
# Anybody with a websocket could otherwise fill the memory, whether or not a screen asks for a file.
_FOR_ACCOUNTS = ("/_stcore/upload_file", "/media/")
_STREAMLITS_OWN = ("/_stcore", "/static/", "/component/", "/media/", "/auth/", "/oauth2callback", "//")

_set_up: set[str] = set()


class Gates:
    """Middleware before Streamlit: closed routes, routes for accounts, and the way to the login page.

    `own` are the routes of our own; they guard themselves. Websockets pass untouched: every screen
    asks again who is looking.
    """

    def __init__(self, app: ASGIApp, own: Sequence[BaseRoute]) -> None:
        self.app = app
        self.own = own

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request here when it may not pass."""
        answer = await self._answer(scope) if scope["type"] == "http" else None
        await (answer or self.app)(scope, receive, send)

    async def _answer(self, scope: Scope) -> Response | None:
        path: str = scope["path"]
        # On /accounts Streamlit first asks whether it lives below /accounts; it must hear that it does not.
        if path.startswith(_CLOSED) or "/_stcore/" in path[1:]:
            return PlainTextResponse("", 404)
        if path.startswith(_FOR_ACCOUNTS):
            return await run_in_threadpool(_refuse_strangers, Request(scope))
        if self._is_desk_screen(scope):
            return await run_in_threadpool(_desk_screen, Request(scope))
        return None

    def _is_desk_screen(self, scope: Scope) -> bool:
        """Say whether Streamlit would answer with its page, whatever the path says."""
        path: str = scope["path"]
        last = path.rsplit("/", 1)[-1]
        if scope["method"] not in ("GET", "HEAD") or path.startswith(_STREAMLITS_OWN):
            return False
        if any(route.matches(scope)[0] is not Match.NONE for route in self.own):
            return False
        return path == "/" or (last != "" and ("." not in last or last.endswith(".html")))


def _refuse_strangers(request: Request) -> Response | None:
    if actor_of(request) is not None:
        return None
    words = translator(read_language(request.cookies.get(LANGUAGE_COOKIE)))
    return PlainTextResponse(refusal(NotAllowedError(), words), 403)


def _desk_screen(request: Request) -> Response:
    """Return Streamlit's page, or the way to where one logs in."""
    if _is_waiting_for_setup():
        return RedirectResponse("/eerste-start", 303)
    if actor_of(request) is None:
        back = "" if request.url.path == "/" else f"?naar={quote(request.url.path)}"
        return RedirectResponse(f"/inloggen{back}", 303)
    return streamlit_page(read_language(request.cookies.get(LANGUAGE_COOKIE)))


def _is_waiting_for_setup() -> bool:
    """Ask until somebody can log in; from then on that stays so."""
    stores = opened_stores()
    if stores.database.url not in _set_up and not is_waiting_for_setup(stores):
        _set_up.add(stores.database.url)
    return stores.database.url not in _set_up
