"""One team of seven, from the set-up code to the opened workbook; a phone reloads, the server is killed."""

import io
import re
from pathlib import Path

from openpyxl import load_workbook
from playwright.sync_api import Browser, expect

from tests.browser.desk import PASSWORD, PATIENCE, Desk
from tests.browser.phone import Phone
from tests.browser.server import Server

ADMIN, GUIDE, OFFICER = "bea@voorbeeld.example", "gijs@voorbeeld.example", "pia@voorbeeld.example"
WORDS = "Wie tijdelijk werkt, zegt hier liever niets."
MEASURE = "=Verlenging drie maanden van tevoren bespreken"


def choose_password(browser: Browser, server: Server, link: str) -> None:
    """Follow an invitation in a browser of one's own."""
    with Desk(browser, server) as invited:
        invited.page.goto(link)
        for field in ("#password", "#again"):
            invited.page.fill(field, PASSWORD)
        invited.page.click("main button")
        invited.see("Welkom bij Risicotafel")


def set_up_accounts(browser: Browser, server: Server) -> None:
    with Desk(browser, server) as desk:
        desk.set_up(ADMIN)
        desk.go("accounts")
        people = [("Gijs Leider", GUIDE, "gespreksleider"), ("Pia Ventie", OFFICER, "preventiemedewerker")]
        for name, email, role in people:
            desk.see("Nieuw account")
            desk.fill("accounts:name", name)
            desk.fill("accounts:email", email)
            desk.choose("accounts:roles", role)
            desk.press("Account maken")
            desk.see("Het account is gemaakt.")
            choose_password(browser, server, desk.page.locator("code").inner_text().strip())
            desk.go("accounts")


def prepare_session(desk: Desk) -> tuple[str, str]:
    """Describe the organisation, make a team and a round, create the session and open its door."""
    desk.go("organisatie")
    desk.fill("organisation:name", "Gemeente Waterland-Oost")
    desk.choose("organisation:sector", "gemeente en openbaar bestuur")
    desk.fill("organisation:size", "410")
    desk.choose("organisation:representation", "ondernemingsraad (OR)")
    desk.tick("organisation:public")
    desk.press("Bewaar dit")
    desk.see("Bewaard.")
    desk.fill("units:name", "Vergunningen")
    desk.fill("units:headcount", "14")
    desk.press("Toevoegen")
    desk.see("Toegevoegd.")
    desk.fill("rounds:name", "Najaar 2026")
    desk.press("Start de meetronde")
    desk.see("De meetronde is open.")
    desk.go("werksessies")
    desk.choose("create:unit", "Vergunningen")
    desk.fill("create:invited", "7")
    desk.press("Maak de werksessie")
    desk.see("Kies de factoren")
    # Scoring and talking only: the whole script is another journey.
    desk.choose_one("Alleen scoren en praten: 75 minuten")
    desk.see("Bewaard.")
    desk.press("Open de deur")
    desk.see("Code om mee te doen")
    return desk.page.url.split("werksessie=")[1], desk.at("lobby:code").inner_text().replace(" ", "").strip()


def score_with_bad_luck(server: Server, phones: list[Phone], factors: int) -> None:
    """Everybody scores; one phone reloads, and the server is killed while another answers."""
    first, second, *others = phones
    first.come_back()
    first.answer(4, 4)
    first.page.reload()
    first.come_back()
    expect(first.page.locator("header, main").first).to_contain_text("2 van", timeout=PATIENCE)
    for _factor in range(factors - 1):
        first.answer(4, 4)

    second.come_back()
    second.choose(5)
    second.expect_saved()
    server.kill()
    second.choose(4)
    expect(second.page.locator("[role=status]")).to_contain_text("Nog niet opgeslagen", timeout=PATIENCE)
    server.start()
    second.expect_saved()
    second.on()
    second.choose(4)
    second.expect_saved()
    second.on()
    for _factor in range(factors - 1):
        second.answer(4, 4)
    *posting, tapping = others
    for phone in posting:
        phone.post_all(2, 2, factors)
    tapping.come_back()
    for _factor in range(factors):
        tapping.answer(2, 2)
    for phone in phones:
        phone.be_ready()


def agree_and_seal(desk: Desk, phones: list[Phone]) -> None:
    desk.settle()
    desk.page.get_by_text("Zet in onze afspraken", exact=True).first.click()
    desk.page.get_by_label("Wat zeggen we erover, in eigen woorden en zonder cijfers?").first.fill(WORDS)
    desk.page.keyboard.press("Tab")
    desk.press("Bewaar deze woorden")
    desk.see("Bewaard. Aan het eind lezen we het voor.")
    desk.press("Naar de maatregelen")
    desk.see("Onze maatregelen")
    desk.fill("measure:own:text", MEASURE)
    desk.fill("measure:own:owner", "teamleider")
    desk.press("Bewaar deze maatregel")
    desk.see("De maatregel is bewaard.")
    desk.settle()
    desk.page.get_by_text("Wat de catalogus voorstelt", exact=True).click()
    desk.see("Waarom deze? Raakt:")
    desk.press("Voorlezen")
    desk.see("De kamer is akkoord")
    phones[0].come_back()
    expect(phones[0].page.get_by_text(WORDS)).to_be_visible(timeout=PATIENCE)
    phones[0].page.get_by_role("button", name="Ik heb bezwaar").click()
    desk.press("De kamer is akkoord")
    desk.see("De afspraken blijven nog in de kamer")
    phones[0].page.get_by_role("button", name="bezwaar").first.click()
    desk.press("De kamer is akkoord")
    desk.see("Afgesproken. Deze afspraken verlaten de kamer.")
    desk.tick(f"seal:sure:{desk.page.url.split('werksessie=')[1]}")
    desk.press("Verzegelen")
    desk.see("Deze werksessie is verzegeld")


def test_one_team_of_seven(browser: Browser, server: Server, tmp_path: Path) -> None:
    set_up_accounts(browser, server)
    with Desk(browser, server, GUIDE) as desk:
        workshop_id, code = prepare_session(desk)
        screen = desk.context.new_page()
        screen.goto(f"{server.url}/scherm/{workshop_id}")
        expect(screen.get_by_text(code[:4])).to_be_visible(timeout=PATIENCE)
        phones = [Phone(browser, server, "en" if seat == 6 else "nl") for seat in range(7)]
        for phone in phones:
            phone.join(code)
        expect(screen.get_by_text("mensen doen mee")).to_contain_text("7", timeout=PATIENCE)
        desk.press("Begin met scoren")
        desk.see("De kamer zegt dat iedereen klaar is")
        score_with_bad_luck(server, phones, factors=6)
        expect(screen.get_by_text("bijna iedereen", exact=False).first).to_be_visible(timeout=PATIENCE)
        assert "hoog" not in screen.inner_text("main").lower()

        desk.page.reload()
        desk.tick(f"scoring:sure:{workshop_id}")
        desk.press("Sluit de ronde")
        desk.see("Naar de maatregelen")
        desk.press("Toon aan de kamer")
        desk.see("Het scherm in de kamer gaat mee.")
        # Two of seven place it high: enough for attention, and coded so that nobody is counted out.
        expect(screen.locator("main")).to_contain_text("hoogstens 2", timeout=PATIENCE)
        agree_and_seal(desk, phones)
    assert list(tmp_path.glob(f"data/*/*{workshop_id}*")) == []
    check_workbook(download(browser, server, tmp_path))


def download(browser: Browser, server: Server, folder: Path, team: str = "Vergunningen") -> bytes:
    with Desk(browser, server, OFFICER) as desk:
        desk.go("plan")
        desk.see(team)
        with desk.page.expect_download(timeout=PATIENCE) as found:
            desk.page.locator("[data-testid=stDownloadButton] button").first.click()
        target = folder / "plan.xlsx"
        found.value.save_as(target)
    return target.read_bytes()


def check_workbook(content: bytes) -> None:
    book = load_workbook(io.BytesIO(content))
    cells = [cell for sheet in book for row in sheet for cell in row if cell.value is not None]
    texts = {str(cell.value) for cell in cells}
    assert {WORDS, MEASURE, "teamleider"} <= texts
    assert [cell.coordinate for cell in cells if cell.data_type == "f" and MEASURE in str(cell.value)] == []
    # One team of seven: agreements and a plan, and nothing that its scores say; one sheet explains the words.
    told = [str(cell.value) for cell in cells if cell.parent.title not in ("Verantwoording", "Lijsten")]
    assert [text for text in told if re.search("(?i)minstens (de helft|een derde|een vijfde)", text)] == []
