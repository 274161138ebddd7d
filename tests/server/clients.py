"""Browsers for tests, on routes of the product, and people who can log in."""

import warnings
from collections.abc import Sequence
from datetime import UTC, datetime
from html.parser import HTMLParser

from starlette.applications import Starlette
from starlette.routing import Route

from riskmodel.application import accounts, logins
from riskmodel.domain.access import Actor, Role
from riskmodel.storage.stores import Stores

with warnings.catch_warnings():
    # Starlette 1.x would rather have httpx2 than the httpx that we and others test with.
    warnings.simplefilter("ignore")
    from starlette.testclient import TestClient

ORIGIN = "http://testserver"
EMAIL = "fenna@voorbeeld.example"
PASSWORD = "een lange zin die past"
Browser = TestClient


def a_browser(routes: Sequence[Route], origin: str = ORIGIN) -> Browser:
    """A browser that shows redirects instead of following them."""
    app = Starlette(routes=list(routes))
    return TestClient(app, base_url=origin, headers={"Origin": origin}, follow_redirects=False)


def an_account(stores: Stores, *roles: Role, email: str = EMAIL) -> None:
    """Somebody who can log in with these roles."""
    administrator = Actor("administrator", "Beheer", frozenset({Role.ADMINISTRATOR}))
    accounts.create_account(
        stores,
        administrator,
        email=email,
        name="Fenna",
        password=PASSWORD,
        roles=roles or (Role.FACILITATOR,),
    )


def a_login(stores: Stores, *roles: Role, email: str = EMAIL) -> tuple[str, Actor]:
    """The secret in the cookie of somebody who just logged in, and who that is."""
    now = datetime.now(UTC)
    an_account(stores, *roles, email=email)
    token = logins.log_in(stores, email=email, password=PASSWORD, now=now)
    actor = logins.who_is(stores, token, now)
    assert actor is not None
    return token, actor


def said(html: str) -> list[str]:
    """What the main part of a page says, one text per line, without drawings that are hidden from readers."""
    return _Reader.read(html)


class _Reader(HTMLParser):
    """Collects the text of every block within `<main>`."""

    _BLOCKS = frozenset(("h1", "h2", "h3", "p", "li", "tr", "caption", "text", "label", "button"))

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []
        self._in_main = False

    @classmethod
    def read(cls, html: str) -> list[str]:
        reader = cls()
        reader.feed(html)
        return [" ".join(line.split()) for line in reader.lines if line.split()]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._in_main = self._in_main or tag == "main"
        if tag in self._BLOCKS:
            self.lines.append("")

    def handle_endtag(self, tag: str) -> None:
        self._in_main = self._in_main and tag != "main"
        if tag in self._BLOCKS:
            self.lines.append("")

    def handle_data(self, data: str) -> None:
        if self._in_main and self.lines:
            self.lines[-1] += data
