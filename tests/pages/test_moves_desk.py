"""The bar at the end of every step: on, back and past with a reason, pausing, stopping, two desks at once."""

from datetime import UTC, datetime, timedelta

import pytest
from streamlit.testing.v1 import AppTest

from riskmodel.application import facilitate, move, prepare
from riskmodel.application.facilitate import my_workshops
from riskmodel.domain.access import Actor, Role
from riskmodel.domain.timetable import Timetable
from riskmodel.domain.workshop import Phase
from riskmodel.storage import steps
from riskmodel.storage.stores import Stores
from tests.builders import TODAY, Room, a_person, a_round
from tests.pages.test_facilitator import opened, press, texts
from tests.server.visitors import a_cookie

P = Phase


@pytest.fixture
def leader(stores: Stores, cookies: dict[str, str]) -> Actor:
    actor = a_person(stores, Role.FACILITATOR)
    cookies["sid"] = a_cookie(stores, actor).removeprefix("sid=")
    return actor


@pytest.fixture
def room(stores: Stores, leader: Actor) -> Room:
    """A session with the whole script whose lobby opened just now."""
    round_id = a_round(stores, leader)
    unit_id = prepare.add_unit(stores, leader, name="Team 1", parent_id=None, headcount=9)
    workshop_id = prepare.create_workshop(
        stores, leader, unit_id=unit_id, round_id=round_id, held_on=TODAY, invited=8, timetable=Timetable.FULL
    )
    prepare.open_lobby(stores, leader, workshop_id, datetime.now(UTC))
    return Room(stores, leader, workshop_id, [])


def phase(room: Room) -> Phase:
    """Where the session is now."""
    return room.workshop.phase


def labels(app: AppTest) -> list[str]:
    return [button.label for button in app.button]


def go(room: Room, phase: Phase, minutes_ago: int = 0) -> None:
    moment = datetime.now(UTC) - timedelta(minutes=minutes_ago)
    move.move(room.stores, room.leader, room.workshop_id, phase, reason="proef", now=moment)


def test_every_step_up_to_scoring_leads_on_and_back(room: Room) -> None:
    app = opened(room)
    for step in (P.OPENING, P.LANGUAGE, P.OUR_WORK):
        app.button(key=f"moves:{phase(room)}:{step}").click().run()
        assert not app.exception
        assert phase(room) is step
        assert labels(app).count("Pauze") == 1
    app.button(key="moves:our_work:language").click().run()
    assert phase(room) is P.LANGUAGE
    assert "Iedereen is bij: Gedeelde taal." in texts(app)


def test_leaving_steps_out_asks_why(room: Room) -> None:
    app = opened(room)
    app.selectbox(key="moves:lobby:to").set_value(P.RECOGNISE).run()
    assert "Je slaat over: Opening, Gedeelde taal, Ons werk." in texts(app)
    press(app, "Ga naar: Herkennen")
    assert [error.value.startswith("Zeg in één regel waarom") for error in app.error] == [True]
    assert phase(room) is P.LOBBY
    app.text_input(key="moves:lobby:to:reason").set_value("Dit team deed dit vorig jaar.").run()
    press(app, "Ga naar: Herkennen")
    assert phase(room) is P.RECOGNISE
    with room.stores.database.reading() as session:
        found = steps.load_steps(session, room.workshop_id)
    assert found[P.OUR_WORK].skipped == "Dit team deed dit vorig jaar."


def test_the_timer_says_how_late_it_is(room: Room) -> None:
    go(room, P.OPENING, minutes_ago=14)
    shown = texts(opened(room))
    assert "14 van 10 minuten" in shown
    assert "4 minuten later dan gepland" in shown


def test_a_pause_and_on_again(room: Room) -> None:
    go(room, P.OPENING)
    app = press(opened(room), "Pauze")
    assert room.workshop.is_paused
    press(app, "Ga verder na de pauze")
    assert room.workshop.is_paused is False


def test_closing_the_round_is_said_to_be_for_good_and_asked(room: Room) -> None:
    go(room, P.SCORING)
    app = opened(room)
    assert [button.disabled for button in app.button if button.label == "Sluit de ronde"] == [True]
    app.checkbox(key=f"scoring:sure:{room.workshop_id}").check().run()
    press(app, "Sluit de ronde")
    assert phase(room) is P.REVEAL
    assert "minuten die over zijn" in texts(app)


def test_stopping_first_says_what_to_do_and_is_asked_twice(room: Room) -> None:
    go(room, P.OPENING)
    app = opened(room)
    app.radio(key=f"stop:reason:{room.workshop_id}").set_value("tension").run()
    assert "Neem pauze, en praat met mensen één voor één." in texts(app)
    press(app, "Pauzeer nu")
    assert room.workshop.is_paused
    press(app, "Stop de werksessie")
    press(app, "Nee, we gaan verder")
    assert phase(room) is P.OPENING
    press(app, "Stop de werksessie")
    press(app, "Ja, vernietig ze en stop")
    assert phase(room) is P.VOID
    shown = texts(app)
    assert "Deze werksessie is gestopt." in shown
    assert "backup" not in shown
    assert "Doe het opnieuw met een ander samengestelde groep, of helemaal niet." in shown
    press(app, "Opnieuw voorbereiden")
    assert phase(room) is P.PREPARATION


def test_two_desks_do_not_undo_each_other(room: Room) -> None:
    go(room, P.OPENING)
    first, second = opened(room), opened(room)
    first.button(key="moves:opening:language").click().run()
    # The second desk still shows the opening, and goes back from there.
    second.button(key="moves:opening:lobby").click().run()
    assert not second.exception
    assert phase(room) is P.LANGUAGE
    [warning] = [found.value for found in second.warning if "collega" in found.value]
    assert warning.endswith("Die staat nu bij: Gedeelde taal. Jouw klik heeft niets veranderd.")
    # From here on it shows what everybody sees.
    second.button(key="moves:language:our_work").click().run()
    # The same click on the first desk finds it done, and does not go one further.
    first.button(key="moves:language:our_work").click().run()
    assert phase(room) is P.OUR_WORK


def test_a_colleague_is_added_in_the_lobby(room: Room, stores: Stores) -> None:
    colleague = a_person(stores, Role.FACILITATOR, name="Fien")
    app = opened(room)
    app.selectbox(key="co_lead:who").select_index(0)
    press(app, "Voeg deze collega toe")
    assert [one.id for one in my_workshops(stores, colleague)] == [room.workshop_id]
    press(app, "Haal eraf")
    assert my_workshops(stores, colleague) == ()


def test_before_scoring_a_session_is_put_off(room: Room) -> None:
    app = press(opened(room), "Stel uit tot die dag")
    assert phase(room) is P.PREPARATION
    assert "De werksessie is weer in voorbereiding, voor een andere dag." in texts(app)


def test_after_scoring_the_desk_says_which_round_is_needed_and_goes_on_in_it(room: Room) -> None:
    room.join(6)
    go(room, P.SCORING)
    room.score_all([(5, 5)] * 6)
    go(room, P.REVEAL)
    assert "Er is eerst een nieuwe meetronde nodig." in texts(opened(room))
    a_round(room.stores, room.leader, name="Voorjaar 2027")
    app = opened(room)
    app.checkbox(key="another_day:sure").check()
    press(app, "Verzegel deze en bereid de volgende voor")
    assert phase(room) is P.SEALED
    following = next(one for one in my_workshops(room.stores, room.leader) if one.id != room.workshop_id)
    assert following.phase is P.PREPARATION
    assert "Hoeveel tijd is er?" in [radio.label for radio in app.radio]


def test_the_timetable_is_chosen_while_preparing(stores: Stores, leader: Actor) -> None:
    round_id = a_round(stores, leader)
    unit_id = prepare.add_unit(stores, leader, name="Team 1", parent_id=None, headcount=9)
    workshop_id = prepare.create_workshop(
        stores, leader, unit_id=unit_id, round_id=round_id, held_on=TODAY, invited=8, timetable=Timetable.FULL
    )
    app = opened(Room(stores, leader, workshop_id, []))
    radio = app.radio(key=f"timetable:{workshop_id}")
    assert radio.options == [
        "Het hele draaiboek: 110 minuten",
        "Het korte draaiboek: 88 minuten",
        "Alleen scoren en praten: 75 minuten",
    ]
    radio.set_value(Timetable.SHORT).run()
    assert facilitate.workshop(stores, leader, workshop_id).timetable is Timetable.SHORT
