"""Languages in a real browser: written from right to left, and changed while somebody types."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.builders import Room
from tests.participant.phones import place

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("chromium")]

SIDEWAYS = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
CLIPPED = """() => [...document.querySelectorAll("button, label, a, b, legend")]
  .filter(element => element.scrollWidth > element.clientWidth + 1 && element.clientWidth).length"""
# How far what stands last on its line is from the left and the right edge.
LAST = ("header nav", ".bar button")
EDGES = """name => {
  const box = document.querySelector(name).getBoundingClientRect();
  return { rtl: box.left, ltr: document.documentElement.clientWidth - box.right };
}"""


@pytest.fixture
def phone(browser: Browser, room: Room, address: str) -> Iterator[Page]:
    """A phone of 375 pixels wide in Polish, with a seat; its pages stay put while they are looked at."""
    context = browser.new_context(viewport={"width": 375, "height": 667})
    context.set_default_timeout(15_000)
    context.route("**/stand", lambda route: route.fulfill(json={}))
    page = context.new_page()
    page.goto(f"{address}/taal/pl?terug=/meedoen/{room.workshop.join_code}")
    page.get_by_role("button").click()
    page.wait_for_url(f"**{place(room)}")
    yield page
    context.close()


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_pages_stand_up_in_both_directions(room: Room, address: str, phone: Page, direction: str) -> None:
    room.start()
    home = address + place(room)
    for path in (f"{address}/meedoen?opnieuw=1", f"{home}/2/kans", f"{home}/2/gevolg", f"{home}/overzicht"):
        phone.goto(path)
        phone.evaluate("direction => { document.documentElement.dir = direction }", direction)
        phone.evaluate("document.querySelectorAll('details').forEach(details => details.open = true)")
        assert phone.evaluate(SIDEWAYS) == 0
        assert phone.evaluate(CLIPPED) == 0
    phone.goto(f"{home}/2/kans")
    phone.evaluate("direction => { document.documentElement.dir = direction }", direction)
    assert [phone.evaluate(EDGES, name)[direction] <= 16 for name in LAST] == [True, True]
    side = {"ltr": "borderLeftWidth", "rtl": "borderRightWidth"}[direction]
    assert phone.locator(".ask").evaluate(f"card => getComputedStyle(card).{side}") == "4px"


def test_what_somebody_is_typing_goes_along_to_another_language(
    room: Room, address: str, phone: Page
) -> None:
    room.start()
    room.close()
    room.go_to_measures()
    phone.goto(address + place(room))
    phone.locator("textarea").fill("rooster eerder bekend")
    phone.get_by_role("link", name="Nederlands").click()
    expect(phone.locator("h1")).to_have_text("Wat zou helpen?")
    expect(phone.locator("textarea")).to_have_value("rooster eerder bekend")
    phone.reload()
    expect(phone.locator("h1")).to_have_text("Wat zou helpen?")
    assert phone.evaluate("Object.keys(sessionStorage)") == []
