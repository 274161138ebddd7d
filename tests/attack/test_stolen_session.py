"""Somebody knows the id of another browser's Streamlit session, and has a cookie of their own (T14)."""

import pytest

from riskmodel.domain.access import Role
from tests.attack.conftest import House
from tests.attack.websocket import opened

pytestmark = pytest.mark.xdist_group("attack")


def leave_a_session_open(house: House, cookie: str) -> str:
    """Open the room's own screen and lose the connection; return the id of the Streamlit session."""
    with opened(house.url, cookie) as wire:
        button, _told = wire.run("werksessies").widget(f"workshops:open:{house.room.workshop_id}")
        wire.run(states={button: ("trigger_value", True)})
        assert "Team 1" in wire.words
        return wire.session_id


def come_back(house: House, cookie: str, session_id: str) -> tuple[bool, bool]:
    """Whether Streamlit hands over the session, and whether it still knows which room was open."""
    with opened(house.url, cookie, session_id=session_id) as wire:
        wire.run("sessie")
        return wire.session_id == session_id, "Team 1" in wire.words


def test_a_session_is_worth_nothing_under_another_cookie(house: House) -> None:
    # Both browsers may see the room, so that only the cookie tells them apart.
    owner, thief = house.cookie(Role.FACILITATOR), house.new_login(Role.FACILITATOR)
    assert come_back(house, owner, leave_a_session_open(house, owner)) == (True, True)
    assert come_back(house, thief, leave_a_session_open(house, owner)) == (True, False)
