"""The product as it is started, a provider that runs, and a real browser that goes from one to the other."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.desk import Desk
from tests.browser.server import Server
from tests.sign_on.provider import FACILITATORS, OFFICERS, Provider

pytestmark = pytest.mark.browser
FENNA, ANNE = "fenna-7", "anne-1"
LOCAL = "beheer@voorbeeld.example"


@pytest.fixture
def trusting(provider: Provider, tmp_path: Path) -> Iterator[Server]:
    """A fresh server that trusts the provider."""
    with Server(tmp_path) as running:
        yield running


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    with browser.new_context(locale="nl-NL", viewport={"width": 1280, "height": 900}) as opened:
        opened.set_default_timeout(60_000)
        yield opened


def signs_on(page: Page, server: Server, subject: str) -> None:
    """Log in the way a person does, on two servers."""
    page.goto(server.url)
    page.get_by_role("link", name="Inloggen met je organisatie-account").click()
    page.fill("[name=sub]", subject)
    page.get_by_role("button", name="Authorize").click()


def menu(page: Page) -> list[str]:
    """The screens that somebody can go to."""
    links = page.get_by_test_id("stSidebarNavLink")
    expect(links.first).to_be_visible(timeout=60_000)
    return links.all_inner_texts()


def test_in_by_role_out_at_both_and_never_in_again_with_a_copy(
    context: BrowserContext, browser: Browser, trusting: Server, provider: Provider
) -> None:
    provider.knows(FENNA, name="Fenna de Wit", groups=[FACILITATORS])
    page = context.new_page()
    signs_on(page, trusting, FENNA)
    facilitator = menu(page)
    expect(page.get_by_text("Fenna de Wit")).to_be_visible()
    (cookie,) = [kept for kept in context.cookies() if kept["name"] == "sid"]
    assert (cookie["httpOnly"], cookie["sameSite"]) == (True, "Lax")
    assert 8 * 3600 - 120 < cookie["expires"] - time.time() <= 8 * 3600
    page.reload()
    assert menu(page) == facilitator

    page.get_by_role("button", name="Uitloggen").click()
    page.wait_for_url(f"{provider.url}/oauth2/end_session?client_id=risicotafel&**")
    page.get_by_role("button", name="End session").click()
    page.wait_for_url(f"{trusting.url}/inloggen")
    assert [kept["name"] for kept in context.cookies() if kept["name"] in ("sid", "aanmelding")] == []

    with browser.new_context() as thief:
        thief.add_cookies([{"name": "sid", "value": cookie["value"], "url": trusting.url}])
        other = thief.new_page()
        other.goto(trusting.url)
        other.wait_for_url(f"{trusting.url}/inloggen")

    provider.knows(ANNE, name="Anne", groups=[OFFICERS])
    signs_on(page, trusting, ANNE)
    assert menu(page) != facilitator


@pytest.mark.long
def test_who_lost_the_role_or_proved_it_too_long_ago_hears_so_and_others_get_in(
    context: BrowserContext, browser: Browser, trusting: Server, provider: Provider
) -> None:
    with Desk(browser, trusting) as desk:
        desk.page.goto(f"{trusting.url}/eerste-start")
        desk.page.fill("#code", trusting.set_up_code)
        for field, text in (("name", "Bea Heer"), ("email", LOCAL), ("password", "een lange zin die past")):
            desk.page.fill(f"#{field}", text)
        desk.page.click("main button")
        local = menu(desk.page)

    provider.knows(FENNA, name="Fenna de Wit", groups=[FACILITATORS])
    page = context.new_page()
    signs_on(page, trusting, FENNA)
    menu(page)
    context.clear_cookies()
    reasons: dict[str, dict[str, object]] = {
        "Je organisatie-account heeft hier nog geen rol.": {"groups": ["personeel"]},
        "Je bent meer dan acht uur geleden bij je organisatie ingelogd.": {
            "groups": [FACILITATORS],
            "auth_time": int(time.time()) - 8 * 3600 - 1,
        },
    }
    for sentence, claims in reasons.items():
        provider.knows(FENNA, **claims)
        signs_on(page, trusting, FENNA)
        expect(page.get_by_text(sentence)).to_be_visible()
        assert Axe().run(page).response["violations"] == []
        page.goto(trusting.url)
        page.wait_for_url(f"{trusting.url}/inloggen")

    page.fill("#email", LOCAL)
    page.fill("#password", "een lange zin die past")
    page.get_by_role("button", name="Inloggen", exact=True).click()
    assert menu(page) == local
    page.get_by_role("button", name="Uitloggen").click()
    page.wait_for_url(f"{trusting.url}/inloggen")


@pytest.mark.parametrize("language", ["nl", pytest.param("en", marks=pytest.mark.long)])
def test_everybody_can_use_the_pages(
    context: BrowserContext, trusting: Server, provider: Provider, language: str
) -> None:
    # Without a place to log out, the page stays instead of going on.
    provider.metadata = {"end_session_endpoint": None}
    context.add_cookies([{"name": "taal", "value": language, "url": trusting.url}])
    page = context.new_page()
    for path in ("/inloggen", "/inloggen/niet-gelukt?reden=no_role", "/uitloggen/organisatie"):
        page.goto(f"{trusting.url}{path}")
        for width in (320, 375, 1280):
            page.set_viewport_size({"width": width, "height": 700})
            assert page.evaluate("document.documentElement.scrollWidth") == width
            assert Axe().run(page).response["violations"] == []
