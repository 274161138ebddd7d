"""The frame of the desk screens in a real browser: the other language, and a login that ended."""

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.desk import Desk
from tests.browser.server import Server

pytestmark = pytest.mark.browser


def test_the_other_language_and_the_end_of_a_login(browser: Browser, server: Server) -> None:
    with Desk(browser, server) as desk:
        desk.set_up("bea@voorbeeld.example")
        html = desk.page.locator("html")
        expect(html).to_have_attribute("lang", "nl")
        desk.go("accounts")
        desk.page.get_by_role("link", name="English").click()
        desk.see("New account")
        expect(html).to_have_attribute("lang", "en")
        assert desk.page.url == f"{server.url}/accounts"
        assert [cookie["value"] for cookie in desk.context.cookies() if cookie["name"] == "taal"] == ["en"]

        # Without a login the screen cannot come back by itself: it leads to where one logs in.
        desk.context.clear_cookies(name="sid")
        server.kill()
        server.start()
        desk.page.wait_for_url("**/inloggen")
