"""The addresses of the whole product."""

import re
from html.parser import HTMLParser

import pytest
from starlette.routing import Match, Route

import app
from pages.participant.routes import ROUTES as PHONE
from pages.projector.routes import ROUTES as PROJECTOR
from pages.server.errors import Errors
from pages.server.gates import Gates
from pages.server.headers import SecurityHeaders
from pages.server.hosts import OwnHosts
from pages.server.routes import ROUTES as SERVER
from pages.server.turns import Turns
from riskmodel.application import first_start
from riskmodel.storage.stores import Stores
from tests.server.clients import a_browser, an_account

SAMPLES = {
    "workshop_id": "9a576a87",
    "code": "ABCDEFGH",
    "language": "nl",
    "name": "style.css",
    "axis": "kans",
}


def sample_path(route: Route) -> str:
    """An address that a route answers."""
    return re.sub(r"\{(\w+)(:int)?\}", lambda found: SAMPLES.get(found[1], "1"), route.path)


def answering(path: str, method: str) -> Route | None:
    """The route that answers first."""
    scope = {"type": "http", "path": path, "method": method, "root_path": "", "headers": []}
    return next((route for route in app.routes if route.matches(scope)[0] is Match.FULL), None)


@pytest.mark.parametrize("route", [*SERVER, *PHONE, *PROJECTOR], ids=lambda route: route.path)
def test_no_route_hides_behind_another(route: Route) -> None:
    assert [answering(sample_path(route), method) for method in route.methods or ()] == [
        route for _method in route.methods or ()
    ]


def test_the_gates_stand_inside_the_headers() -> None:
    names = [getattr(layer.cls, "__name__", "") for layer in app.middleware]
    assert names == [layer.__name__ for layer in (SecurityHeaders, Errors, OwnHosts, Gates, Turns)]


class Links(HTMLParser):
    """The addresses on this server that a page mentions, each with the method that asks for it."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: set[tuple[str, str]] = set()
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = dict(attrs)
        method = (known.get("method") or "get").upper()
        for name in ("href", "src", "action"):
            address = known.get(name) or ""
            if address.startswith("/"):
                self.found.add((method, address.split("?")[0]))


@pytest.mark.parametrize("path", ["/eerste-start", "/inloggen", "/meedoen"])
def test_whatever_a_page_leads_to_is_there(stores: Stores, path: str) -> None:
    if path == "/eerste-start":
        first_start.offer_setup_code(stores)
    else:
        an_account(stores)
    links = Links(a_browser(app.routes).get(path).text).found
    assert len(links) >= 3
    assert [(method, link) for method, link in links if not answering(link, method) and link != "/"] == []
