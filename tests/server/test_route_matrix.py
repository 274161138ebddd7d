"""Everybody who may come to the server, against every address it has, reading and sending."""

import re
import warnings
from collections.abc import Mapping
from dataclasses import dataclass

import pytest
from starlette.applications import Starlette

import app
from pages.participant.assets import STYLE_PATH
from riskmodel.storage.stores import Stores
from tests.builders import Room
from tests.server.visitors import VISITORS, a_scoring_room, cookies_of_all

with warnings.catch_warnings():
    # Starlette 1.x would rather have httpx2 than the httpx that we and others test with.
    warnings.simplefilter("ignore")
    from starlette.testclient import TestClient

ORIGIN = "http://localhost"
PLACE = "/werksessie/{workshop_id}"

# What each visitor gets: 200 shown, 303 sent on, 401 to 429 refused. Who may not, learns nothing.
#   nobody, phone, phone of another room, then who has one role each, last who leads the session
TABLE = """
GET  /bestand/cards.css                                 200   200   200   200   200   200   200   200   200
GET  /bestand/desk.css                                  200   200   200   200   200   200   200   200   200
GET  /bestand/handout.css                               200   200   200   200   200   200   200   200   200
GET  /bestand/projector.css                             200   200   200   200   200   200   200   200   200
GET  /bestand/projector.js                              200   200   200   200   200   200   200   200   200
GET  /bestand/slips.css                                 200   200   200   200   200   200   200   200   200
GET  /eerste-start                                      303   303   303   303   303   303   303   303   303
POST /eerste-start                                      409   409   409   409   409   409   409   409   409
GET  /healthz                                           200   200   200   200   200   200   200   200   200
GET  /inloggen                                          200   200   200   303   303   303   303   303   303
POST /inloggen                                          401   401   401   401   401   401   401   401   401
GET  /inloggen/niet-gelukt                              303   303   303   303   303   303   303   303   303
GET  /inloggen/organisatie                              303   303   303   303   303   303   303   303   303
GET  /inloggen/organisatie/terug                        303   303   303   303   303   303   303   303   303
GET  /kaarten                                           303   303   303   200   200   200   200   200   200
GET  /kamer                                             303   303   303   200   403   403   200   403   200
GET  /meedoen                                           200   303   303   200   200   200   200   200   200
POST /meedoen                                           303   303   303   303   303   303   303   303   303
GET  /meedoen/                                          200   303   303   200   200   200   200   200   200
GET  /meedoen/hulp                                      200   200   200   200   200   200   200   200   200
GET  /meedoen/privacy                                   200   200   200   200   200   200   200   200   200
GET  /meedoen/{code}                                    200   303   200   200   200   200   200   200   200
POST /overal-uitloggen                                  403   403   403   303   303   303   303   303   303
GET  /phone/{name}                                      200   200   200   200   200   200   200   200   200
GET  /printpakket/{workshop_id}                         303   303   303   403   403   403   403   403   200
GET  /proef                                             200   200   200   200   200   200   200   200   200
GET  /scherm/{workshop_id}                              303   303   303   403   403   403   403   403   200
GET  /scherm/{workshop_id}/strookjes                    303   303   303   403   403   403   403   403   200
GET  /scherm/{workshop_id}/stand                        403   403   403   403   403   403   403   403   200
GET  /taal/{language}                                   303   303   303   303   303   303   303   303   303
POST /uitloggen                                         303   303   303   303   303   303   303   303   303
GET  /uitloggen/organisatie                             303   303   303   303   303   303   303   303   303
GET  /uitnodiging/{workshop_id}                         303   303   303   403   403   403   403   403   200
GET  /wachtwoord                                        410   410   410   410   410   410   410   410   410
POST /wachtwoord                                        410   410   410   410   410   410   410   410   410
GET  /wachtwoord-wijzigen                               303   303   303   200   200   200   200   200   200
POST /wachtwoord-wijzigen                               403   403   403   422   422   422   422   422   422
GET  /wachtwoord/{token}                                410   410   410   410   410   410   410   410   410
GET  /uitkomst/{workshop_id}                           303   303   303   403   403   403   403   403   409
GET  /werksessie/{workshop_id}                          403   303   403   403   403   403   403   403   403
GET  /werksessie/{workshop_id}/afgerond                 200   303   200   200   200   200   200   200   200
POST /werksessie/{workshop_id}/bezwaar                  403   409   403   403   403   403   403   403   403
POST /werksessie/{workshop_id}/doorgeven                403   303   403   403   403   403   403   403   403
POST /werksessie/{workshop_id}/herken                   403   409   403   403   403   403   403   403   403
POST /werksessie/{workshop_id}/herken/terug             403   409   403   403   403   403   403   403   403
GET  /werksessie/{workshop_id}/hulp                     200   200   200   200   200   200   200   200   200
POST /werksessie/{workshop_id}/idee                     403   409   403   403   403   403   403   403   403
POST /werksessie/{workshop_id}/idee/terug               403   409   403   403   403   403   403   403   403
GET  /werksessie/{workshop_id}/overzicht                403   200   403   403   403   403   403   403   403
POST /werksessie/{workshop_id}/overzicht                403   303   403   403   403   403   403   403   403
POST /werksessie/{workshop_id}/score                    403   200   403   403   403   403   403   403   403
GET  /werksessie/{workshop_id}/stand                    403   200   403   403   403   403   403   403   403
POST /werksessie/{workshop_id}/stem                     403   409   403   403   403   403   403   403   403
POST /werksessie/{workshop_id}/veiligheid               403   409   403   403   403   403   403   403   403
GET  /werksessie/{workshop_id}/{number:int}/{axis}      403   200   403   403   403   403   403   403   403
POST /werksessie/{workshop_id}/{number:int}/{axis}      403   303   403   403   403   403   403   403   403
"""
EXPECTED = {tuple(line.split()[:2]): " ".join(line.split()[2:]) for line in TABLE.strip().splitlines()}
SENT: dict[str, dict[str, str]] = {
    "/inloggen": {"email": "{visitor}@voorbeeld.example", "password": "geraden"},
    "/meedoen": {"code": "{code}"},
    f"{PLACE}/score": {"factor": "{factor}", "axis": "impact", "answer": "3"},
    f"{PLACE}/idee": {"idea": "Nabespreken"},
    f"{PLACE}/idee/terug": {"number": "1"},
    f"{PLACE}/herken": {"missing": "Nachtwerk"},
    f"{PLACE}/herken/terug": {"number": "1"},
    f"{PLACE}/overzicht": {"ready": "yes"},
    f"{PLACE}/{{number:int}}/{{axis}}": {"answer": "3"},
}
"""What a form sends along; nothing where it is not named here."""


def named(path: str) -> str:
    """The address as it stands in the table: without the number that changes with a file's content."""
    return re.sub(r"\.[0-9a-f]{12}\.", ".", path)


SERVER = Starlette(routes=app.routes, middleware=app.middleware)
ROUTES = {
    (method, named(route.path)): route.path
    for route in app.routes
    for method in (route.methods or set()) - {"HEAD"}
}


@dataclass(frozen=True)
class World:
    """A room in which people score, and the cookies of everybody who may come."""

    room: Room
    cookies: Mapping[str, str]

    def filled(self, text: str, visitor: str = "") -> str:
        """An address or a field with what the room calls things."""
        known = {
            "workshop_id": self.room.workshop_id,
            "code": self.room.workshop.join_code,
            "factor": self.room.workshop.factor_ids[0],
            "name": STYLE_PATH.rsplit("/", 1)[-1],
            "language": "nl",
            "number": "1",
            "axis": "kans",
            "token": "x" * 43,
            "visitor": visitor,
        }
        return re.sub(r"\{(\w+)(?::int)?\}", lambda found: known[found[1]], text)

    def statuses(self, method: str, path: str, origin: str | None = ORIGIN) -> str:
        """What each visitor gets, in the order of the table."""
        headers = {} if origin is None else {"Origin": origin}
        found = []
        for visitor, cookie in self.cookies.items():
            # A browser of its own for each: what one is told to keep, another must not send.
            browser = TestClient(SERVER, base_url=ORIGIN, headers=headers, follow_redirects=False)
            browser.headers.update({"Cookie": cookie} if cookie else {})
            sent = {name: self.filled(value, visitor) for name, value in SENT.get(path, {}).items()}
            data = sent if method == "POST" else None
            found.append(browser.request(method, self.filled(path), data=data).status_code)
        return " ".join(map(str, found))


@pytest.fixture
def world(stores: Stores) -> World:
    room = a_scoring_room(stores)
    return World(room, cookies_of_all(room))


def test_every_address_is_in_the_table() -> None:
    assert set(ROUTES) == set(EXPECTED)


def test_what_each_visitor_is_shown(world: World) -> None:
    # What is read changes nothing for the next, so one room is enough for all of it.
    wanted = {path: row for (method, path), row in EXPECTED.items() if method == "GET"}
    assert {path: world.statuses("GET", ROUTES.get(("GET", path), path)) for path in wanted} == wanted


@pytest.mark.parametrize("path", sorted(path for method, path in EXPECTED if method == "POST"))
def test_what_each_visitor_can_send(world: World, path: str) -> None:
    assert world.statuses("POST", path) == EXPECTED["POST", path]


def test_what_an_address_does_not_do_it_does_for_nobody(world: World) -> None:
    others = {
        (method, path)
        for path in ROUTES.values()
        for method in ("GET", "POST", "DELETE")
        if (method, named(path)) not in ROUTES
    }
    assert {found: world.statuses(*found) for found in others} == dict.fromkeys(others, everybody(405))


@pytest.mark.parametrize("origin", ["https://kwaad.example", None])
def test_a_form_from_elsewhere_is_refused_to_everybody(world: World, origin: str | None) -> None:
    forms = sorted(path for method, path in ROUTES if method == "POST")
    found = {path: world.statuses("POST", path, origin) for path in forms}
    assert found == dict.fromkeys(forms, everybody(403))


def everybody(status: int) -> str:
    """A row of the table in which everybody gets the same."""
    return " ".join([str(status)] * len(VISITORS))
