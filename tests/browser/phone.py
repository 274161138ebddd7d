"""A participant with a phone: a browser context of its own, 375 pixels wide."""

from playwright.sync_api import Browser, Error, Page, expect

from tests.browser.desk import PATIENCE
from tests.browser.server import Server

Choice = tuple[int, int]


class Phone:
    """A phone that joins, scores and objects."""

    def __init__(self, browser: Browser, server: Server, language: str = "nl") -> None:
        self.server = server
        self.language = language
        # Seven phones that wait would draw a breathing dot all the time, which takes a processor of its own.
        self.context = browser.new_context(
            viewport={"width": 375, "height": 812}, locale="nl-NL", reduced_motion="reduce"
        )
        self.context.set_default_timeout(PATIENCE)
        self.page: Page = self.context.new_page()

    def join(self, code: str) -> None:
        """Type the code and take a seat."""
        if self.language == "en":
            self.page.goto(f"{self.server.url}/taal/en?terug=/meedoen")
        self.page.goto(f"{self.server.url}/meedoen")
        self.page.fill("input[name=code]", code)
        self.page.locator("main form button").click()
        self.page.wait_for_url("**/werksessie/**")

    def choose(self, level: int) -> None:
        """Choose a level on the question that is open; 6 is "I don't know"."""
        self.page.locator("input[type=radio]").nth(level - 1).check(force=True)

    def expect_saved(self) -> None:
        """Wait until the phone says that the answer is stored."""
        word = "Opgeslagen" if self.language == "nl" else "Stored"
        expect(self.page.locator("[role=status]")).to_contain_text(word, timeout=PATIENCE)

    def on(self) -> None:
        """Go on to the next question."""
        before = self.page.url
        self.page.locator("main form button").last.click()
        self.page.wait_for_url(lambda url: url != before)

    def answer(self, likelihood: int, impact: int) -> None:
        """Answer both questions about the factor that is open."""
        for level in (likelihood, impact):
            self.page.locator("input[type=radio]").first.wait_for()
            self.choose(level)
            self.expect_saved()
            self.on()

    def post_all(self, likelihood: int, impact: int, factors: int) -> None:
        """Answer every question as a phone without a script does: with the form, from this browser's seat."""
        for number in range(1, factors + 1):
            for axis, level in (("kans", likelihood), ("gevolg", impact)):
                answered = self.context.request.post(
                    f"{self.place}/{number}/{axis}",
                    form={"answer": str(level)},
                    headers={"origin": self.server.url},
                )
                assert answered.status == 200

    def be_ready(self) -> None:
        """Say to be ready."""
        self.go(self.place)
        ready = "Ik ben klaar" if self.language == "nl" else "I am ready"
        self.page.get_by_role("button", name=ready).click()

    @property
    def place(self) -> str:
        """The address at which this phone finds its place again."""
        return "/".join(self.page.url.split("/")[:5])

    def come_back(self) -> None:
        """Open the session again, as after a locked phone."""
        self.go(self.place)

    def go(self, address: str) -> None:
        """Open a page; when the phone is on its way somewhere by itself just then, open it after that."""
        try:
            self.page.goto(address)
        except Error as error:
            if "interrupted by another navigation" not in error.message:
                raise
            self.page.wait_for_load_state()
            self.page.goto(address)
