"""A facilitator rehearses alone, from logging in to the sealed end, by clicks only."""

import os
import secrets
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from riskmodel.application.passwords import hash_password
from riskmodel.domain.access import Role
from riskmodel.storage import accounts
from riskmodel.storage.accounts import Account
from riskmodel.storage.stores import open_stores
from tests.browser.desk import PASSWORD, PATIENCE, Desk
from tests.browser.server import Server

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("chromium")]

GUIDE = "gijs@voorbeeld.example"
BAND = "Oefening: dit zijn geen echte antwoorden"
CLICKS = 16


class Clicks(Desk):
    """A desk that counts what somebody has to do."""

    count = 0

    def press(self, label: str) -> None:
        """Press the button with this label."""
        self.count += 1
        super().press(label)

    def tick(self, key: str) -> None:
        """Tick a box."""
        self.count += 1
        super().tick(key)


def a_facilitator(folder: Path) -> None:
    """Somebody with a password, on an installation where nothing is filled in."""
    stores = open_stores(folder / "data", None)
    account = Account(secrets.token_hex(16), GUIDE, "Gijs Leider", frozenset({Role.FACILITATOR}))
    with stores.database.writing() as session:
        accounts.create_account(session, account, hash_password(PASSWORD))
    stores.close()


def expect_band(page: Page) -> None:
    expect(page.get_by_text(BAND).first).to_be_in_viewport(timeout=PATIENCE)


@pytest.mark.long
def test_a_rehearsal_from_start_to_seal(browser: Browser, tmp_path: Path) -> None:
    a_facilitator(tmp_path)
    with Server(tmp_path) as server, Clicks(browser, server, GUIDE) as desk:
        desk.see("Welkom bij Risicotafel")
        desk.go("werksessies")
        desk.press("Oefenen")
        desk.see("Kies de factoren")
        expect_band(desk.page)
        workshop_id = desk.page.url.split("werksessie=")[1]
        desk.press("Open de deur")
        screen = desk.context.new_page()
        screen.goto(f"{server.url}/scherm/{workshop_id}")
        expect_band(screen)
        expect(screen.get_by_text("mensen doen mee")).to_contain_text("8", timeout=PATIENCE)
        desk.press("Begin met scoren")
        expect(screen.locator("main")).to_contain_text("2 van 8 klaar", timeout=PATIENCE)
        desk.press("Laat iedereen antwoorden")
        expect(screen.locator("main")).to_contain_text("Bijna iedereen", timeout=PATIENCE, ignore_case=True)
        desk.see("Alle gesimuleerde deelnemers zijn klaar.")
        desk.tick(f"scoring:sure:{workshop_id}")
        desk.press("Sluit de ronde")
        desk.see("aandacht · verschillend beleefd")
        desk.press("Toon aan de kamer")
        expect(screen.locator("main")).to_contain_text("Verschillend beleefd", timeout=PATIENCE)
        desk.press("Naar de maatregelen")
        desk.press("Vul voorbeelden in")
        desk.see("Ingevuld.")
        desk.press("Voorlezen")
        desk.see("Iemand heeft bezwaar")
        desk.press("Iets aanpassen")
        desk.press("Weglaten")
        desk.see("Weggelaten.")
        desk.press("Voorlezen")
        desk.see("Tot nu toe heeft niemand bezwaar.")
        desk.press("De kamer is akkoord")
        desk.see("Afgesproken.")
        expect_band(desk.page)
        desk.tick(f"seal:sure:{workshop_id}")
        desk.press("Verzegelen")
        desk.see("Dit was een oefening")
        assert desk.count == CLICKS
        desk.press("Verwijder deze oefening")
        desk.see("De oefening is verwijderd.")
        expect(screen.get_by_text(BAND)).to_have_count(0, timeout=PATIENCE)
    assert [name for name in os.listdir(tmp_path / "data/live") if workshop_id in name] == []
