"""A room's phones: where they get in, whether one ever did, and what to do when not."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from pages.participant.routes import ROUTES as PHONE
from pages.projector.routes import ROUTES as PROJECTOR
from pages.server import room
from pages.server.routes import ROUTES as SERVER
from riskmodel.application.network import reach
from riskmodel.domain.access import Role
from riskmodel.storage.stores import Stores
from tests.builders import a_room, a_round
from tests.server.clients import a_browser, a_login, said

ROUTES = [*SERVER, *PHONE, *PROJECTOR]
LAPTOP = "http://192.168.1.20:8501"
HERE = ("http://localhost:8501", "http://127.0.0.1:8501", "http://[::1]:8501")


@pytest.fixture(autouse=True)
def _nobody_came_yet(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("RISICOTAFEL_ROOM", raising=False)
    monkeypatch.setenv("RISICOTAFEL_LANGUAGE", "nl")
    room._came_through.clear()


@pytest.fixture
def network(monkeypatch: pytest.MonkeyPatch) -> tuple[str, ...]:
    """The addresses of this very computer while it serves a room."""
    monkeypatch.setenv("RISICOTAFEL_ROOM", "true")
    found = tuple(f"http://{f'[{ip}]' if ':' in ip else ip}:8501" for ip in reach().addresses)
    if not found:
        pytest.skip("needs a network")
    return found


def test_the_test_page_says_it_worked_and_keeps_nothing() -> None:
    phone = a_browser(ROUTES, LAPTOP)
    answer = phone.get("/proef")
    assert said(answer.text) == [
        "Gelukt: deze telefoon kan meedoen",
        "Je mag hem wegleggen tot de sessie begint. Er is niets bewaard.",
    ]
    assert (answer.headers.get("set-cookie"), len(answer.content) < 2000) == (None, True)
    phone.cookies.set("taal", "en")
    assert said(phone.get("/proef").text)[0] == "It works: this phone can take part"


@pytest.mark.parametrize("path", ["/proef", "/meedoen", "/meedoen/", "/meedoen/ABCDEFGH"])
def test_a_phone_that_gets_a_page_came_through(path: str) -> None:
    a_browser(ROUTES, LAPTOP).get(path)
    assert room.has_come_through() is True


@pytest.mark.parametrize("origin", HERE)
@pytest.mark.parametrize("path", ["/proef", "/meedoen"])
def test_this_computer_is_no_phone(origin: str, path: str) -> None:
    a_browser(ROUTES, origin).get(path)
    assert room.has_come_through() is False


def test_a_desk_elsewhere_is_no_phone() -> None:
    a_browser(ROUTES, LAPTOP).get("/inloggen")
    assert room.has_come_through() is False


def test_the_screen_of_a_room_never_shows_localhost(stores: Stores, network: tuple[str, ...]) -> None:
    token, leader = a_login(stores, Role.FACILITATOR)
    lobby = a_room(stores, leader, a_round(stores, leader))
    shown = []
    for origin in (*HERE, *network):
        desk = a_browser(ROUTES, origin)
        desk.cookies.set("sid", token)
        shown.append(said(desk.get(f"/scherm/{lobby.workshop_id}").text)[3])
    expected = [network[0]] * len(HERE) + list(network)
    assert shown == [f"{address.removeprefix('http://')}/meedoen" for address in expected]


def test_the_address_in_the_settings_wins_from_the_network(
    network: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RISICOTAFEL_ADDRESS", "https://risico.example.org/")
    assert room.phones_address(network[0]) == "https://risico.example.org"


def test_the_desk_shows_the_address_to_try_and_what_came_of_it(
    stores: Stores, network: tuple[str, ...]
) -> None:
    desk = a_browser(ROUTES, HERE[0])
    desk.cookies.set("sid", a_login(stores, Role.FACILITATOR)[0])
    before = said(desk.get("/kamer").text)
    assert f"{network[0]}/proef" in before
    assert "Er is nog geen telefoon doorgekomen. Kijk opnieuw" in before
    a_browser(ROUTES, network[0]).get("/proef")
    assert "Er is een telefoon doorgekomen." in said(desk.get("/kamer").text)


def test_a_server_for_this_computer_only_says_how_to_start_it_for_a_room(stores: Stores) -> None:
    desk = a_browser(ROUTES, HERE[0])
    desk.cookies.set("sid", a_login(stores, Role.FACILITATOR)[0])
    assert said(desk.get("/kamer").text)[1] == (
        "Geen telefoon kan bij dit adres: Risicotafel draait alleen voor deze computer. "
        "Stop het, en start het voor de kamer: risicotafel serve --room"
    )


def test_the_desk_page_is_for_who_leads_sessions_or_looks_after_the_server(stores: Stores) -> None:
    found: dict[Role | None, int] = {None: a_browser(ROUTES).get("/kamer").status_code}
    for role in Role:
        desk = a_browser(ROUTES)
        desk.cookies.set("sid", a_login(stores, role, email=f"{role}@voorbeeld.example")[0])
        found[role] = desk.get("/kamer").status_code
    let_in = {role for role, status in found.items() if status == 200}
    assert let_in == {Role.FACILITATOR, Role.ADMINISTRATOR}
    assert found[None] == 303


def waited() -> None:
    """Wait at the door, in a thread of its own: a browser that tests drive keeps this one's event loop."""
    with ThreadPoolExecutor(1) as threads:
        threads.submit(asyncio.run, room.watch_the_door(timedelta(0))).result()


def test_the_terminal_says_what_to_do_when_no_phone_came(capsys: pytest.CaptureFixture[str]) -> None:
    waited()
    lines = capsys.readouterr().out.splitlines()
    assert lines[1] == "Er is nog geen telefoon doorgekomen. Dit kun je doen:"
    assert [line.split(".")[1].strip() for line in lines if line[:1].isdigit()] == [
        "Dezelfde wifi",
        "Je eigen hotspot",
        "De firewall van deze computer",
        "Eén apparaat voor iedereen",
        "Papier",
    ]
    assert "     sudo ufw allow 8501/tcp" in lines


def test_the_terminal_is_silent_once_a_phone_came(capsys: pytest.CaptureFixture[str]) -> None:
    a_browser(ROUTES, LAPTOP).get("/proef")
    waited()
    assert capsys.readouterr().out == ""


SENTENCE = "zonder slotje in de adresbalk kan iemand op dezelfde wifi meelezen met je scores"


@pytest.mark.parametrize(
    ("origin", "setting", "times"),
    [
        (LAPTOP, None, 1),
        (HERE[0], None, 0),
        ("https://risico.example.org", None, 0),
        # A proxy that ends TLS hides it from the request.
        ("http://risico.example.org", "https://risico.example.org", 0),
    ],
)
def test_a_phone_hears_that_others_can_read_along(
    origin: str, setting: str | None, times: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    if setting:
        monkeypatch.setenv("RISICOTAFEL_ADDRESS", setting)
    assert a_browser(ROUTES, origin).get("/meedoen").text.count(SENTENCE) == times
