"""What the middleware adds, and what it leaves alone."""

import warnings

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route, WebSocketRoute
from starlette.websockets import WebSocket
from streamlit import config
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

import app
from pages.server.cookies import session_cookie
from pages.server.gates import Gates
from pages.server.headers import STREAMLIT_POLICY, SecurityHeaders
from riskmodel.storage.stores import Stores
from tests.server.clients import EMAIL, PASSWORD, Browser, a_login, an_account

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from starlette.testclient import WebSocketDenialResponse


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


def test_a_page_at_another_port_opens_no_websocket(stores: Stores) -> None:
    browser = Browser(SERVER)
    for origin in ("http://testserver:8080", "https://testserver", "null"):
        with (
            pytest.raises(WebSocketDenialResponse) as refused,
            browser.websocket_connect("/_stcore/stream", headers={"Origin": origin}),
        ):
            pass
        assert refused.value.status_code == 403


def test_a_websocket_is_for_who_is_logged_in(stores: Stores) -> None:
    browser = Browser(SERVER, headers={"Origin": "http://testserver"})
    with browser.websocket_connect("/_stcore/stream") as socket:
        assert ForwardMsg.FromString(socket.receive_bytes()).auth_redirect.url == "/inloggen"
    browser.cookies["sid"] = a_login(stores)[0]
    with browser.websocket_connect("/_stcore/stream") as socket:
        assert socket.receive_text() == "hello"


@pytest.mark.parametrize(
    ("address", "seconds", "cookie", "secure"),
    [
        (None, None, "sid", False),
        ("http://risico.example.org", None, "sid", False),
        ("https://risico.example.org", "max-age=31536000", "__Host-sid", True),
    ],
)
def test_the_address_says_that_a_proxy_ends_tls(
    stores: Stores,
    monkeypatch: pytest.MonkeyPatch,
    address: str | None,
    seconds: str | None,
    cookie: str,
    secure: bool,
) -> None:
    an_account(stores)
    if address is not None:
        monkeypatch.setenv("RISICOTAFEL_ADDRESS", address)
    pages = Starlette(routes=app.routes, middleware=[Middleware(SecurityHeaders)])
    browser = Browser(pages, headers={"Origin": address or "http://testserver"}, follow_redirects=False)
    for answer in (
        browser.post("/inloggen", data={"email": EMAIL, "password": PASSWORD}),
        browser.get("/taal/en"),
    ):
        (kept,) = [
            text for text in answer.headers.get_list("set-cookie") if text.startswith((cookie, "taal"))
        ]
        assert ("Secure" in kept.split("; "), "HttpOnly" in kept.split("; ")) == (secure, True)
        assert answer.headers.get("strict-transport-security") == seconds


def test_under_tls_a_cookie_that_anybody_could_plant_is_not_read(
    stores: Stores, monkeypatch: pytest.MonkeyPatch
) -> None:
    token = a_login(stores)[0]
    assert session_cookie({"sid": token}) == token
    monkeypatch.setenv("RISICOTAFEL_ADDRESS", "https://risico.example.org")
    assert session_cookie({"sid": token}) is None
    assert session_cookie({"__Host-sid": token, "sid": "geplant"}) == token


def test_with_a_certificate_of_our_own_it_is_not_read_either(
    stores: Stores, monkeypatch: pytest.MonkeyPatch
) -> None:
    token = a_login(stores)[0]
    usual = config.get_option("server.sslCertFile")
    config.set_option("server.sslCertFile", "server.pem")
    try:
        assert session_cookie({"sid": token}) is None
        assert session_cookie({"__Host-sid": token, "sid": "geplant"}) == token
    finally:
        config.set_option("server.sslCertFile", usual)


def test_private_files_do_not_stay_behind(stores: Stores) -> None:
    answer = Browser(SERVER).get("/media/0123.xlsx")
    assert (answer.status_code, answer.headers["cache-control"]) == (403, "no-store")
