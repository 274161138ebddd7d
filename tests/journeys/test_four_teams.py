"""Four teams whose row is released: to management's heatmap and to the workbook."""

import io
from pathlib import Path

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Browser, expect

from riskmodel.application import accounts, agree, prepare
from riskmodel.application.opening import close_stores, opened_stores
from riskmodel.application.settings import Settings
from riskmodel.domain.access import Actor, Role
from riskmodel.domain.workshop import Phase
from riskmodel.storage.stores import Stores
from tests.browser.desk import PASSWORD, PATIENCE, Desk
from tests.browser.server import Server
from tests.builders import NOW, Pair, Room, a_person, a_room, a_round
from tests.journeys.test_one_team import download

ADMIN = Actor("set-up", "set-up", frozenset({Role.ADMINISTRATOR}))
OFFICER, MANAGEMENT = "pia@voorbeeld.example", "mo@voorbeeld.example"
# Eight, seven, nine and six people; most of three teams place everything high, the fourth does not.
TEAMS: dict[str, list[Pair]] = {
    "Team 1": [*[(5, 4)] * 6, *[(1, 2)] * 2],
    "Team 2": [*[(4, 4)] * 5, *[(2, 1)] * 2],
    "Team 3": [*[(4, 5)] * 6, *[(3, 3)] * 3],
    "Team 4": [*[(2, 2)] * 4, *[(4, 4)] * 2],
}


def hold_a_session(stores: Stores, leader: Actor, round_id: str, parent_id: str, team: str) -> None:
    pairs = TEAMS[team]
    room: Room = a_room(stores, leader, round_id, team=team, parent_id=parent_id, invited=len(pairs))
    room.join(len(pairs))
    room.start()
    room.score_all(pairs)
    room.close()
    factor = room.workshop.factor_ids[0]
    agree.agree_on_factor(stores, leader, room.workshop_id, factor_id=factor, words=f"Woorden van {team}.")
    room.go_to_measures()
    agree.read_back(stores, leader, room.workshop_id)
    agree.agree(stores, leader, room.workshop_id)
    room.seal()
    assert room.workshop.phase is Phase.SEALED


@pytest.fixture
def held(server: Server, monkeypatch: pytest.MonkeyPatch) -> Server:
    """A server on whose folder four teams held their session, and people who can log in."""
    monkeypatch.setenv("RISICOTAFEL_DATA", str(server.folder / "data"))
    stores = opened_stores(Settings())
    leader = a_person(stores, Role.FACILITATOR)
    round_id = a_round(stores, leader)
    clinic = prepare.add_unit(stores, leader, name="Kliniek", parent_id=None, headcount=120)
    for team in TEAMS:
        hold_a_session(stores, leader, round_id, clinic, team)
    for email, role in ((OFFICER, Role.PREVENTION_OFFICER), (MANAGEMENT, Role.MANAGEMENT)):
        accounts.create_account(stores, ADMIN, email=email, name=email, password=PASSWORD, roles=[role])
    close_stores()
    return server


def test_four_teams_reach_management_as_statements(browser: Browser, held: Server, tmp_path: Path) -> None:
    with Desk(browser, held, MANAGEMENT) as desk:
        desk.go("beeld")
        desk.see("Najaar 2026")
        desk.see("Er is nog niets te zien")
        assert "minstens de helft" not in desk.page.inner_text("main, [data-testid=stMain]")
    with Desk(browser, held, OFFICER) as desk:
        desk.go("meetrondes")
        desk.tick("release:sure")
        desk.page.get_by_test_id("stFormSubmitButton").locator("button").click()
        desk.see("Er is 1 rij bijgekomen.")
    with Desk(browser, held, MANAGEMENT) as desk:
        desk.go("beeld")
        table = desk.page.locator("table").first
        expect(table).to_contain_text("minstens de helft", timeout=PATIENCE)
        expect(table).to_contain_text("Team 1")
        desk.go("plan")
        assert desk.page.get_by_test_id("stDownloadButton").count() == 0
    check_workbook(download(browser, held, tmp_path, team="Team 1"))


def check_workbook(content: bytes) -> None:
    book = load_workbook(io.BytesIO(content))
    texts = " ".join(str(cell.value) for sheet in book for row in sheet for cell in row if cell.value)
    assert "minstens de helft" in texts.lower()
    for team in TEAMS:
        assert f"Woorden van {team}." in texts
    assert NOW.strftime("%H:%M") not in texts
