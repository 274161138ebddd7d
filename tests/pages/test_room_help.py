"""In the lobby: what is said about phones, before any of them came."""

from datetime import UTC, datetime, timedelta

import pytest
from streamlit.testing.v1 import AppTest

from pages.server import room as room_of_phones
from riskmodel.application.network import reach
from riskmodel.domain.access import Role
from riskmodel.storage.stores import Stores
from tests.builders import Room, a_room, a_round
from tests.pages.conftest import PAGES
from tests.server.clients import a_login

WAITED = datetime.now(UTC) - timedelta(minutes=2)


@pytest.fixture
def room(stores: Stores, cookies: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> Room:
    """An open lobby of somebody who is logged in, on a server at which no phone came yet."""
    monkeypatch.delenv("RISICOTAFEL_ADDRESS", raising=False)
    monkeypatch.delenv("RISICOTAFEL_ROOM", raising=False)
    room_of_phones._came_through.clear()
    cookies["sid"], leader = a_login(stores, Role.FACILITATOR)
    return a_room(stores, leader, a_round(stores, leader))


def lobby(room: Room, since: datetime | None = None) -> list[str]:
    """The warnings in the lobby, for somebody who has had it on the screen since a moment."""
    app = AppTest.from_file(PAGES / "frame.py", default_timeout=30)
    app.query_params["werksessie"] = room.workshop_id
    if since is not None:
        app.run()
        app.session_state[f"first shown:room_help:{room.workshop_id}"] = since
    app.run().switch_page("facilitator/session.py").run()
    assert not app.exception
    return [*(found.value for found in app.warning), *(found.value for found in app.code)]


def test_a_server_for_this_computer_only_is_said_at_once(room: Room) -> None:
    assert lobby(room) == [
        "Telefoons bereiken dit adres niet. Start Risicotafel voor de kamer.",
        "risicotafel serve --room",
    ]


@pytest.mark.skipif(not reach().addresses, reason="needs a network")
def test_help_comes_after_a_while_without_any_phone(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RISICOTAFEL_ROOM", "true")
    assert lobby(room) == []
    found = lobby(room, WAITED)
    assert found[0] == "Er is nog geen telefoon doorgekomen. Dit kun je doen:"
    assert "sudo ufw allow 8501/tcp" in found


@pytest.mark.skipif(not reach().addresses, reason="needs a network")
def test_no_help_once_somebody_joined(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RISICOTAFEL_ROOM", "true")
    room.join(1)
    assert lobby(room, WAITED) == []
