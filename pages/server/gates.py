"""Which doors are closed, and where who is not logged in is sent."""

from collections.abc import Sequence
from urllib.parse import quote

from starlette.concurrency import run_in_threadpool
from starlette.requests import HTTPConnection, Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Match
from starlette.types import ASGIApp, Receive, Scope, Send
from starlette.websockets import WebSocket
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from pages.server.cookies import LANGUAGE_COOKIE, actor_of
from pages.server.hosts import deny
from pages.server.origin import is_own_origin
from pages.server.streamlit_page import streamlit_page
from riskmodel.application.first_start import is_waiting_for_setup
from riskmodel.application.opening import opened_stores
from riskmodel.application.settings import current_settings
from riskmodel.domain.access import Role
from riskmodel.domain.errors import NotAllowedError
from riskmodel.i18n.refusals import refusal
from riskmodel.i18n.translate import read_language, translator

_CLOSED = ("/_stcore/metrics", "/_stcore/agent", "/_stcore/script-health-check")
# Anybody with a websocket could otherwise fill the memory, whether or not a screen asks for a file.
# Who sends a sheet with own content, and who downloads that, a workbook or a picture; nobody else does.
_SENDS = frozenset({Role.PREVENTION_OFFICER, Role.ADMINISTRATOR})
_FILES = {"/_stcore/upload_file": _SENDS, "/media/": _SENDS | {Role.MANAGEMENT}}
_SCREENS = "/_stcore/stream"
# No address of ours or of Streamlit is as long; numbers with thousands of digits break what reads them.
_LONGEST_PATH = 400
_STREAMLITS_OWN = ("/_stcore", "/static/", "/component/", "/media/", "/auth/", "/oauth2callback", "//")

_set_up: set[str] = set()


class Gates:
    """Middleware before Streamlit: closed routes, routes for roles, and the way to the login page.

    `own` are the routes of our own; they guard themselves. A websocket opens from our own pages and for
    who is logged in; every run of a screen asks again who is looking.
    """

    def __init__(self, app: ASGIApp, own: Sequence[BaseRoute]) -> None:
        self.app = app
        self.own = own

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request here when it may not pass."""
        if scope["type"] == "websocket":
            await self._open(scope, receive, send)
            return
        answer = await self._answer(scope) if scope["type"] == "http" else None
        await (answer or self.app)(scope, receive, send)

    async def _open(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Open a websocket, or lead a browser whose login ended to where one logs in."""
        connection = HTTPConnection(scope)
        # Streamlit also lets in other ports of this host, and who does not say where they come from.
        if scope["path"] != _SCREENS or not is_own_origin(connection):
            await deny(_not_allowed(connection), scope, receive, send)
        elif await run_in_threadpool(actor_of, connection) is None:
            await _lead_to_login(WebSocket(scope, receive, send))
        else:
            await self.app(scope, receive, send)

    async def _answer(self, scope: Scope) -> Response | None:
        path: str = scope["path"]
        if len(path) > _LONGEST_PATH:
            return PlainTextResponse("", 404)
        # On /accounts Streamlit first asks whether it lives below /accounts; it must hear that it does not.
        if path.startswith(_CLOSED) or "/_stcore/" in path[1:]:
            return PlainTextResponse("", 404)
        for folder, roles in _FILES.items():
            if path.startswith(folder):
                return await run_in_threadpool(_refuse_without, roles, Request(scope))
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


def _refuse_without(roles: frozenset[Role], request: Request) -> Response | None:
    actor = actor_of(request)
    return None if actor and actor.roles & roles else _not_allowed(request)


def _not_allowed(connection: HTTPConnection) -> PlainTextResponse:
    words = translator(read_language(connection.cookies.get(LANGUAGE_COOKIE)))
    return PlainTextResponse(refusal(NotAllowedError(), words), 403)


async def _lead_to_login(websocket: WebSocket) -> None:
    """Tell Streamlit's page where to go; left alone it would try again for ever."""
    message = ForwardMsg()
    message.auth_redirect.url = "/inloggen"
    await websocket.accept(subprotocol="streamlit")
    await websocket.send_bytes(message.SerializeToString())
    await websocket.close(1008)


def _desk_screen(request: Request) -> Response:
    """Return Streamlit's page, or the way to where one logs in."""
    if _is_waiting_for_setup():
        return RedirectResponse("/eerste-start", 303)
    if actor_of(request) is None:
        back = "" if request.url.path == "/" else f"?naar={quote(request.url.path)}"
        return RedirectResponse(f"/inloggen{back}", 303)
    return streamlit_page(read_language(request.cookies.get(LANGUAGE_COOKIE)))


def _is_waiting_for_setup() -> bool:
    """Ask until somebody can log in; from then on that stays so. With single sign-on people can."""
    if current_settings().sign_on is not None:
        return False
    stores = opened_stores()
    if stores.database.url not in _set_up and not is_waiting_for_setup(stores):
        _set_up.add(stores.database.url)
    return stores.database.url not in _set_up
