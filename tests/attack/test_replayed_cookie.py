"""A cookie that was copied before its owner signed out (T14)."""

import httpx
import pytest
from websockets.exceptions import ConnectionClosed

from riskmodel.domain.access import Role
from tests.attack.conftest import House
from tests.attack.websocket import opened

pytestmark = pytest.mark.xdist_group("attack")

REFUSED = ["Je hebt hier geen toegang toe. Er is niets veranderd."]


def sign_out(house: House, cookie: str) -> None:
    headers = {"Cookie": cookie, "Origin": house.url}
    assert httpx.post(f"{house.url}/uitloggen", verify=False, headers=headers).status_code == 303


def test_it_opens_no_page(house: House) -> None:
    cookie = house.new_login(Role.FACILITATOR)
    sign_out(house, cookie)
    for path in ("/", "/werksessies", f"/scherm/{house.room.workshop_id}"):
        answer = httpx.get(f"{house.url}{path}", verify=False, headers={"Cookie": cookie})
        assert (answer.status_code, answer.headers["location"].split("?")[0]) == (303, "/inloggen")


def test_it_opens_no_websocket(house: House) -> None:
    cookie = house.new_login(Role.FACILITATOR)
    sign_out(house, cookie)
    with opened(house.url, cookie) as wire:
        with pytest.raises(ConnectionClosed):
            wire.read()
        assert (wire.redirect, wire.session_id, wire.elements) == ("/inloggen", "", [])


def test_a_websocket_that_is_open_shows_nothing_at_its_next_run(house: House) -> None:
    cookie = house.new_login(Role.FACILITATOR)
    with opened(house.url, cookie) as wire:
        assert wire.run("werksessies").alerts() != REFUSED
        sign_out(house, cookie)
        assert wire.run().alerts() == REFUSED
        assert wire.run("werksessies").alerts() == REFUSED
        assert "Team 1" not in wire.words
