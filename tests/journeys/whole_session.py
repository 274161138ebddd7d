"""A whole session by the full script: two facilitators, the room's screen, and twelve people with phones."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from catalog.facts import OrganisationFacts, Representation, Sector
from riskmodel.application import accounts, co_lead, first_start, logins, prepare
from riskmodel.application.preparation import fill_in_preparation
from riskmodel.domain.access import Actor, Role, require_role
from riskmodel.domain.preparation import Preparation, Purpose
from riskmodel.domain.timetable import Timetable
from riskmodel.domain.workshop import Phase
from riskmodel.storage.stores import Stores, open_stores
from tests.browser.desk import PASSWORD, PATIENCE, Desk
from tests.browser.phone import Phone
from tests.browser.server import Server

GUIDE, COLLEAGUE = "gijs@voorbeeld.example", "cor@voorbeeld.example"
WORDS = "Wie tijdelijk werkt, zegt hier liever niets."
MEASURE = "Verlenging drie maanden van tevoren bespreken"
PEOPLE = 12


@dataclass(frozen=True)
class Shots:
    """Pictures of every step on every kind of screen; without a folder none are kept."""

    folder: Path | None
    taken: list[str] = field(default_factory=list)

    def take(self, name: str, page: Page) -> None:
        """Take a picture of what is in sight."""
        self.taken.append(name)
        if self.folder is not None:
            self.folder.mkdir(parents=True, exist_ok=True)
            page.screenshot(path=self.folder / f"{name}.png", animations="disabled")


@dataclass
class Scene:
    """Everybody at the table, and the pictures that are taken of their screens."""

    server: Server
    workshop_id: str
    desk: Desk
    colleague: Desk
    screen: Page
    shots: Shots
    phones: list[Phone] = field(default_factory=list)

    def picture(self, step: str, *, phone: int | None = 0) -> None:
        """Take pictures of the step on the desk, on the room's screen and on a phone."""
        self.desk.settle()
        self.shots.take(f"{step}-bureau", self.desk.page)
        self.shots.take(f"{step}-kamer", self.screen)
        if phone is not None and self.phones:
            self.shots.take(f"{step}-telefoon", self.phones[phone].page)

    def on(self, here: Phase, there: Phase, *, by: Desk | None = None) -> None:
        """Let a facilitator go on to the next step."""
        desk = by or self.desk
        if by is not None:
            desk.page.reload()
        desk.push(f"moves:{here}:{there}")

    def room_shows(self, words: str) -> None:
        """Wait until the room's screen says something."""
        expect(self.screen.get_by_text(words).first).to_be_visible(timeout=PATIENCE)

    def phone_shows(self, words: str, person: int = 0) -> None:
        """Wait until a phone, which looks by itself, says something."""
        expect(self.phones[person].page.get_by_text(words).first).to_be_visible(timeout=PATIENCE)

    def post(self, person: int, path: str, **fields: str | float | bool) -> None:
        """Send a form from a phone's own seat, as a phone without a script does."""
        phone = self.phones[person]
        answered = phone.context.request.post(
            f"{phone.place}/{path}", form=fields, headers={"origin": self.server.url}
        )
        assert answered.status == 200


def furnish(folder: Path, purpose: Purpose, timetable: Timetable = Timetable.FULL) -> str:
    """Lay down two facilitators, a team, a round and a session in the data folder; return its id."""
    stores, now = open_stores(folder / "data", None), datetime.now(UTC)
    try:
        admin = _first(stores, now)
        guide = _facilitator(stores, admin, "Gijs Leider", GUIDE)
        colleague = _facilitator(stores, admin, "Cor Medeleider", COLLEAGUE)
        facts = OrganisationFacts(Sector.GOVERNMENT, 410, Representation.WORKS_COUNCIL, True)
        prepare.describe_organisation(stores, guide, name="Gemeente Waterland-Oost", facts=facts)
        unit = prepare.add_unit(stores, guide, name="Vergunningen", parent_id=None, headcount=14)
        today = now.date()
        round_id = prepare.start_round(
            stores, guide, name="Najaar 2026", starts_on=today, ends_on=date(today.year + 1, 1, 31)
        )
        workshop_id = prepare.create_workshop(
            stores, guide, unit_id=unit, round_id=round_id, held_on=today, invited=PEOPLE,
            timetable=timetable,
        )  # fmt: skip
        fill_in_preparation(stores, guide, workshop_id, Preparation(purpose), version=0)
        co_lead.add_leader(stores, guide, workshop_id, colleague.account_id)
    finally:
        stores.close()
    return workshop_id


def _first(stores: Stores, now: datetime) -> Actor:
    first_start.create_first_administrator(
        stores, code=first_start.offer_setup_code(stores) or "", email="bea@voorbeeld.example",
        name="Bea Heer", password=PASSWORD, now=now,
    )  # fmt: skip
    return _logged_in(stores, "bea@voorbeeld.example", now)


def _facilitator(stores: Stores, admin: Actor, name: str, email: str) -> Actor:
    accounts.create_account(
        stores, admin, email=email, name=name, password=PASSWORD, roles={Role.FACILITATOR}
    )
    return _logged_in(stores, email, datetime.now(UTC))


def _logged_in(stores: Stores, email: str, now: datetime) -> Actor:
    login = logins.log_in(stores, email=email, password=PASSWORD, now=now)
    return require_role(logins.who_is(stores, login, now), *Role)


@contextmanager
def set_the_scene(browser: Browser, server: Server, workshop_id: str, shots: Shots) -> Iterator[Scene]:
    """Let both facilitators log in, and put the room's screen on."""
    with ExitStack() as stack:
        desk = stack.enter_context(Desk(browser, server, GUIDE))
        colleague = stack.enter_context(Desk(browser, server, COLLEAGUE))
        for one in (desk, colleague):
            one.go(f"sessie?werksessie={workshop_id}")
            one.see("Vergunningen")
        screen = desk.context.new_page()
        screen.set_viewport_size({"width": 1280, "height": 720})
        yield Scene(server, workshop_id, desk, colleague, screen, shots)


def come_in(scene: Scene, browser: Browser) -> str:
    """Open the door, and let ten people in: one in English, two on one device, one more comes later."""
    desk = scene.desk
    desk.settle()
    scene.shots.take("00-voorbereiden-bureau", desk.page)
    desk.press("Open de deur")
    desk.see("Code om mee te doen")
    scene.screen.goto(f"{scene.server.url}/scherm/{scene.workshop_id}")
    code = desk.at("lobby:code").inner_text().replace(" ", "").strip()
    for person in range(10):
        phone = Phone(browser, scene.server, "en" if person == 3 else "nl")
        phone.join(code)
        scene.phones.append(phone)
    expect(scene.screen.get_by_text("mensen doen mee")).to_contain_text("10", timeout=PATIENCE)
    scene.picture("01-binnenkomst")
    return code


def begin(scene: Scene) -> None:
    """Tell what this is about; a colleague takes a step, and the first desk is told so."""
    scene.on(Phase.LOBBY, Phase.OPENING)
    scene.room_shows("Opening")
    scene.picture("02-opening")
    scene.on(Phase.OPENING, Phase.LANGUAGE, by=scene.colleague)
    scene.room_shows("Gedeelde taal")
    # The first desk still shows the opening: pressing on must not skip what the colleague began.
    scene.desk.push(f"moves:{Phase.OPENING}:{Phase.LANGUAGE}")
    scene.desk.see("Gedeelde taal")
    scene.picture("03-taal")
    scene.on(Phase.LANGUAGE, Phase.OUR_WORK)
    scene.room_shows("Ons werk")
    scene.picture("04-ons-werk")


def recognise(scene: Scene) -> None:
    """Let four people mark the same factor, and three miss something."""
    scene.on(Phase.OUR_WORK, Phase.RECOGNISE)
    scene.phone_shows("Wat herken je hier?")
    ticks = scene.phones[0].page.locator("input[type=checkbox]")
    name = str(ticks.first.get_attribute("name"))
    for person in range(4):
        missing = {"missing": f"Onduidelijke roosters, manier {person}"} if person < 3 else {}
        scene.post(person, "herken", **{name: "yes"}, **missing)
    scene.phones[0].come_back()
    scene.picture("05-herkennen")
    scene.desk.push("recognise:close")
    scene.desk.see("Wat eruit kwam")
    scene.picture("06-wat-eruit-kwam", phone=None)
    scene.desk.push("missing:open")
    scene.desk.see("manier 0")


def score(scene: Scene, browser: Browser, code: str) -> None:
    """Score in silence: two on one device, one falls away, one comes late."""
    scene.on(Phase.RECOGNISE, Phase.SCORING)
    scene.phone_shows("hoe vaak leidt dit")
    scene.picture("07-scoren")
    late = Phone(browser, scene.server)
    late.join(code)
    scene.phones.append(late)
    factors = _factor_count(scene)
    scene.phones.pop(9).context.close()
    for person, phone in enumerate(scene.phones):
        level = 4 if person < 4 else 2
        phone.post_all(level, level, factors)
    _pass_on(scene, code, factors)
    for phone in scene.phones:
        phone.be_ready()


def _pass_on(scene: Scene, code: str, factors: int) -> None:
    """Let a second person score on the device of the last one."""
    loan = scene.phones[-1]
    loan.be_ready()
    loan.page.get_by_text("Deel je dit toestel?").click()
    loan.page.get_by_role("link", name="Dit is een leentoestel").click()
    loan.page.locator("form[action$=doorgeven] button").click()
    loan.page.wait_for_url("**/meedoen/**")
    loan.page.locator("main form button").click()
    loan.page.wait_for_url("**/werksessie/**")
    loan.post_all(2, 3, factors)


def _factor_count(scene: Scene) -> int:
    return scene.phones[0].page.locator(".steps i").count()


def talk(scene: Scene) -> None:
    """Close the round, show a factor, keep words about it, and score it again."""
    scene.desk.page.reload()
    scene.desk.tick(f"scoring:sure:{scene.workshop_id}")
    scene.on(Phase.SCORING, Phase.REVEAL)
    scene.desk.see("Toon aan de kamer")
    scene.picture("08-onthullen")
    scene.desk.press("Toon aan de kamer")
    scene.desk.see("Het scherm in de kamer gaat mee.")
    scene.picture("09-een-factor", phone=None)
    scene.desk.settle()
    scene.desk.page.get_by_text("Zet in onze afspraken", exact=True).first.click()
    words = "Wat zeggen we erover, in eigen woorden en zonder cijfers?"
    scene.desk.page.get_by_label(words).first.fill(WORDS)
    scene.desk.page.keyboard.press("Tab")
    scene.desk.press("Bewaar deze woorden")
    scene.desk.see("Bewaard. Aan het eind lezen we het voor.")


def score_again(scene: Scene) -> None:
    """Open the second round for one factor; one person changes an answer, the others leave theirs."""
    desk = scene.desk
    desk.settle()
    desk.page.get_by_text("Opnieuw scoren", exact=True).last.click()
    desk.settle()
    desk.press("Laat de groep opnieuw scoren")
    scene.phone_shows("Wil je iets veranderen?")
    scene.picture("10-opnieuw-scoren")
    desk.tick(f"second_round:sure:{scene.workshop_id}")
    scene.on(Phase.SECOND_ROUND, Phase.REVEAL)
    desk.see("Toon aan de kamer")


def choose_measures(scene: Scene) -> None:
    """Send ideas from phones, keep two measures, look at suggestions, and vote."""
    desk = scene.desk
    scene.on(Phase.REVEAL, Phase.MEASURES)
    desk.see("Onze maatregelen")
    for person in range(3):
        scene.post(person, "idee", idea=f"Een vast moment om het te zeggen, manier {person}")
    for number, text in enumerate((MEASURE, "Elke week tien minuten nabespreken")):
        desk.fill("measure:own:text", text)
        desk.fill("measure:own:owner", "teamleider" if number else "")
        desk.press("Bewaar deze maatregel")
        desk.see("De maatregel is bewaard.")
        desk.page.reload()
        desk.see(text)
    desk.press("Ideeën openen")
    desk.see("manier 0")
    scene.picture("11-maatregelen")
    scene.on(Phase.MEASURES, Phase.SUGGESTIONS)
    desk.see("Wat de catalogus voorstelt")
    scene.picture("12-suggesties")
    scene.on(Phase.SUGGESTIONS, Phase.VOTE)
    scene.phone_shows("Stem over de maatregelen")
    for phone in scene.phones[:6]:
        phone.come_back()
        phone.page.locator("#A form button").last.click()
        expect(phone.page.get_by_role("status").first).to_contain_text(
            "left" if phone.language == "en" else "over", timeout=PATIENCE
        )
    scene.picture("13-stemmen")


def close(scene: Scene) -> None:
    """Read back, agree, ask how safe it was, promise a day, seal, and see what is owed."""
    desk = scene.desk
    scene.on(Phase.VOTE, Phase.READ_BACK)
    scene.phone_shows(WORDS)
    scene.picture("14-voorlezen")
    desk.press("De kamer is akkoord")
    desk.see("Afgesproken. Deze afspraken verlaten de kamer.")
    scene.on(Phase.READ_BACK, Phase.SAFETY)
    scene.phone_shows("Hoe veilig was deze werksessie?")
    for person in range(6):
        scene.post(person, "veiligheid", level="4")
    desk.press("Beloof deze dag")
    desk.see("De dag is bewaard.")
    scene.picture("15-veiligheid")
    desk.tick(f"seal:sure:{scene.workshop_id}")
    desk.press("Verzegelen")
    desk.see("Deze werksessie is verzegeld")
    desk.see("Wat nog moet gebeuren")
    scene.phone_shows("Bedankt voor het meedoen")
    scene.picture("16-na-afloop")


def play(browser: Browser, server: Server, workshop_id: str, shots: Shots) -> None:
    """Play the whole session."""
    with set_the_scene(browser, server, workshop_id, shots) as scene:
        code = come_in(scene, browser)
        begin(scene)
        recognise(scene)
        score(scene, browser, code)
        talk(scene)
        score_again(scene)
        choose_measures(scene)
        close(scene)
