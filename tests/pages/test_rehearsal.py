"""The rehearsal on the facilitator's screens."""

from datetime import UTC, datetime

import pytest
from streamlit.testing.v1 import AppTest

from riskmodel.application import facilitate, prepare, rehearse
from riskmodel.application.logins import who_is
from riskmodel.domain.access import Actor, Role
from riskmodel.domain.workshop import Phase, Workshop
from riskmodel.i18n.translate import Language
from riskmodel.storage.stores import Stores
from tests.builders import Room, a_room, a_round
from tests.pages.builders import a_token
from tests.pages.conftest import PAGES
from tests.pages.reading import html

BAND = "Oefening: dit zijn geen echte antwoorden"


@pytest.fixture
def leader(stores: Stores, cookies: dict[str, str]) -> Actor:
    """A facilitator who is logged in, where nobody described the organisation."""
    cookies["sid"] = a_token(stores, Role.FACILITATOR)
    actor = who_is(stores, cookies["sid"], datetime.now(UTC))
    assert actor is not None
    return actor


def my_sessions() -> AppTest:
    app = AppTest.from_file(PAGES / "frame.py", default_timeout=30).run()
    app.switch_page("facilitator/workshops.py").run()
    assert not app.exception
    return app


def opened(workshop_id: str) -> AppTest:
    app = AppTest.from_file(PAGES / "frame.py", default_timeout=30)
    app.query_params["werksessie"] = workshop_id
    app.run().switch_page("facilitator/session.py").run()
    assert not app.exception
    return app


def press(app: AppTest, label: str) -> AppTest:
    next(button for button in app.button if button.label == label).click().run()
    assert not app.exception
    return app


def labels(app: AppTest) -> list[str]:
    return [button.label for button in app.button]


def in_lobby(stores: Stores, leader: Actor) -> Room:
    now = datetime.now(UTC)
    workshop_id = rehearse.start_rehearsal(stores, leader, name="Oefenteam", now=now)
    prepare.open_lobby(stores, leader, workshop_id, now)
    return Room(stores, leader, workshop_id, [])


def own(stores: Stores, leader: Actor) -> Workshop:
    found = rehearse.rehearsal(stores, leader)
    assert found is not None
    return found


def test_one_click_leads_into_a_rehearsal(stores: Stores, leader: Actor) -> None:
    press(my_sessions(), "Oefenen")
    assert own(stores, leader).phase is Phase.PREPARATION
    app = opened(own(stores, leader).id)
    assert BAND in html(app)
    press(app, "Open de deur")
    assert own(stores, leader).phase is Phase.LOBBY


def test_the_list_offers_to_go_on_and_then_to_begin_again(stores: Stores, leader: Actor) -> None:
    room = in_lobby(stores, leader)
    assert "Verder oefenen" in labels(my_sessions())
    room.start()
    room.close()
    room.seal()
    press(my_sessions(), "Opnieuw oefenen")
    assert own(stores, leader).id != room.workshop_id


def test_every_look_at_the_screen_lets_somebody_act(stores: Stores, leader: Actor) -> None:
    room = in_lobby(stores, leader)
    app = opened(room.workshop_id)
    assert [metric.value for metric in app.metric] == ["2 van 8"]
    press(app, "Laat iedereen binnen")
    assert [metric.value for metric in app.metric] == ["8 van 8"]
    room.start()
    assert [metric.value for metric in opened(room.workshop_id).metric] == ["1 van 8", "8 van 8"]
    app = press(opened(room.workshop_id), "Laat iedereen antwoorden")
    assert [metric.value for metric in app.metric] == ["bijna iedereen", "8 van 8"]


def test_examples_save_typing(stores: Stores, leader: Actor) -> None:
    room = in_lobby(stores, leader)
    press(opened(room.workshop_id), "Laat iedereen binnen")
    room.start()
    room.close()
    room.go_to_measures()
    app = press(opened(room.workshop_id), "Vul voorbeelden in")
    assert labels(app).count("Weglaten") == 2
    app = press(app, "Voorlezen")
    assert "afdelingshoofd" in "\n".join(text.value for text in app.text)


def test_every_step_has_the_band_and_a_way_out(stores: Stores, leader: Actor) -> None:
    room = in_lobby(stores, leader)
    rehearse.let_everybody_act(stores, leader, room.workshop_id)
    steps = [lambda: None, room.start, room.close, room.go_to_measures, room.seal]
    for step in steps:
        step()
        app = opened(room.workshop_id)
        assert BAND in html(app)
        assert "Verwijder deze oefening" in labels(app)


def test_a_sealed_rehearsal_promises_no_plan(stores: Stores, leader: Actor) -> None:
    room = in_lobby(stores, leader)
    room.start()
    room.close()
    room.seal()
    said = "\n".join(found.value for found in opened(room.workshop_id).markdown)
    assert "Dit was een oefening" in said
    assert "preventiemedewerker" not in said


def test_one_click_removes_it(stores: Stores, leader: Actor) -> None:
    room = in_lobby(stores, leader)
    press(opened(room.workshop_id), "Verwijder deze oefening")
    assert rehearse.rehearsal(stores, leader) is None
    assert "Oefenen" in labels(my_sessions())


def test_the_band_in_english(stores: Stores, leader: Actor, cookies: dict[str, str]) -> None:
    cookies["taal"] = Language.EN.value
    app = opened(in_lobby(stores, leader).workshop_id)
    assert "Rehearsal: these are not real answers" in html(app)


def test_a_real_session_has_no_band_and_nobody_acts(stores: Stores, leader: Actor) -> None:
    room = a_room(stores, leader, a_round(stores, leader))
    app = opened(room.workshop_id)
    assert BAND not in html(app)
    assert "Verwijder deze oefening" not in labels(app)
    assert facilitate.progress(stores, leader, room.workshop_id).joined == 0
