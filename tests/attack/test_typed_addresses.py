"""Addresses of screens typed by hand, also past the menu in the messages of the websocket (T11)."""

import httpx
import pytest
from streamlit.util import calc_hash
from websockets.exceptions import ConnectionClosed

from riskmodel.domain.access import Role
from tests.attack.conftest import House
from tests.attack.websocket import Wire, opened
from tests.browser.server import ROOT

pytestmark = pytest.mark.xdist_group("attack")

SCREENS = {
    "werksessies": ("facilitator/workshops.py", {Role.FACILITATOR}),
    "sessie": ("facilitator/session.py", {Role.FACILITATOR}),
    "meetrondes": ("prevention/rounds.py", {Role.PREVENTION_OFFICER}),
    "plan": ("prevention/plan.py", {Role.PREVENTION_OFFICER}),
    "plan-van-aanpak": ("prevention/action_plan.py", {Role.PREVENTION_OFFICER}),
    "accounts": ("admin/accounts.py", {Role.ADMINISTRATOR}),
}
HOME = "Welkom bij Risicotafel"


def title(wire: Wire) -> str:
    return "".join(wire.titles()[:1])


def hashes(address: str, script: str) -> list[str]:
    """What the page may be called in a message: by its path, by its address, by its script."""
    names = (address, f"/{address}", str(ROOT / "pages" / script), str(ROOT / "pages" / "frame.py") + address)
    return [calc_hash(name) for name in names]


@pytest.mark.parametrize("address", SCREENS)
def test_a_stranger_is_sent_away(house: House, address: str) -> None:
    answer = httpx.get(f"{house.url}/{address}", verify=False)
    assert (answer.status_code, answer.headers["location"]) == (303, f"/inloggen?naar=/{address}")
    for cookie in ("", "sid=", "sid=x", "__Host-sid=x", f"sid={'a' * 43}"):
        with opened(house.url, cookie) as wire:
            with pytest.raises(ConnectionClosed):
                wire.read()
            assert (wire.redirect, wire.elements) == ("/inloggen", [])


@pytest.mark.parametrize("role", Role)
def test_a_wrong_role_gets_the_first_screen_by_name_and_by_hash(house: House, role: Role) -> None:
    for address, (script, roles) in SCREENS.items():
        with opened(house.url, house.cookie(role)) as wire:
            assert (title(wire.run(address)) != HOME) == (role in roles)
            real = wire.page_hash
        for page_hash in (real, *hashes(address, script)):
            with opened(house.url, house.cookie(role)) as wire:
                seen = title(wire.run(page_hash=page_hash))
                assert seen == HOME or role in roles


def test_the_hash_of_a_screen_leads_there_for_who_may_see_it_only(house: House) -> None:
    with opened(house.url, house.cookie(Role.ADMINISTRATOR)) as wire:
        wire.run("accounts")
        page_hash = wire.page_hash
        assert title(wire.run(page_hash=page_hash)) == "Accounts"
    for role in set(Role) - {Role.ADMINISTRATOR}:
        with opened(house.url, house.cookie(role)) as wire:
            assert title(wire.run(page_hash=page_hash)) == HOME


def test_somebody_elses_room_cannot_be_named_in_the_address(house: House) -> None:
    for role in set(Role) - {Role.FACILITATOR}:
        with opened(house.url, house.cookie(role)) as wire:
            wire.run("sessie", query=f"werksessie={house.room.workshop_id}")
            assert "Team 1" not in wire.words
        answer = httpx.get(
            f"{house.url}/scherm/{house.room.workshop_id}",
            verify=False,
            headers={"Cookie": house.cookie(role)},
        )
        assert (answer.status_code, "Team 1" in answer.text) == (403, False)
