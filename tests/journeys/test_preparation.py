"""From a new session to an open door: eleven clicks, with a factor, a purpose and a check looked at."""

import secrets
from pathlib import Path
from time import monotonic

import pytest
from playwright.sync_api import Browser

from riskmodel.application import facilitate, prepare
from riskmodel.application.passwords import hash_password
from riskmodel.application.preparation import prepared
from riskmodel.domain.access import Actor, Role
from riskmodel.domain.preparation import Check, CheckAnswer, Purpose
from riskmodel.domain.workshop import Phase
from riskmodel.storage import accounts
from riskmodel.storage.accounts import Account
from riskmodel.storage.stores import open_stores
from tests.browser.desk import PASSWORD
from tests.browser.server import Server
from tests.builders import a_round
from tests.journeys.test_rehearsal import Clicks

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("chromium")]

GUIDE = "gijs@voorbeeld.example"
CLICKS = 11
FIVE_MINUTES = 300.0


class Hands(Clicks):
    """A desk at which choosing, filling in and opening count as well."""

    def choose(self, key: str, *options: str) -> None:
        """Choose from a list: one click opens it, one takes each option."""
        self.count += 1 + len(options)
        super().choose(key, *options)

    def pick(self, key: str, option: str) -> None:
        """Add something to a choice: one click opens the list, one takes the option."""
        self.count += 2
        self.settle()
        field = self.at(key).locator("input").first
        field.click()
        # A page that still moves closes the list; this opens it again, and changes nothing in an open one.
        field.press("ArrowDown")
        self.page.get_by_role("option", name=option, exact=True).click()
        self.page.keyboard.press("Tab")

    def fill(self, key: str, text: str) -> None:
        """Click in a field and type."""
        self.count += 1
        super().fill(key, text)

    def click_on(self, text: str) -> None:
        """Click on a text."""
        self.count += 1
        self.settle()
        self.page.get_by_text(text, exact=True).first.click()


def a_facilitator(folder: Path) -> Actor:
    """Somebody with a password, where a team and a round are planned."""
    stores = open_stores(folder / "data", None)
    account = Account(secrets.token_hex(16), GUIDE, "Gijs Leider", frozenset({Role.FACILITATOR}))
    with stores.database.writing() as session:
        accounts.create_account(session, account, hash_password(PASSWORD))
    actor = Actor(account.id, account.name, account.roles)
    a_round(stores, actor)
    prepare.add_unit(stores, actor, name="Vergunningen", parent_id=None, headcount=14)
    stores.close()
    return actor


def test_a_new_session_opens_its_door_in_eleven_clicks(browser: Browser, tmp_path: Path) -> None:
    actor = a_facilitator(tmp_path)
    with Server(tmp_path) as server, Hands(browser, server, GUIDE) as desk:
        desk.see("Welkom bij Risicotafel")
        began = monotonic()
        desk.go("werksessies")
        desk.choose("create:unit", "Vergunningen")
        desk.fill("create:invited", "8")
        desk.press("Maak de werksessie")
        # The last thing on the screen: a click on what is about to be drawn anew is lost.
        desk.see("Verwijder deze werksessie")
        workshop_id = desk.page.url.split("werksessie=")[1]
        desk.pick(f"factors:{workshop_id}", "Agressie of ongewenst gedrag van buiten")
        desk.see("Waarom in jullie sector")
        desk.click_on("Doel en context")
        desk.click_on("Na meerdere meldingen over deze afdeling")
        desk.see("Bewaard.")
        desk.click_on("Wel of niet doorgaan: begint deze werksessie?")
        desk.count += 1
        desk.settle()
        yes = desk.at(f"check:{workshop_id}:external:answer").get_by_text("Ja", exact=True)
        if not yes.is_visible():
            # The page was drawn anew under the click, and the list closed again.
            desk.page.get_by_text("Wel of niet doorgaan: begint deze werksessie?", exact=True).first.click()
        yes.click()
        desk.see("Je keek nog niet naar 10 punten. Je kunt de deur toch openen.")
        desk.press("Open de deur")
        desk.see("Code om mee te doen")
        assert desk.count == CLICKS
        assert monotonic() - began < FIVE_MINUTES
    stores = open_stores(tmp_path / "data", None)
    found = prepared(stores, actor, workshop_id)
    assert (found.preparation.purpose, found.answers) == (
        Purpose.REACTIVE,
        {Check.EXTERNAL: CheckAnswer(True)},
    )
    assert facilitate.workshop(stores, actor, workshop_id).phase is Phase.LOBBY
    stores.close()
