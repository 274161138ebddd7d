"""The room's screen in a real browser: it follows the room, survives a lost connection, and fits."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from riskmodel.application import agree, clock, facilitate, move
from riskmodel.application.stop import stop_session
from riskmodel.domain.stop_rule import StopReason
from riskmodel.domain.workshop import Phase
from tests.builders import Room
from tests.projector.screens import HIGH, LOW, MIDDLE, Leader
from tests.server.serving import Serving

pytestmark = pytest.mark.browser
LOST = "Even geen verbinding. Dit scherm kan achterlopen; we blijven het proberen."


@pytest.fixture
def serving(leader: Leader) -> Iterator[Serving]:
    with Serving() as running:
        yield running


@pytest.fixture
def page(browser: Browser, serving: Serving, leader: Leader) -> Iterator[Page]:
    with browser.new_context(viewport={"width": 1280, "height": 720}) as context:
        context.add_cookies([{"name": "sid", "value": leader.token, "url": serving.url}])
        page = context.new_page()
        problems: list[str] = []
        page.on("pageerror", lambda error: problems.append(str(error)))
        page.on(
            "console",
            lambda message: problems.append(message.text) if "Security Policy" in message.text else None,
        )
        yield page
        assert problems == []


def open_screen(page: Page, serving: Serving, room: Room) -> None:
    page.goto(f"{serving.url}/scherm/{room.workshop_id}")


def read_back(leader: Leader, room: Room) -> None:
    room.go_to_measures()
    agree.read_back(leader.stores, leader.actor, room.workshop_id)


def test_the_screen_follows_the_room_without_a_reload(leader: Leader, serving: Serving, page: Page) -> None:
    room = leader.room()
    open_screen(page, serving, room)
    page.evaluate("window.isTheSamePage = true")
    expect(page.locator("h1")).to_have_text("Doe mee met je telefoon")
    room.join(10)
    expect(page.locator(".joined b")).to_have_text("10")
    room.start()
    expect(page.locator(".huge")).to_have_text("0 van 10 klaar")
    room.score(room.workshop.factor_ids[0], [HIGH] * 6 + [LOW] * 4)
    room.close()
    expect(page.locator("h1")).to_have_text("Waar we over praten")
    facilitate.show_factor(leader.stores, leader.actor, room.workshop_id, room.workshop.factor_ids[0])
    expect(page.get_by_role("img", name="Kans 5, gevolg 4: 6 mensen, zone hoog")).to_be_visible()
    read_back(leader, room)
    expect(page.locator("h1")).to_have_text("Dit spreken we af")
    room.seal()
    expect(page.locator("h1")).to_have_text("Dank jullie wel")
    assert page.evaluate("window.isTheSamePage") is True


def test_what_is_there_stays_when_the_connection_drops(leader: Leader, serving: Serving, page: Page) -> None:
    room = leader.room()
    room.join(3)
    open_screen(page, serving, room)
    expect(page.locator(".joined b")).to_have_text("3")
    serving.stop()
    expect(page.get_by_role("status")).to_have_text(LOST, timeout=20_000)
    expect(page.locator(".joined b")).to_have_text("3")
    room.join(1)
    serving.start()
    expect(page.locator(".joined b")).to_have_text("4", timeout=20_000)
    expect(page.get_by_role("status")).to_have_text("")


def test_a_login_that_ended_leads_to_the_login_page(leader: Leader, serving: Serving, page: Page) -> None:
    room = leader.room()
    open_screen(page, serving, room)
    page.context.clear_cookies()
    page.wait_for_url(f"{serving.url}/inloggen?naar=/scherm/{room.workshop_id}")


def test_without_javascript_the_page_asks_again_by_itself(
    browser: Browser, leader: Leader, serving: Serving
) -> None:
    room = leader.room()
    with browser.new_context(java_script_enabled=False) as context:
        context.add_cookies([{"name": "sid", "value": leader.token, "url": serving.url}])
        page = context.new_page()
        open_screen(page, serving, room)
        room.join(2)
        expect(page.locator(".joined b")).to_have_text("2", timeout=15_000)


def screens(leader: Leader) -> Iterator[Room]:
    """One room in every phase and with every kind of result."""
    lobby = leader.room(team="Lobby", manager_present=True)
    yield lobby
    facilitate.count_heads(leader.stores, leader.actor, lobby.workshop_id, 12)
    yield lobby
    for step in (Phase.OPENING, Phase.LANGUAGE, Phase.OUR_WORK):
        move.move(leader.stores, leader.actor, lobby.workshop_id, step, now=datetime.now(UTC))
        yield lobby
    clock.pause(leader.stores, leader.actor, lobby.workshop_id, datetime.now(UTC))
    yield lobby
    lobby.join(12)
    lobby.start()
    yield lobby
    mixed = [HIGH] * 5 + [(4, 5)] * 4 + [MIDDLE] * 2 + [LOW] * 3
    for number, pairs in enumerate(([HIGH] * 4, [HIGH] * 3 + [LOW] * 4, mixed, [HIGH] * 12)):
        yield leader.revealed(pairs, team=f"Team {number}", invited=14)
    yield leader.revealed(mixed, team="Agenda", invited=14, show=False)
    stacked = leader.room(team="Samen zwaarder", invited=14)
    stacked.join(14)
    stacked.start()
    stacked.score_all(mixed)
    stacked.close()
    yield stacked
    talking = leader.revealed(mixed, team="Maatregelen")
    talking.go_to_measures()
    yield talking
    read_back(leader, talking)
    yield talking
    talking.seal()
    yield talking
    stopped = leader.room(team="Gestopt")
    stop_session(leader.stores, leader.actor, stopped.workshop_id, StopReason.TENSION, datetime.now(UTC))
    yield stopped


def test_every_screen_fits_and_has_no_accessibility_violations(
    leader: Leader, serving: Serving, page: Page
) -> None:
    for room in screens(leader):
        for language in ("nl", "en"):
            page.context.add_cookies([{"name": "taal", "value": language, "url": serving.url}])
            open_screen(page, serving, room)
            for width, height in ((320, 700), (1280, 720), (1920, 1080)):
                page.set_viewport_size({"width": width, "height": height})
                root = "document.documentElement"
                assert page.evaluate(f"{root}.scrollWidth") == width
                if width > 320:
                    heading = page.locator("h1").first.text_content()
                    assert (heading, page.evaluate(f"{root}.scrollHeight")) == (heading, height)
            assert Axe().run(page).response["violations"] == []


def test_words_can_be_read_from_six_metres(leader: Leader, serving: Serving, page: Page) -> None:
    """No text is smaller than a thirty-sixth of the height: 3 cm on a screen of 1.2 m."""
    smallest = """() => Math.min(...[...document.querySelectorAll('main *')]
        .filter(found => [...found.childNodes].some(node => node.nodeType === 3 && node.data.trim()))
        .filter(found => !found.closest('.out, svg'))
        .map(found => parseFloat(getComputedStyle(found).fontSize)))"""
    for room in screens(leader):
        open_screen(page, serving, room)
        assert page.evaluate(smallest) >= 720 / 36
