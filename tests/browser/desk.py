"""A person at a desk: finds things by their key, as Streamlit writes it in the page."""

import re
from types import TracebackType
from typing import Self

from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.server import Server

PASSWORD = "een lange zin die past"
PATIENCE = 60_000

# A section that opens slides: a button below it is somewhere else when the finger comes up.
_SLIDES_ARE_OVER = """() => document.getAnimations().every(
    (one) => one.playState !== "running" || one.effect.getComputedTiming().endTime === Infinity
)"""


class Desk:
    """A browser at a desk."""

    def __init__(
        self, browser: Browser, server: Server, email: str = "", *, bypass_csp: bool = False
    ) -> None:
        self.server = server
        self.context = browser.new_context(
            viewport={"width": 1280, "height": 900},
            locale="nl-NL",
            bypass_csp=bypass_csp,
            reduced_motion="reduce",
        )
        self.context.set_default_timeout(PATIENCE)
        self.page: Page = self.context.new_page()
        if email:
            self.page.goto(f"{server.url}/inloggen")
            self.page.fill("[name=email]", email)
            self.page.fill("[name=password]", PASSWORD)
            self.page.click("main button")

    def set_up(self, email: str) -> None:
        """Become the first administrator with the code from the terminal."""
        self.page.goto(self.server.url)
        self.page.fill("#code", self.server.set_up_code)
        self.page.fill("#name", "Bea Heer")
        self.page.fill("#email", email)
        self.page.fill("#password", PASSWORD)
        self.page.click("main button")
        self.see("Welkom bij Risicotafel")

    def go(self, path: str) -> None:
        """Open a screen by its address."""
        self.page.goto(f"{self.server.url}/{path}")

    def at(self, key: str) -> Locator:
        """The widget with this key."""
        return self.page.locator(f".st-key-{re.sub('[^a-zA-Z0-9_-]', '-', key)}")

    def see(self, text: str) -> None:
        """Wait until a text is there."""
        expect(self.page.get_by_text(text).first).to_be_visible(timeout=PATIENCE)

    def settle(self) -> None:
        """Wait until the screen is drawn and still: a click on what is about to move or change is lost."""
        self.page.locator("[data-testid=stApp][data-test-script-state=notRunning]").wait_for()
        self.page.wait_for_function(_SLIDES_ARE_OVER)

    def fill(self, key: str, text: str) -> None:
        """Type into a field and leave it."""
        self.settle()
        field = self.at(key).locator("input, textarea").first
        field.fill(text)
        field.press("Tab")

    def choose(self, key: str, *options: str) -> None:
        """Choose from a list."""
        self.settle()
        for option in options:
            self.at(key).locator("input").first.click()
            self.page.get_by_role("option", name=option, exact=True).click()
        self.page.keyboard.press("Tab")

    def choose_one(self, option: str) -> None:
        """Choose one of a few options that all stand on the screen."""
        self.settle()
        self.page.get_by_text(option, exact=True).first.click()

    def tick(self, key: str) -> None:
        """Tick a box."""
        self.settle()
        self.at(key).locator("label").first.click()

    def push(self, key: str) -> None:
        """Press the button with this key."""
        self.settle()
        self.at(key).locator("button").first.click()

    def press(self, label: str) -> None:
        """Press the button with this label."""
        self.settle()
        self.page.get_by_role("button", name=label, exact=True).first.click()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.context.close()
