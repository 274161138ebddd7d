"""Phones for tests: a browser per person, on the routes of the product."""

import re
import warnings

from starlette.applications import Starlette

from pages.participant.routes import ROUTES
from riskmodel.application import facilitate, take_part
from tests.builders import Room

with warnings.catch_warnings():
    # Starlette 1.x would rather have httpx2 than the httpx that we and others test with.
    warnings.simplefilter("ignore")
    from starlette.testclient import TestClient

ORIGIN = "http://testserver"
Phone = TestClient


def new_phone(origin: str = ORIGIN) -> Phone:
    """A phone that has not joined; it follows redirects as browsers do."""
    app = Starlette(routes=list(ROUTES))
    return TestClient(app, base_url=origin, headers={"Origin": origin}, raise_server_exceptions=False)


def joined_phone(room: Room) -> Phone:
    """A phone with a seat."""
    phone = new_phone()
    assert phone.post("/meedoen", data={"code": room.workshop.join_code}).status_code == 200
    return phone


def scoring_phone(room: Room) -> Phone:
    """A phone with a seat in an open round."""
    phone = joined_phone(room)
    room.start()
    return phone


def place(room: Room) -> str:
    """The address of a participant's place."""
    return f"/werksessie/{room.workshop_id}"


def seats(room: Room) -> int:
    """How many people joined."""
    return facilitate.progress(room.stores, room.leader, room.workshop_id).joined


def token_of(phone: Phone) -> str:
    """The secret that only this phone keeps."""
    token: str = phone.cookies["plaats"]
    return token


def answers_of(room: Room, phone: Phone) -> dict[str, tuple[object, object]]:
    """What is stored of one person, past every page."""
    return dict(take_part.own_view(room.stores, room.workshop_id, token_of(phone)).answers)


def chosen(html: str) -> list[str]:
    """The values of the radio buttons that are filled in."""
    return re.findall(r'value="(\w+)" checked', html)


def heading(html: str) -> str:
    """The one heading of a page; more than one or none is an error."""
    (found,) = re.findall(r"<h1>(.*?)</h1>", html)
    return str(found)
