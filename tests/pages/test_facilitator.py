"""The facilitator's screens, from an empty list to a sealed session."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from streamlit.testing.v1 import AppTest

from riskmodel.application import accounts, agree, facilitate, prepare, take_part
from riskmodel.application.logins import log_in
from riskmodel.domain.access import Actor, Role
from riskmodel.domain.room_statement import Influence
from riskmodel.domain.workshop import Phase
from riskmodel.storage import workshops
from riskmodel.storage.stores import Stores
from tests.builders import Room, a_room, a_round
from tests.pages.builders import PASSWORD
from tests.pages.conftest import PAGES

EMAIL = "gijs@voorbeeld.example"
ADMIN = Actor("set-up", "set-up", frozenset({Role.ADMINISTRATOR}))
Opened = Callable[..., AppTest]


@pytest.fixture
def leader(stores: Stores, cookies: dict[str, str]) -> Actor:
    """A facilitator who is logged in."""
    account = accounts.create_account(
        stores, ADMIN, email=EMAIL, name="Gijs", password=PASSWORD, roles=[Role.FACILITATOR]
    )
    cookies["sid"] = log_in(stores, email=EMAIL, password=PASSWORD, now=datetime.now(UTC))
    return Actor(account, "Gijs", frozenset({Role.FACILITATOR}))


@pytest.fixture
def room(stores: Stores, leader: Actor) -> Room:
    """A session whose lobby is open."""
    return a_room(stores, leader, a_round(stores, leader), team="Verpleging ![x](http://evil.example/p.png)")


def opened(room: Room) -> AppTest:
    """The session's screen, opened by its address."""
    app = AppTest.from_file(PAGES / "frame.py", default_timeout=30)
    app.query_params["werksessie"] = room.workshop_id
    app.run().switch_page("facilitator/session.py").run()
    assert not app.exception
    return app


def texts(app: AppTest) -> str:
    """Everything that stands on the screen."""
    parts = [*app.title, *app.header, *app.subheader, *app.markdown, *app.text, *app.caption, *app.info]
    parts += [*app.success, *app.warning, *app.error, *app.metric, *app.get("html")]
    return "\n".join(str(getattr(part, "value", None) or getattr(part.proto, "body", "")) for part in parts)


def press(app: AppTest, label: str) -> AppTest:
    """Press the button with this label."""
    button = next(button for button in app.button if button.label == label)
    button.click().run()
    assert not app.exception
    return app


def test_without_organisation_the_screen_says_what_comes_first(leader: Actor) -> None:
    app = AppTest.from_file(PAGES / "frame.py", default_timeout=30).run()
    app.switch_page("facilitator/workshops.py").run()
    assert "Beschrijf eerst de organisatie" in texts(app)


def test_four_questions_make_a_session(stores: Stores, leader: Actor) -> None:
    a_round(stores, leader)
    prepare.add_unit(stores, leader, name="Team 1", parent_id=None, headcount=9)
    app = AppTest.from_file(PAGES / "frame.py", default_timeout=30).run()
    app.switch_page("facilitator/workshops.py").run()
    app.selectbox(key="create:unit").select_index(0)
    app.number_input(key="create:invited").set_value(9)
    press(app, "Maak de werksessie")
    [made] = facilitate.my_workshops(stores, leader)
    assert (made.unit_name, made.invited, made.phase) == ("Team 1", 9, Phase.PREPARATION)


def test_a_session_without_a_team_is_not_made(stores: Stores, leader: Actor) -> None:
    a_round(stores, leader)
    prepare.add_unit(stores, leader, name="Team 1", parent_id=None, headcount=9)
    app = AppTest.from_file(PAGES / "frame.py", default_timeout=30).run()
    press(app.switch_page("facilitator/workshops.py").run(), "Maak de werksessie")
    assert [error.value for error in app.error] == [
        "Kies een team en vul in hoeveel mensen zijn uitgenodigd."
    ]
    assert facilitate.my_workshops(stores, leader) == ()


def test_preparation_adds_three_factors_and_opens_the_door(stores: Stores, leader: Actor) -> None:
    round_id = a_round(stores, leader)
    unit_id = prepare.add_unit(stores, leader, name="Team 1", parent_id=None, headcount=9)
    workshop_id = prepare.create_workshop(
        stores, leader, unit_id=unit_id, round_id=round_id, held_on=datetime.now(UTC).date(), invited=9
    )
    app = opened(Room(stores, leader, workshop_id, []))
    own = app.multiselect(key=f"factors:{workshop_id}")
    chosen = ["CUL-02", "CUL-03", "LDR-02"]
    own.set_value(chosen)
    app.checkbox(key=f"manager:{workshop_id}").check()
    press(app, "Open de deur")
    workshop = facilitate.workshop(stores, leader, workshop_id)
    assert workshop.phase is Phase.LOBBY
    assert workshop.factor_ids == (*workshop.core_factor_ids, *chosen)
    assert "Er is een leidinggevende bij." in texts(app)


def test_the_name_of_a_unit_is_shown_and_not_read(room: Room) -> None:
    app = opened(room)
    assert "![x](http" not in "\n".join(str(markdown.value) for markdown in app.markdown)
    assert "Verpleging ![x](http://evil.example/p.png)" in texts(app)


def test_while_scoring_the_screen_shows_how_many_and_nothing_else(room: Room) -> None:
    room.join(7)
    room.start()
    room.score_all([(5, 5)] * 7)
    for token in room.tokens[:3]:
        take_part.say_ready(room.stores, room.workshop_id, token, True)
    app = opened(room)
    assert [metric.value for metric in app.metric] == ["3 van 7", "7 van 8"]
    assert "hoog" not in texts(app)
    press_close = next(button for button in app.button if button.label == "Sluit de ronde")
    assert press_close.disabled


def test_closing_the_round_shows_results_in_words(room: Room) -> None:
    room.join(7)
    room.start()
    room.score_all([(5, 5)] * 6 + [(1, 1)])
    app = opened(room)
    app.checkbox(key=f"scoring:sure:{room.workshop_id}").check().run()
    press(app, "Sluit de ronde")
    assert room.workshop.phase is Phase.REVEAL
    shown = texts(app)
    assert shown.count("hoog · eens · ernstig als het gebeurt") == len(room.workshop.factor_ids)
    assert "6 van" not in shown


def test_with_four_people_the_screen_has_no_figure_and_no_label(room: Room) -> None:
    room.join(4)
    room.start()
    room.score_all([(5, 5)] * 4)
    room.close()
    shown = texts(opened(room))
    assert shown.count("Te weinig volledige antwoorden") == len(room.workshop.factor_ids)
    assert "hoog" not in shown


def test_showing_a_factor_to_the_room_and_taking_it_off(room: Room) -> None:
    room.join(5)
    room.start()
    room.close()
    app = press(opened(room), "Toon aan de kamer")
    assert room.workshop.shown_factor_id == room.workshop.factor_ids[0]
    press(app, "Haal van het scherm")
    assert room.workshop.shown_factor_id is None


def test_a_text_of_a_hundred_thousand_characters_is_refused_and_kept_on_the_screen(room: Room) -> None:
    room.join(5)
    room.start()
    room.close()
    app = opened(room)
    factor = room.workshop.factor_ids[0]
    app.text_area(key=f"reveal:words:{factor}").set_value("x" * 100_000)
    press(app, "Bewaar deze woorden")
    assert "Deze tekst heeft 100000 tekens; er is plaats voor 600." in app.error[0].value
    assert agree.room_statement(room.stores, room.leader, room.workshop_id).factors == ()
    assert len(app.text_area(key=f"reveal:words:{factor}").value or "") == 100_000


def test_own_measures_come_first_and_suggestions_say_why(room: Room) -> None:
    room.join(6)
    room.start()
    room.score_all([(5, 5)] * 6)
    room.close()
    room.go_to_measures()
    app = opened(room)
    app.text_area(key="measure:own:text").set_value("Elke week een kwartier nabespreken")
    app.text_input(key="measure:own:owner").set_value("teamleider")
    press(app, "Bewaar deze maatregel")
    [measure] = agree.room_statement(room.stores, room.leader, room.workshop_id).measures
    assert (measure.text, measure.owner) == ("Elke week een kwartier nabespreken", "teamleider")
    app.toggle(key=f"results:{room.workshop_id}:measures").set_value(True).run()
    assert "Waarom deze? Raakt:" in texts(app)


def test_an_objection_keeps_the_statement_in_the_room(room: Room) -> None:
    room.join(6)
    room.start()
    room.close()
    room.go_to_measures()
    draft = agree.MeasureDraft("Nabespreken", None, "teamleider", None, Influence.TEAM)
    agree.add_measure(room.stores, room.leader, room.workshop_id, draft)
    agree.read_back(room.stores, room.leader, room.workshop_id)
    room.object_to_statement(0, objects=True)
    app = press(opened(room), "De kamer is akkoord")
    assert "De afspraken blijven nog in de kamer" in app.error[0].value
    room.object_to_statement(0, objects=False)
    press(app, "De kamer is akkoord")
    app.checkbox(key=f"seal:sure:{room.workshop_id}").check().run()
    press(app, "Verzegelen")
    assert room.workshop.phase is Phase.SEALED
    assert "De preventiemedewerker vindt deze afspraken in het plan." in texts(app)


def test_another_facilitators_session_is_refused(
    stores: Stores, leader: Actor, cookies: dict[str, str]
) -> None:
    room = a_room(stores, leader, a_round(stores, leader))
    accounts.create_account(
        stores, ADMIN, email="ander@x.example", name="Ander", password=PASSWORD, roles=[Role.FACILITATOR]
    )
    cookies["sid"] = log_in(stores, email="ander@x.example", password=PASSWORD, now=datetime.now(UTC))
    app = opened(room)
    assert [error.value for error in app.error] == ["Je hebt hier geen toegang toe. Er is niets veranderd."]
    assert room.workshop.join_code not in texts(app)


def test_a_void_session_is_prepared_again(room: Room) -> None:
    with room.stores.database.writing() as session:
        workshops.put_phase(session, room.workshop_id, Phase.VOID)
    app = opened(room)
    assert "Deze werksessie is vervallen." in app.warning[0].value
    press(app, "Opnieuw voorbereiden")
    assert room.workshop.phase is Phase.PREPARATION
