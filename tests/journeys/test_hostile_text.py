"""What people type cannot make anybody's browser call out, not even where the browser enforces no policy."""

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import pytest
from playwright.sync_api import Browser, Page

from riskmodel.application import agree, propose, take_part
from riskmodel.application.passwords import hash_password
from riskmodel.domain.access import Actor, Role
from riskmodel.domain.room_statement import Influence
from riskmodel.storage import accounts
from riskmodel.storage.accounts import Account
from riskmodel.storage.stores import open_stores
from tests.browser.desk import PASSWORD, Desk
from tests.browser.server import Server
from tests.builders import NOW, Room, a_room, a_round

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("chromium")]
EMAIL = "gijs@voorbeeld.example"


@pytest.fixture
def canary() -> Iterator[tuple[str, list[str]]]:
    """An address elsewhere, and what was asked of it."""
    asked: list[str] = []

    class Elsewhere(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_error(404)

        def log_message(self, format: str, *_arguments: object) -> None:
            """Say nothing."""

    server = HTTPServer(("127.0.0.1", 0), Elsewhere)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}", asked
    server.shutdown()
    server.server_close()


def hostile(canary: str, where: str) -> str:
    """A text that calls out wherever it is read as Markdown or HTML."""
    return f'![x]({canary}/{where}.png)<img src="{canary}/{where}.gif">{{{{7*7}}}}'


def a_hostile_room(server: Server, canary: str) -> Room:
    """A session in which everything that can be typed is hostile, in the phase of measures."""
    stores = open_stores(server.folder / "data", None)
    leader = Actor("a" * 32, hostile(canary, "name"), frozenset(Role))
    with stores.database.writing() as session:
        account = Account(leader.account_id, EMAIL, leader.name, leader.roles)
        accounts.create_account(session, account, hash_password(PASSWORD))
    round_id = a_round(stores, leader, name=hostile(canary, "round"))
    room = a_room(stores, leader, round_id, team=hostile(canary, "team"))
    room.join(5)
    room.start()
    room.score_all([(4, 4), (4, 5), (2, 2), (5, 4), (3, 4)])
    room.close()
    room.go_to_measures()
    for token in room.tokens:
        take_part.standing(stores, room.workshop_id, token)
        propose.propose(stores, room.workshop_id, token, hostile(canary, "idea"))
    propose.open_batch(stores, leader, room.workshop_id)
    for idea in propose.opened(stores, leader, room.workshop_id):
        propose.show(stores, leader, room.workshop_id, idea.id, True)
    factor = room.workshop.factor_ids[0]
    words = hostile(canary, "words")
    agree.agree_on_factor(stores, leader, room.workshop_id, factor_id=factor, words=words)
    draft = agree.MeasureDraft(
        hostile(canary, "measure"), factor, hostile(canary, "owner"), NOW.date(), Influence.TEAM
    )
    agree.add_measure(stores, leader, room.workshop_id, draft)
    return room


def phone_of(room: Room, desk: Desk) -> Page:
    page = desk.context.new_page()
    address = f"{desk.server.url}/werksessie/{room.workshop_id}"
    desk.context.add_cookies([{"name": "plaats", "value": room.tokens[0], "url": address}])
    page.goto(address)
    return page


def test_no_text_that_people_typed_makes_a_browser_call_out(
    browser: Browser, server: Server, canary: tuple[str, list[str]]
) -> None:
    address, asked = canary
    room = a_hostile_room(server, address)
    with Desk(browser, server, EMAIL, bypass_csp=True) as desk:
        desk.page.goto(f"{server.url}/sessie?werksessie={room.workshop_id}")
        desk.see("Ideeën van telefoons")
        desk.settle()
        for path in ("start", "werksessies", "organisatie", "meetrondes", "plan", "beeld", "accounts"):
            desk.go(path)
            desk.page.wait_for_selector("h1")
            desk.settle()
        screen = desk.context.new_page()
        screen.goto(f"{server.url}/scherm/{room.workshop_id}")
        screen.get_by_text("Ideeën van telefoons").wait_for()
        agree.read_back(room.stores, room.leader, room.workshop_id)
        screen.locator(".read-back h1").wait_for()
        phone_of(room, desk).get_by_role("heading", name="Wat er naar buiten gaat").wait_for()
        # The same text where it is read: then the browser does call out, so this test can fail.
        screen.set_content(hostile(address, "proof"))
        screen.wait_for_load_state("networkidle")
    assert asked == ["/proof.gif"]
