"""Other websites, other ports, other names: over HTTP and over the websocket (T13, T15)."""

import httpx
import pytest
from websockets.exceptions import InvalidStatus

from riskmodel.domain.access import Role
from tests.attack.conftest import House
from tests.attack.websocket import opened

pytestmark = pytest.mark.xdist_group("attack")

FOREIGN = [
    "kwaad.example",
    "kwaad.example:8501",
    "127.0.0.1.kwaad.example",
    "10.255.255.1",
    "a@127.0.0.1",
    "[::2]",
]


def knock(house: House, origin: str | None, **headers: str) -> int:
    """Open a websocket as somebody's browser would, sent by a page of this origin; give the status."""
    try:
        with opened(house.url, house.cookie(Role.FACILITATOR), origin=origin, headers=headers) as wire:
            wire.run()
            return 101
    except InvalidStatus as refused:
        return refused.response.status_code


def test_a_page_of_our_own_opens_a_websocket(house: House) -> None:
    assert knock(house, house.url) == 101


@pytest.mark.parametrize(
    "origin",
    ["https://kwaad.example", "null", None, "http://127.0.0.1:1", "http://localhost", "file://", ""],
)
def test_no_other_page_does(house: House, origin: str | None) -> None:
    assert knock(house, origin) == 403


def test_the_same_port_by_another_scheme_or_name_is_another_page(house: House) -> None:
    assert knock(house, f"https://127.0.0.1:{house.server.port}") == 403
    assert knock(house, house.server.url) == 403


@pytest.mark.parametrize("host", FOREIGN)
def test_another_name_for_this_server_answers_nothing(house: House, host: str) -> None:
    for path in ("/", "/meedoen", "/_stcore/health", "/inloggen"):
        answer = httpx.get(f"{house.url}{path}", verify=False, headers={"Host": host})
        assert answer.status_code == 400
        assert answer.text.startswith("Risicotafel antwoordt niet onder deze naam.")
        assert answer.headers["x-content-type-options"] == "nosniff"
    # The page that a rebound name shows has that name as its origin.
    assert knock(house, f"http://{host}", Host=host) == 400


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST.", "127.0.0.1", "[::1]"])
def test_this_computers_own_names_answer(house: House, host: str) -> None:
    answer = httpx.get(f"{house.url}/healthz", verify=False, headers={"Host": f"{host}:{house.server.port}"})
    assert answer.status_code == 200
