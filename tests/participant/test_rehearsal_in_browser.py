"""The band of a rehearsal, in the ways people look at a phone."""

import pytest
from playwright.sync_api import BrowserContext

from riskmodel.application import prepare, rehearse
from tests.builders import NOW, Room
from tests.participant.test_accessible_in_browser import LOOKS, faults

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("chromium")]


def test_the_band_has_no_faults(room: Room, address: str, pocket: BrowserContext) -> None:
    workshop_id = rehearse.start_rehearsal(room.stores, room.leader, name="Oefenteam", now=NOW)
    prepare.open_lobby(room.stores, room.leader, workshop_id, NOW)
    rehearsed = Room(room.stores, room.leader, workshop_id, [])
    page = pocket.new_page()
    page.goto(f"{address}/meedoen/{rehearsed.workshop.join_code}")
    page.get_by_role("button").click()
    page.wait_for_url(f"**/werksessie/{workshop_id}")
    rehearsed.start()
    page.goto(f"{address}/werksessie/{workshop_id}/1/kans")
    assert page.locator(".rehearsal").count() == 1
    for look in LOOKS:
        page.emulate_media(**look)  # type: ignore[arg-type]
        assert list(faults(page)) == []
