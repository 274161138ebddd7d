"""The catalogue and the cards in a real browser: at every width, on paper, and by what axe finds."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, expect

from riskmodel.domain.access import Role
from riskmodel.storage.stores import Stores
from tests.browser.desk import Desk
from tests.browser.server import Server
from tests.server.clients import a_login
from tests.server.serving import Serving

pytestmark = pytest.mark.browser
OUTSIDE = "e => e.scrollHeight > e.clientHeight + 1 || e.scrollWidth > e.clientWidth + 1"


@pytest.mark.parametrize("language", ["nl", "en"])
def test_cards_fit_on_every_screen_and_every_text_on_its_card(
    browser: Browser, stores: Stores, language: str
) -> None:
    token, _actor = a_login(stores, Role.FACILITATOR)
    with Serving() as serving, browser.new_context() as context:
        context.add_cookies([{"name": "sid", "value": token, "url": serving.url}])
        page = context.new_page()
        page.goto(f"{serving.url}/kaarten?factor=alle&taal={language}")
        for width in (320, 375, 1280):
            page.set_viewport_size({"width": width, "height": 700})
            assert page.evaluate("document.documentElement.scrollWidth") == width
        assert Axe().run(page).response["violations"] == []
        page.emulate_media(media="print")
        cut_off = f"[...document.querySelectorAll('.sheet, .card')].filter({OUTSIDE}).map(e => e.innerText)"
        assert page.evaluate(cut_off) == []
        sheets = page.locator(".sheet").count()
        # A page in a PDF, however it is written.
        assert page.pdf(prefer_css_page_size=True).count(b"/Type /Page\n") == sheets


def test_the_catalogue_is_searched_read_and_left(browser: Browser, server: Server) -> None:
    with Desk(browser, server) as desk:
        desk.set_up("bea@voorbeeld.example")
        page = desk.page
        for width in (375, 1280):
            page.set_viewport_size({"width": width, "height": 900})
            desk.go("catalogus")
            desk.see("Macht en hiërarchie")
            desk.settle()
            assert sideways(desk) == 0
        desk.fill("zoek", "hierarchie")
        page.get_by_role("link", name="Macht en hiërarchie").click()
        desk.see("Waarom dit onveilig gedrag voedt")
        assert page.url == f"{server.url}/catalogus?factor=PWR-01"
        assert sideways(desk) == 0
        found = Axe().run(page, context="[data-testid=stMain]").response["violations"]
        assert [one["id"] for one in found if one["id"] != "scrollable-region-focusable"] == []

        page.set_viewport_size({"width": 375, "height": 900})
        assert sideways(desk) == 0
        # Back is where one was, with what was searched for.
        page.go_back()
        expect(desk.at("zoek").locator("input")).to_have_value("hierarchie")


def sideways(desk: Desk) -> int:
    """By how many pixels the screen scrolls sideways."""
    main = desk.page.locator("[data-testid=stMain]")
    return int(main.evaluate("e => e.scrollWidth - e.clientWidth"))
