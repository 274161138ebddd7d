"""A facilitator at an address on the network: reads what plain HTTP means, opens the door, tries a phone."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Browser, expect

from riskmodel.application import accounts, prepare
from riskmodel.application.network import reach
from riskmodel.domain.access import Actor, Role
from riskmodel.storage.stores import open_stores
from tests.browser.desk import PASSWORD, PATIENCE, Desk
from tests.builders import a_round
from tests.commands.served import Served

ADMIN = Actor("set-up", "set-up", frozenset({Role.ADMINISTRATOR}))
GUIDE = "gijs@voorbeeld.example"


@pytest.fixture
def workshops(tmp_path: Path) -> tuple[str, ...]:
    """Two sessions that are being prepared by one facilitator."""
    stores = open_stores(tmp_path / "data", None)
    account = accounts.create_account(
        stores, ADMIN, email=GUIDE, name="Gijs", password=PASSWORD, roles=[Role.FACILITATOR]
    )
    leader = Actor(account, "Gijs", frozenset({Role.FACILITATOR}))
    round_id = a_round(stores, leader)
    unit_id = prepare.add_unit(stores, leader, name="Vergunningen", parent_id=None, headcount=9)
    today = datetime.now(UTC).date()
    made = [
        prepare.create_workshop(stores, leader, unit_id=unit_id, round_id=round_id, held_on=today, invited=7)
        for _turn in range(2)
    ]
    stores.close()
    return tuple(made)


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    """A server for a room, opened at the first address that phones can use."""
    addresses = [address for address in reach().addresses if ":" not in address]
    if not addresses:
        pytest.skip("needs a network")
    with Served(tmp_path, ["--room"], host=addresses[0]) as running:
        yield running


def test_the_door_opens_after_the_notice_was_read_and_a_phone_is_noticed(
    workshops: tuple[str, ...], served: Served, browser: Browser
) -> None:
    with Desk(browser, served, GUIDE) as desk:
        desk.go(f"sessie?werksessie={workshops[0]}")
        desk.see("Voor je de deur opendoet: deze verbinding heeft geen slotje")
        desk.settle()
        expect(desk.page.get_by_role("button", name="Open de deur")).to_have_count(0)
        desk.press("Ik heb dit gelezen")
        desk.see("Je kunt de deur nu opendoen.")
        desk.press("Open de deur")
        desk.see("Code om mee te doen")
        way = desk.page.get_by_role("link", name="Test of telefoons erbij kunnen")
        expect(way).to_have_attribute("href", "/kamer", timeout=PATIENCE)
        assert httpx.get(f"{served.url}/proef", verify=False).status_code == 200
        desk.see("Er is een telefoon doorgekomen.")
        # Read once is read: the next session opens without it.
        desk.go(f"sessie?werksessie={workshops[1]}")
        desk.see("Open de deur")
        expect(desk.at("plain-http")).to_have_count(0)
