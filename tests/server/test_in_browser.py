"""The login and set-up pages in a real browser."""

from datetime import UTC, datetime

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, expect

from riskmodel.application import first_start, links
from riskmodel.domain.access import Role
from riskmodel.storage.stores import Stores
from tests.server.clients import EMAIL, PASSWORD, a_login
from tests.server.serving import Serving

pytestmark = pytest.mark.browser
WIDTHS = (320, 375, 1280)


def way_to(stores: Stores, page: str) -> tuple[str, str]:
    """The address of a page, and the secret of the login that it takes."""
    if page == "/eerste-start":
        return page, ""
    token, administrator = a_login(stores, Role.ADMINISTRATOR)
    if page == "/wachtwoord":
        link = links.make_link(stores, administrator, administrator.account_id, datetime.now(UTC))
        return f"{page}/{link}", ""
    return page, token if page == "/wachtwoord-wijzigen" else ""


@pytest.mark.parametrize("language", ["nl", pytest.param("en", marks=pytest.mark.long)])
@pytest.mark.parametrize("name", ["/inloggen", "/eerste-start", "/wachtwoord", "/wachtwoord-wijzigen"])
def test_everybody_can_use_the_page(browser: Browser, stores: Stores, name: str, language: str) -> None:
    path, token = way_to(stores, name)
    with Serving() as serving, browser.new_context() as context:
        context.add_cookies([{"name": "taal", "value": language, "url": serving.url}])
        if token:
            context.add_cookies([{"name": "sid", "value": token, "url": serving.url}])
        page = context.new_page()
        page.goto(f"{serving.url}{path}")
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 700})
            assert page.evaluate("document.documentElement.scrollWidth") == width
            assert Axe().run(page).response["violations"] == []
        page.locator("main input:not([type=hidden])").last.fill("fout")
        page.keyboard.press("Enter")
        sizes = [
            box["height"]
            for box in map(
                lambda found: found.bounding_box(), page.locator("button, input:not([type=hidden])").all()
            )
            if box
        ]
        assert min(sizes) >= 44


def test_the_first_start_by_keyboard_alone(browser: Browser, stores: Stores) -> None:
    code = first_start.offer_setup_code(stores)
    assert code is not None
    with Serving() as serving, browser.new_context() as context:
        page = context.new_page()
        page.goto(f"{serving.url}/eerste-start")
        page.locator("#code").focus()
        for text in ("FOUT", "Bea Heer", EMAIL, PASSWORD):
            page.keyboard.type(text)
            page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        expect(page.get_by_role("alert")).to_contain_text("Dit is niet de opstartcode.")
        assert Axe().run(page).response["violations"] == []
        page.fill("#code", code)
        page.fill("#password", PASSWORD)
        page.keyboard.press("Enter")
        page.wait_for_url(f"{serving.url}/")
        kept = sorted((cookie["name"], cookie["httpOnly"]) for cookie in context.cookies())
        assert kept == [("bekend", True), ("sid", True)]
