"""The facilitator's screens for recognising, scoring again and two views."""

from collections.abc import Sequence
from datetime import UTC, datetime

import pytest
from streamlit.testing.v1 import AppTest

from catalog.load import load_catalogue
from riskmodel.application import agree, missing_factors, move, recognise, second_round
from riskmodel.application.logins import who_is
from riskmodel.domain.access import Actor, Role
from riskmodel.domain.answer import Axis
from riskmodel.domain.room_statement import AgreedFactor
from riskmodel.domain.workshop import Phase
from riskmodel.storage.stores import Stores
from tests.builders import Pair, Room, a_room, a_round
from tests.pages.builders import a_token
from tests.pages.conftest import PAGES
from tests.pages.reading import html

LOW, HIGH = (1, 1), (4, 4)
DIVIDED: Sequence[Pair] = [HIGH] * 4 + [LOW] * 4


@pytest.fixture
def room(stores: Stores, cookies: dict[str, str]) -> Room:
    """Eight people, and a facilitator who is logged in."""
    cookies["sid"] = a_token(stores, Role.FACILITATOR)
    actor = who_is(stores, cookies["sid"], datetime.now(UTC))
    assert isinstance(actor, Actor)
    room = a_room(stores, actor, a_round(stores, actor), invited=8)
    room.join(8)
    return room


def opened(room: Room) -> AppTest:
    app = AppTest.from_file(PAGES / "frame.py", default_timeout=60)
    app.query_params["werksessie"] = room.workshop_id
    app.run().switch_page("facilitator/session.py").run()
    assert not app.exception
    return app


def press(app: AppTest, label: str) -> AppTest:
    next(button for button in app.button if button.label == label).click().run()
    assert not app.exception
    return app


def told(app: AppTest) -> list[str]:
    return [str(part.value) for part in (*app.markdown, *app.info, *app.warning, *app.success, *app.error)]


def name(factor_id: str) -> str:
    return load_catalogue().factor(factor_id).name.nl


def scored(room: Room) -> Room:
    room.start()
    room.score(room.workshop.factor_ids[0], DIVIDED)
    room.close()
    return room


def test_marking_from_closing_it_to_a_factor_of_the_room(room: Room) -> None:
    stores, leader, workshop_id = room.stores, room.leader, room.workshop_id
    move.move(stores, leader, workshop_id, Phase.RECOGNISE)
    shown = recognise.to_mark(stores, room.workshop)
    before = told(opened(room))
    for token in room.tokens[:3]:
        recognise.mark(stores, workshop_id, token, shown[:1])
        missing_factors.say_missing(stores, workshop_id, token, "alleen in de nacht")
    app = opened(room)
    # What people mark moves nothing on this screen.
    assert told(app) == before
    assert [found.label for found in app.multiselect] == []
    app = press(app, "Sluit het aanvinken en kijk wat eruit kwam")
    assert html(app).count(f"<li>{name(shown[0])}</li>") == 1
    (choice,) = app.multiselect
    assert choice.value == []
    choice.set_value([shown[0]]).run()
    assert recognise.beside_core(room.workshop) == (shown[0],)
    app = press(app, "Open wat mensen missen")
    assert [text.value for text in app.text].count("alleen in de nacht") == 3
    app.text_input(key="missing:name").set_value("Nachtwerk")
    app.text_area(key="missing:said").set_value("Wie 's nachts werkt, staat er alleen voor.")
    app = press(app, "Laat de groep dit ook scoren")
    assert recognise.beside_core(room.workshop) == (shown[0], "EIG-01")
    assert app.multiselect[0].value == [shown[0], "EIG-01"]


def test_without_enough_phones_the_room_chooses_by_talking(room: Room) -> None:
    with room.stores.database.writing() as session:
        session.connection().exec_driver_sql("UPDATE workshop SET manager_present = true")
    move.move(room.stores, room.leader, room.workshop_id, Phase.RECOGNISE)
    app = press(opened(room), "Sluit het aanvinken en kijk wat eruit kwam")
    assert (
        "Met minder dan 10 telefoons in de groep komt er niets uit het aanvinken. "
        "Kies samen, door te praten." in told(app)
    )
    assert "Minder dan drie mensen schreven iets: niemand leest het. Vraag het de groep hardop." in told(app)


def test_scoring_again_from_choosing_to_why_it_stops(room: Room) -> None:
    first = scored(room).workshop.factor_ids[0]
    app = opened(room)
    # A factor without a result is not on offer.
    assert app.multiselect(key="again:factors:").options == [name(first)]
    app = press(app, "Laat de groep opnieuw scoren")
    assert "Kies eerst welke factoren je opnieuw scoort: minstens één. Er is niets veranderd." in told(app)
    app.multiselect(key="again:factors:").set_value([first])
    app = press(app, "Laat de groep opnieuw scoren")
    assert room.workshop.phase is Phase.SECOND_ROUND
    assert f"<li>{name(first)}</li>" in html(app)
    before = told(opened(room))
    for token in room.tokens:
        for axis in Axis:
            second_round.store_revision(room.stores, room.workshop_id, token, first, axis, 3)
    # Nobody's change moves anything, and no result is on the screen.
    assert told(opened(room)) == before
    move.move(room.stores, room.leader, room.workshop_id, Phase.REVEAL)
    said = told(opened(room))
    assert "Na de tweede ronde beleven jullie dit ongeveer hetzelfde. Daar blijft het bij." in said
    assert "De tweede ronde is voorbij; er is er één. De uitslagen zijn die van nu." in said


def test_two_views_are_written_down_where_it_is_felt_differently(room: Room) -> None:
    first, second, *_rest = scored(room).workshop.factor_ids
    app = opened(room)
    areas = {area.key for area in app.text_area}
    assert f"reveal:words:{first}:other" in areas
    assert f"reveal:words:{second}:other" not in areas
    app.text_area(key=f"reveal:words:{first}").set_value("Vaak.")
    app.text_area(key=f"reveal:words:{first}:other").set_value("Bijna nooit.")
    app.button(key=f"reveal:keep:{first}").click().run()
    (agreed,) = agree.room_statement(room.stores, room.leader, room.workshop_id).factors
    assert agreed == AgreedFactor(first, "Vaak.", "Bijna nooit.")
    assert app.text_area(key=f"reveal:words:{first}").value == "Vaak."


def test_a_colleague_who_was_first_is_shown_and_what_was_typed_stays(room: Room) -> None:
    first = scored(room).workshop.factor_ids[0]
    app = opened(room)
    agree.agree_on_factor(room.stores, room.leader, room.workshop_id, factor_id=first, words="Van een ander.")
    app.text_area(key=f"reveal:words:{first}").set_value("Van mij.")
    app.button(key=f"reveal:keep:{first}").click().run()
    assert app.text_area(key=f"reveal:words:{first}").value == "Van mij."
    assert "Een collega schreef intussen dit. Wat je typte, staat er nog." in told(app)
    assert "Van een ander." in [text.value for text in app.text]
    (agreed,) = agree.room_statement(room.stores, room.leader, room.workshop_id).factors
    assert agreed.words == "Van een ander."
    # Having seen them, it is kept when asked for once more.
    app.button(key=f"reveal:keep:{first}").click().run()
    (agreed,) = agree.room_statement(room.stores, room.leader, room.workshop_id).factors
    assert agreed.words == "Van mij."
