"""Why a session is held is on no screen but the one on which it is prepared."""

from streamlit.testing.v1 import AppTest

from riskmodel.application import prepare
from riskmodel.domain.access import Role
from riskmodel.domain.preparation import Purpose
from riskmodel.domain.workshop import Phase
from riskmodel.storage import workshops
from riskmodel.storage.stores import Stores
from tests.builders import NOW, TODAY, Room, a_person, a_round
from tests.pages.conftest import PAGES
from tests.pages.test_screen_matrix import SCREENS, content
from tests.reactive import CANARIES, lay
from tests.server.visitors import a_cookie

SESSION = "facilitator/session.py"


def shown(room: Room, cookies: dict[str, str]) -> dict[tuple[str, str], str]:
    """What reaches the browser: every screen for each role, and the session for who leads it."""
    found = {}
    for role in Role:
        person = room.leader if role is Role.FACILITATOR else a_person(room.stores, role)
        cookies["sid"] = a_cookie(room.stores, person).removeprefix("sid=")
        for script, roles in SCREENS.values():
            if role in roles and script != "home.py":
                found[role.value, script] = screen(room, script)
    return found


def screen(room: Room, script: str) -> str:
    app = AppTest.from_file(PAGES / "frame.py", default_timeout=60)
    app.query_params["werksessie"] = room.workshop_id
    app.run().switch_page(script).run()
    assert not app.exception
    return "\n".join(content(app))


def screen_of_leader(room: Room, cookies: dict[str, str]) -> str:
    cookies["sid"] = a_cookie(room.stores, room.leader).removeprefix("sid=")
    return screen(room, SESSION)


def put_phase(room: Room, phase: Phase) -> None:
    with room.stores.database.writing() as session:
        workshops.put_phase(session, room.workshop_id, phase)


def test_no_screen_tells_the_purpose(stores: Stores, cookies: dict[str, str]) -> None:
    leader = a_person(stores, Role.FACILITATOR)
    unit_id = prepare.add_unit(stores, leader, name="Team 1", parent_id=None, headcount=30)
    workshop_id = prepare.create_workshop(
        stores, leader, unit_id=unit_id, round_id=a_round(stores, leader), held_on=TODAY, invited=8
    )
    room = Room(stores, leader, workshop_id, [])
    lay(stores, workshop_id, Purpose.REACTIVE)
    telling = (
        *CANARIES,
        "Na meerdere meldingen",
        "bewijs in een onderzoek",
        "van buiten de organisatie deze",
    )
    before = screen_of_leader(room, cookies)
    assert [words for words in telling if words not in before] == []
    prepare.open_lobby(stores, leader, workshop_id, NOW)
    for phase in (Phase.LOBBY, Phase.SCORING, Phase.REVEAL, Phase.MEASURES, Phase.READ_BACK):
        put_phase(room, phase)
        text = screen_of_leader(room, cookies)
        assert [words for words in telling if words in text] == []
    found = shown(room, cookies)
    assert len(found) > len(Role)
    assert [where for where, text in found.items() if any(words in text for words in telling)] == []
