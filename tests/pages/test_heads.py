"""The lobby: seats against heads; and the accounts screens: the own team."""

from streamlit.testing.v1 import AppTest

from riskmodel.domain.access import Actor, Role
from riskmodel.domain.workshop import Phase
from riskmodel.storage import accounts
from riskmodel.storage.stores import Stores
from tests.builders import Room, a_person, a_room, a_round
from tests.pages.conftest import PAGES
from tests.server.visitors import a_cookie


def lobby(stores: Stores, cookies: dict[str, str], leader: Actor, room: Room) -> AppTest:
    cookies["sid"] = a_cookie(stores, leader).removeprefix("sid=")
    app = AppTest.from_file(PAGES / "frame.py", default_timeout=30)
    app.query_params["werksessie"] = room.workshop_id
    app.run().switch_page("facilitator/session.py").run()
    assert not app.exception
    return app


def test_seats_are_compared_with_heads(stores: Stores, cookies: dict[str, str]) -> None:
    leader = a_person(stores, Role.FACILITATOR)
    room = a_room(stores, leader, a_round(stores, leader), invited=14)
    room.join(3)
    app = lobby(stores, cookies, leader, room)
    assert any(found.value.startswith("Tel eerst de mensen in de zaal.") for found in app.info)
    field = next(found for found in app.number_input if found.label == "Hoeveel mensen zitten er?")
    field.set_value(2)
    next(found for found in app.button if found.label == "Bewaar dit aantal").click().run()
    assert room.workshop.heads == 2
    [warning] = [found.value for found in app.warning if "telefoons" in found.value]
    assert warning.startswith("3 plekken, 2 mensen: er zijn telefoons te veel.")
    app.button(key="moves:lobby:scoring").click().run()
    assert room.workshop.phase == Phase.SCORING


def test_a_manager_who_comes_in_late_can_be_announced(stores: Stores, cookies: dict[str, str]) -> None:
    leader = a_person(stores, Role.FACILITATOR)
    room = a_room(stores, leader, a_round(stores, leader))
    app = lobby(stores, cookies, leader, room)
    app.toggle(key=f"lobby:manager:{room.workshop.version}").set_value(True).run()
    assert not app.exception
    assert room.workshop.manager_present is True


def test_a_facilitator_names_the_own_team(stores: Stores, cookies: dict[str, str]) -> None:
    leader = a_person(stores, Role.FACILITATOR)
    room = a_room(stores, leader, a_round(stores, leader))
    cookies["sid"] = a_cookie(stores, leader).removeprefix("sid=")
    app = AppTest.from_file(PAGES / "frame.py", default_timeout=30).run().switch_page("account.py").run()
    app.selectbox(key="own_team:unit").set_value(room.workshop.unit_id)
    next(found for found in app.button if found.label == "Bewaar mijn team").click().run()
    assert not app.exception
    with stores.database.reading() as session:
        assert accounts.load_own_teams(session) == {leader.account_id: room.workshop.unit_id}
    assert [found.label for found in app.selectbox] == []
