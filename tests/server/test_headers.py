"""What the middleware adds, and what it leaves alone."""

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route, WebSocketRoute
from starlette.websockets import WebSocket

from pages.server.gates import Gates
from pages.server.headers import STREAMLIT_POLICY, SecurityHeaders
from tests.server.clients import Browser


async def greet(websocket: WebSocket) -> None:
    await websocket.accept()
    await websocket.send_text("hello")
    await websocket.close()


async def strict(request: Request) -> PlainTextResponse:
    return PlainTextResponse("ok", headers={"Content-Security-Policy": "default-src 'none'"})


ROUTES = [Route("/strict", strict), WebSocketRoute("/_stcore/stream", greet)]
SERVER = Starlette(routes=ROUTES, middleware=[Middleware(SecurityHeaders), Middleware(Gates, own=ROUTES[:1])])


@pytest.mark.parametrize(("scheme", "seconds"), [("http", None), ("https", "max-age=31536000")])
def test_browsers_are_told_to_stay_with_tls_only_under_tls(scheme: str, seconds: str | None) -> None:
    answer = Browser(SERVER, base_url=f"{scheme}://testserver").get("/strict")
    assert answer.headers.get("strict-transport-security") == seconds


def test_a_page_keeps_its_own_policy() -> None:
    answer = Browser(SERVER).get("/strict")
    assert answer.headers.get_list("content-security-policy") == ["default-src 'none'"]


def test_no_policy_lets_a_page_run_what_was_typed() -> None:
    (scripts,) = [part for part in STREAMLIT_POLICY.split("; ") if part.startswith("script-src")]
    assert [word for word in scripts.split() if "unsafe-inline" in word or word == "'unsafe-eval'"] == []


def test_websockets_pass_untouched() -> None:
    with Browser(SERVER).websocket_connect("/_stcore/stream") as socket:
        assert socket.receive_text() == "hello"


def test_private_files_do_not_stay_behind() -> None:
    answer = Browser(SERVER).get("/media/0123.xlsx")
    assert (answer.status_code, answer.headers["cache-control"]) == (403, "no-store")
