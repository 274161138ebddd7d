"""The facilitator's screen with the analysis of a room: the agenda, steering it, and weighing measures."""

from collections.abc import Sequence
from datetime import UTC, datetime

import pytest
from streamlit.testing.v1 import AppTest

from catalog.load import load_catalogue
from riskmodel.application import agree, prepare, rehearse, weigh
from riskmodel.application.analyse import analysis
from riskmodel.application.logins import who_is
from riskmodel.domain.access import Actor, Role
from riskmodel.domain.room_statement import Influence
from riskmodel.storage.stores import Stores
from tests.builders import Pair, Room, a_room, a_round
from tests.pages.builders import a_token
from tests.pages.conftest import PAGES
from tests.pages.reading import html

LOW, HIGH = (1, 1), (4, 4)
DIVIDED: Sequence[Pair] = [HIGH] * 4 + [LOW] * 4
CALM: Sequence[Pair] = [LOW] * 8
HOSTILE = "![x](http://evil.example/p.png) <b>Jan</b>"


@pytest.fixture
def leader(stores: Stores, cookies: dict[str, str]) -> Actor:
    """A facilitator who is logged in."""
    cookies["sid"] = a_token(stores, Role.FACILITATOR)
    actor = who_is(stores, cookies["sid"], datetime.now(UTC))
    assert actor is not None
    return actor


def a_talk(stores: Stores, leader: Actor, factors: Sequence[Sequence[Pair]]) -> Room:
    """A room after scoring, with these pairs for its factors."""
    room = a_room(stores, leader, a_round(stores, leader), invited=12)
    room.join(max(len(pairs) for pairs in factors))
    room.start()
    for factor_id, pairs in zip(room.workshop.factor_ids, factors, strict=True):
        room.score(factor_id, pairs)
    room.close()
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
    """What the screen says in words of its own."""
    return [str(part.value) for part in app.markdown]


def headings(app: AppTest) -> list[str]:
    return [str(part.value) for part in app.subheader]


def name(factor_id: str) -> str:
    return load_catalogue().factor(factor_id).name.nl


def test_the_agenda_groups_factors_and_proposes_one_with_its_reason(stores: Stores, leader: Actor) -> None:
    room = a_talk(stores, leader, [CALM, DIVIDED, CALM, [HIGH] * 4, [HIGH] * 8, CALM])
    app = opened(room)
    assert headings(app) == ["Bespreken", "Meteen naar maatregelen", "Uitzoeken", "Nu niet"]
    said = told(app)
    assert "In 22 minuten passen 2 factoren." in said
    assert (
        f"**Als volgende: {name(room.workshop.factor_ids[1])}** · 9 minuten  \n"
        "Jullie beleven dit verschillend. Wat maakt dit hier waarschijnlijk, en wat juist niet?"
    ) in said
    assert said.count("Vraag: Wat moeten we weten, en van wie?") == 1
    assert [line for line in said if line.startswith("De ene kijk")] != []
    assert "verschillend beleefd" in "\n".join(said)


def test_showing_what_is_next_moves_the_room_and_the_proposal(stores: Stores, leader: Actor) -> None:
    room = a_talk(stores, leader, [DIVIDED, DIVIDED, *[CALM] * 4])
    first, second = room.workshop.factor_ids[:2]
    app = opened(room)
    app.button(key="reveal:next").click().run()
    assert room.workshop.shown_factor_id == first
    assert f"Op het scherm in de kamer staat: {name(first)}." in told(app)
    assert [line for line in told(app) if line.startswith(f"**Als volgende: {name(second)}")] != []
    press(app, "Toon de agenda")
    assert room.workshop.shown_factor_id is None


def test_a_factor_is_chosen_with_a_reason_that_is_shown_as_it_was_typed(
    stores: Stores, leader: Actor
) -> None:
    room = a_talk(stores, leader, [DIVIDED, *[CALM] * 5])
    last = room.workshop.factor_ids[-1]
    app = opened(room)
    app.text_input(key=f"steer:why:{last}").set_value(HOSTILE)
    app.button(key=f"steer:pin:{last}").click().run()
    assert not app.exception
    assert [text.value for text in app.text if text.value == HOSTILE] == [HOSTILE]
    assert "evil.example" not in "\n".join(told(app)) + html(app)
    following = analysis(stores, leader, room.workshop_id).next
    assert following is not None
    assert following.factor_id == last
    app.button(key=f"steer:undo:{last}").click().run()
    assert [text.value for text in app.text if text.value == HOSTILE] == []


@pytest.mark.parametrize("which", ["pin", "skip"])
def test_without_a_reason_nothing_is_steered(stores: Stores, leader: Actor, which: str) -> None:
    room = a_talk(stores, leader, [DIVIDED, *[CALM] * 5])
    app = opened(room)
    before = analysis(stores, leader, room.workshop_id)
    app.button(key=f"steer:{which}:{room.workshop.factor_ids[0]}").click().run()
    assert [error.value for error in app.error] == [
        "Zeg in één regel waarom: dan kan iedereen je keuze volgen. Er is niets veranderd."
    ]
    assert analysis(stores, leader, room.workshop_id) == before


def test_under_five_answers_the_screen_has_no_order(stores: Stores, leader: Actor) -> None:
    room = a_talk(stores, leader, [[HIGH] * 4] * 6)
    app = opened(room)
    assert headings(app) == []
    assert "Er zijn geen cijfers. Kies samen: in 22 minuten passen 3 factoren." in told(app)
    shown = [line.split("**")[1] for line in told(app) if line.startswith("**") and "geen cijfer." in line]
    assert shown == [name(factor_id) for factor_id in room.workshop.factor_ids]


def test_what_stacks_is_said_with_its_question(stores: Stores, leader: Actor) -> None:
    room = a_talk(stores, leader, [[HIGH] * 8] * 6)
    app = opened(room)
    assert headings(app)[0] == "Samen wegen ze zwaarder"
    roots = [line for line in told(app) if "hebben dezelfde wortel: " in line]
    found = analysis(stores, leader, room.workshop_id).stacking
    assert len(roots) == len(found.stacks) >= 1
    combinations = {one.id: one for one in load_catalogue().combinations}
    questions = [f"Vraag: {combinations[one].question.nl}" for one in found.combination_ids]
    assert [line for line in told(app) if line in questions] == questions
    assert questions


def test_one_answer_more_is_said_only_where_it_is_certain(stores: Stores, leader: Actor) -> None:
    """Of five to nine, most rooms that look the same differ in it; a clear map does not."""
    coded = opened(a_talk(stores, leader, [[LOW] * 6 + [(3, 3)]] * 6))
    assert [line for line in told(coded) if line.startswith("Eén ")] == []


def test_one_answer_more_is_said_where_the_room_sees_a_map(stores: Stores, leader: Actor) -> None:
    app = opened(a_talk(stores, leader, [[LOW] * 8 + [HIGH] * 4] * 6))
    assert len([line for line in told(app) if line.startswith("Eén ")]) == 6


def seen_alone(room: Room) -> AppTest:
    """The measures with what comes from the scores, which the facilitator asks for."""
    app = opened(room)
    app.toggle(key=f"results:{room.workshop_id}:measures").set_value(True).run()
    assert not app.exception
    return app


def to_measures(stores: Stores, leader: Actor) -> Room:
    """A room with its first two factors high, at the measures."""
    room = a_talk(stores, leader, [[HIGH] * 9 + [LOW] * 3] * 2 + [[LOW] * 12] * 4)
    room.go_to_measures()
    return room


def test_suggestions_show_five_parts_and_why(stores: Stores, leader: Actor) -> None:
    room = to_measures(stores, leader)
    weighed = weigh.weighed(stores, leader, room.workshop_id)
    app = seen_alone(room)
    shown = html(app)
    count = shown.count('<table class="score">')
    assert count >= min(8, len(weighed.advice.offered))
    parts = ["Raakt", "Bron eerst", "Stemmen", "Gemak", "Bewijs"]
    assert [shown.count(f'<th scope="row">{part}</th>') for part in parts] == [count] * 5
    reasons = [line for line in told(app) if line.startswith("Waarom deze? Raakt: ")]
    assert len(reasons) == count
    assert [line for line in reasons if " Bron: " not in line and " Wet: " not in line] == []


def test_consent_is_flagged_where_the_organisation_has_to_ask(stores: Stores, leader: Actor) -> None:
    room = to_measures(stores, leader)
    weighed = weigh.weighed(stores, leader, room.workshop_id)
    shown = [
        one.measure_id
        for place, one in enumerate(weighed.advice.offered)
        if place < 8 or one.measure_id in weighed.package.measure_ids
    ]
    asked = sum(measure_id in weighed.consent_ids for measure_id in shown)
    flags = [line for line in told(seen_alone(room)) if "Instemming OR nodig" in line]
    assert len(flags) == asked > 0


def test_the_package_and_the_matrix_name_what_touches_what(stores: Stores, leader: Actor) -> None:
    room = to_measures(stores, leader)
    weighed = weigh.weighed(stores, leader, room.workshop_id)
    app = seen_alone(room)
    catalogue = load_catalogue()
    items = "".join(f"<li>{catalogue.measure(one).name.nl}</li>" for one in weighed.package.measure_ids)
    assert f'<ul class="names">{items}</ul>' in html(app)
    assert "Dit is precies uitgerekend." in told(app)
    # Two factors, and every measure that is shown touches one of them at least.
    assert html(app).count('scope="col"') == 3
    assert html(app).count("● vooral</td>") + html(app).count("○ deels</td>") >= len(
        weighed.package.measure_ids
    )


def test_what_the_choice_misses_is_asked_and_what_it_may_do_is_a_range(stores: Stores, leader: Actor) -> None:
    room = to_measures(stores, leader)
    first = room.workshop.factor_ids[0]
    assert [line for line in told(seen_alone(room)) if "Verwacht effect" in line] == []
    catalogue = load_catalogue()
    taken = next(
        one.measure_id
        for one in weigh.weighed(stores, leader, room.workshop_id).advice.offered
        if catalogue.measure(one.measure_id).level != "source" and first in one.reached_factor_ids
    )
    draft = agree.MeasureDraft("Training", first, "teamleider", None, Influence.TEAM)
    agree.take_suggestion(stores, leader, room.workshop_id, taken, draft)
    said = told(seen_alone(room))
    assert [line for line in said if line.startswith(f"**{name(first)}**  \nVerwacht effect: van geen")] != []
    assert [line for line in said if line.startswith("Nog niets neemt de oorzaak weg van: ")] != []


def test_a_rehearsal_has_the_same_screens(stores: Stores, leader: Actor) -> None:
    now = datetime.now(UTC)
    workshop_id = rehearse.start_rehearsal(stores, leader, name="Oefenteam", now=now)
    prepare.open_lobby(stores, leader, workshop_id, now)
    room = Room(stores, leader, workshop_id, [])
    rehearse.let_everybody_act(stores, leader, workshop_id)
    room.start()
    rehearse.let_everybody_act(stores, leader, workshop_id)
    room.close()
    assert headings(opened(room))[1:] == ["Bespreken", "Meteen naar maatregelen", "Uitzoeken", "Nu niet"]
    room.go_to_measures()
    assert '<table class="score">' in html(seen_alone(room))
