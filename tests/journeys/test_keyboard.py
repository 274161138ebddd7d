"""A session from open door to sealed without a mouse: a desk and a phone by keyboard alone."""

from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from riskmodel.domain.preparation import Purpose
from riskmodel.domain.timetable import Timetable
from tests.browser.desk import PASSWORD, PATIENCE, Desk
from tests.browser.phone import Phone
from tests.browser.server import Server
from tests.journeys.whole_session import GUIDE, furnish

_MOST_TABS = 250
# What somebody who cannot see the screen hears of what has the focus.
_FOCUSED = """() => {
    const one = document.activeElement;
    if (!one.matches("button, input, textarea, summary, a")) return "";
    const labels = [...(one.labels || [])].map((label) => label.innerText);
    return [one.getAttribute("aria-label"), ...labels, one.innerText, one.value].filter(Boolean).join(" | ");
}"""


def tab_to(page: Page, words: str) -> None:
    """Press Tab until what has the focus is called like this."""
    for _step in range(_MOST_TABS):
        page.keyboard.press("Tab")
        if words in page.evaluate(_FOCUSED):
            return
    raise AssertionError(f"no way to {words!r} with the Tab key")


class Hands:
    """Somebody at a desk who uses the keyboard and nothing else."""

    def __init__(self, desk: Desk) -> None:
        self.desk, self.page = desk, desk.page

    def press(self, label: str, *, key: str = "Enter") -> None:
        """Go to a button or a box, and press it."""
        self.desk.settle()
        tab_to(self.page, label)
        self.page.keyboard.press(key)

    def type(self, label: str, text: str) -> None:
        """Go to a field and type."""
        self.desk.settle()
        tab_to(self.page, label)
        self.page.keyboard.type(text)
        self.page.keyboard.press("Tab")


def log_in(desk: Desk) -> None:
    """Type address and password, and press Enter."""
    page = desk.page
    page.goto(f"{desk.server.url}/inloggen")
    page.locator("[name=email]").focus()
    page.keyboard.type(GUIDE)
    page.keyboard.press("Tab")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")


def score(phone: Phone, factors: int) -> None:
    """Answer every question with Tab, arrows and Enter."""
    page = phone.page
    for _question in range(2 * factors):
        page.locator("input[type=radio]").first.wait_for()
        before = page.url
        for _step in range(_MOST_TABS):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.type") == "radio":
                break
        page.keyboard.press("ArrowDown")
        phone.expect_saved()
        tab_to(page, "Verder")
        page.keyboard.press("Enter")
        expect(page).not_to_have_url(before, timeout=PATIENCE)
    tab_to(page, "Ik ben klaar")
    page.keyboard.press("Enter")
    expect(page.get_by_text("je bent klaar").first).to_be_visible(timeout=PATIENCE)


def test_without_a_mouse(browser: Browser, tmp_path: Path) -> None:
    workshop_id = furnish(tmp_path, Purpose.PREVENTIVE, Timetable.CORE)
    with Server(tmp_path) as server, Desk(browser, server) as desk:
        log_in(desk)
        desk.see("Welkom bij Risicotafel")
        desk.go(f"sessie?werksessie={workshop_id}")
        desk.see("Kies de factoren")
        hands = Hands(desk)
        hands.press("Open de deur")
        desk.see("Code om mee te doen")
        code = desk.at("lobby:code").inner_text().replace(" ", "").strip()
        phones = [Phone(browser, server) for _person in range(5)]
        for phone in phones:
            phone.join(code)
        hands.press("Begin met scoren")
        desk.see("De kamer zegt dat iedereen klaar is")
        phones[0].come_back()
        phones[0].page.locator(".steps i").first.wait_for()
        factors = phones[0].page.locator(".steps i").count()
        score(phones[0], factors)
        for phone in phones[1:]:
            phone.post_all(4, 4, factors)
        hands.press("De kamer zegt dat iedereen klaar is", key="Space")
        hands.press("Sluit de ronde")
        desk.see("Toon aan de kamer")
        hands.press("Toon aan de kamer")
        desk.see("Het scherm in de kamer gaat mee.")
        hands.press("Naar de maatregelen")
        desk.see("Onze maatregelen")
        hands.type("Wat gaan we doen?", "Elke week nabespreken")
        hands.press("Bewaar deze maatregel")
        desk.see("De maatregel is bewaard.")
        hands.press("Voorlezen")
        desk.see("De kamer is akkoord")
        hands.press("De kamer is akkoord")
        desk.see("Afgesproken. Deze afspraken verlaten de kamer.")
        hands.press("We zijn klaar; verzegel de sessie", key="Space")
        hands.press("Verzegelen")
        desk.see("Deze werksessie is verzegeld")
