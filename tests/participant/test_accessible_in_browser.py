from collections.abc import Iterator
from datetime import date

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Page

from riskmodel.application import agree, move, second_round
from riskmodel.domain.room_statement import Influence
from riskmodel.domain.workshop import Phase
from tests.builders import Room
from tests.participant.phones import place

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("chromium")]

# Links inside a sentence are exempt (WCAG 2.2, 2.5.8); everything else is a thumb wide.
SMALL_TARGETS = """() => [...document.querySelectorAll("a, button, summary, label.answer, input.code")]
  .filter(target => target.checkVisibility())
  .map(target => [target.textContent.trim(), target.getBoundingClientRect()])
  .filter(([_, box]) => box.width < 44 || box.height < 44)
  .map(([words, box]) => `${words}: ${box.width} x ${box.height}`)"""
SIDEWAYS = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
LOOKS = (
    {"color_scheme": "light", "forced_colors": "none"},
    {"color_scheme": "dark", "forced_colors": "none"},
    {"color_scheme": "light", "forced_colors": "active"},
)


def every_page(room: Room, address: str, page: Page) -> Iterator[str]:
    """Walk through a session and stop at every page a participant can see."""
    home = address + place(room)
    page.goto(f"{address}/meedoen/ABCDEFGH")
    yield "join"
    page.get_by_role("button").click()
    yield "wrong code"
    page.goto(f"{address}/meedoen/{room.workshop.join_code}")
    page.get_by_role("button").click()
    page.wait_for_url(home)
    yield "waiting"
    page.goto(f"{address}/meedoen/privacy")
    yield "privacy"
    move.move(room.stores, room.leader, room.workshop_id, Phase.OPENING)
    page.goto(home)
    yield "told"
    room.join(5)
    move.move(room.stores, room.leader, room.workshop_id, Phase.RECOGNISE)
    page.goto(home)
    page.locator("textarea").fill("mevrouw Jansen bepaalt alles")
    page.locator("main form button").first.click()
    yield "recognise"
    page.locator("button[name=sure]").click()
    page.wait_for_url(home)
    yield "recognise sent"
    room.start()
    for path in ("/1/kans", "/2/gevolg", "/overzicht", "/hulp", "/99/kans"):
        page.goto(home + path)
        yield path
    page.goto(f"{home}/overzicht")
    page.locator("main button").click()
    page.wait_for_url(home)
    yield "ready"
    room.score_all([(3, 3)] * 5)
    room.close()
    page.goto(home)
    yield "screen"
    again = room.workshop.factor_ids[:2]
    second_round.open_second_round(room.stores, room.leader, room.workshop_id, again)
    page.goto(home)
    yield "again"
    page.goto(f"{home}/1/kans")
    yield "again question"
    page.goto(f"{home}?klaar=1")
    yield "left as it is"
    move.move(room.stores, room.leader, room.workshop_id, Phase.REVEAL)
    room.go_to_measures()
    factor = room.workshop.factor_ids[0]
    owned = agree.MeasureDraft(
        "Elke maandag het rooster", factor, "teamleider", date(2027, 3, 4), Influence.TEAM
    )
    agree.agree_on_factor(room.stores, room.leader, room.workshop_id, factor_id=factor, words="Zo wel.")
    agree.add_measure(room.stores, room.leader, room.workshop_id, owned)
    move.go_to(room.stores, room.leader, room.workshop_id, Phase.VOTE)
    page.goto(home)
    page.locator(".choice button:enabled").click()
    page.wait_for_url(f"{home}#A")
    yield "vote"
    agree.read_back(room.stores, room.leader, room.workshop_id)
    page.goto(home)
    yield "statement"
    move.go_to(room.stores, room.leader, room.workshop_id, Phase.SAFETY)
    page.goto(home)
    page.locator("input[name=level]").nth(3).check(force=True)
    page.locator("main form button").first.click()
    page.wait_for_url(home)
    yield "safety"
    room.seal()
    page.goto(home)
    yield "goodbye"
    page.goto(home)
    yield "no seat"


def faults(page: Page) -> Iterator[str]:
    """Say everything that is wrong with the page as it stands, with what can be unfolded unfolded."""
    page.evaluate("document.querySelectorAll('details').forEach(details => details.open = true)")
    for violation in Axe().run(page).response["violations"]:
        yield f"{violation['id']}: {violation['nodes'][0]['html']}"
    yield from page.evaluate(SMALL_TARGETS)
    if page.evaluate(SIDEWAYS) > 0:
        yield "scrolls sideways"
    if page.locator("h1").count() != 1:
        yield "not one heading"


OTHERS = [pytest.param(language, marks=pytest.mark.long) for language in ("en", "pl")]


@pytest.mark.parametrize("language", ["nl", *OTHERS])
def test_every_page_is_for_everybody(room: Room, address: str, pocket: BrowserContext, language: str) -> None:
    # Pages stay put while they are looked at.
    pocket.route("**/stand", lambda route: route.fulfill(json={}))
    page = pocket.new_page()
    page.goto(f"{address}/taal/{language}")
    found, seen = [], []
    for name in every_page(room, address, page):
        seen.append(name)
        assert page.locator("html").get_attribute("lang") == language
        for look in LOOKS:
            page.emulate_media(**look)  # type: ignore[arg-type]
            found += [f"{name} ({look}): {fault}" for fault in faults(page)]
    assert found == []
    assert len(seen) == 22


def test_text_may_be_set_wider(room: Room, address: str, pocket: BrowserContext) -> None:
    room.start()
    page = pocket.new_page()
    page.goto(f"{address}/meedoen/{room.workshop.join_code}")
    page.get_by_role("button").click()
    page.wait_for_url("**/1/kans")
    # WCAG 1.4.12; through the style object, because the policy of the page refuses a style element.
    page.evaluate(
        """() => document.querySelectorAll("*").forEach(element => Object.assign(element.style, {
             lineHeight: "1.5", letterSpacing: ".12em", wordSpacing: ".16em"}))"""
    )
    assert page.evaluate(SIDEWAYS) == 0
    clipped = """() => [...document.querySelectorAll("button, label, a, legend")]
      .filter(element => element.scrollWidth > element.clientWidth + 1 && element.clientWidth).length"""
    assert page.evaluate(clipped) == 0


def test_a_focused_answer_is_never_behind_the_bar(room: Room, address: str, pocket: BrowserContext) -> None:
    room.start()
    page = pocket.new_page()
    page.goto(f"{address}/meedoen/{room.workshop.join_code}")
    page.get_by_role("button").click()
    page.wait_for_url("**/1/kans")
    page.locator('input[value="1"]').focus()
    for _answer in range(7):
        page.keyboard.press("ArrowDown")
        focused = page.evaluate("document.activeElement.getBoundingClientRect().bottom")
        assert focused <= page.evaluate("document.querySelector('.bar').getBoundingClientRect().top")
