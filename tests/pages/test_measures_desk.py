"""The desk from own measures to the vote: without results by default, and nothing that is typed gets lost."""

from datetime import UTC, datetime

import pytest
from streamlit.testing.v1 import AppTest

from catalog.load import load_catalogue
from riskmodel.application import accounts, agree, move, propose, vote
from riskmodel.application.logins import log_in
from riskmodel.domain.access import Actor, Role
from riskmodel.domain.room_statement import AgreedMeasure, Influence, Support
from riskmodel.domain.timetable import Timetable
from riskmodel.domain.workshop import Phase
from riskmodel.storage import workshops
from riskmodel.storage.stores import Stores
from tests.builders import Pair, Room, a_room, a_round
from tests.pages.builders import PASSWORD
from tests.pages.conftest import PAGES

EMAIL = "gijs@voorbeeld.example"
ADMIN = Actor("set-up", "set-up", frozenset({Role.ADMINISTRATOR}))
HIGH, LOW = (5, 5), (1, 1)


@pytest.fixture
def leader(stores: Stores, cookies: dict[str, str]) -> Actor:
    """A facilitator who is logged in."""
    account = accounts.create_account(
        stores, ADMIN, email=EMAIL, name="Gijs", password=PASSWORD, roles=[Role.FACILITATOR]
    )
    cookies["sid"] = log_in(stores, email=EMAIL, password=PASSWORD, now=datetime.now(UTC))
    return Actor(account, "Gijs", frozenset({Role.FACILITATOR}))


def scored(
    stores: Stores, leader: Actor, round_id: str, team: str, first: Pair = HIGH, second: Pair = HIGH
) -> Room:
    """A room at the measures that wrote down its first two factors, and scored only those."""
    room = a_room(stores, leader, round_id, team=team)
    room.join(6)
    room.start()
    for factor_id, pair in zip(room.workshop.factor_ids, (first, second), strict=False):
        room.score(factor_id, [pair] * 6)
    room.close()
    for factor_id in room.workshop.factor_ids[:2]:
        agree.agree_on_factor(stores, leader, room.workshop_id, factor_id=factor_id, words="Anders")
    room.go_to_measures()
    return room


@pytest.fixture
def room(stores: Stores, leader: Actor) -> Room:
    """A room at the measures whose two factors came out high."""
    return scored(stores, leader, a_round(stores, leader), "Team 1")


def opened(room: Room) -> AppTest:
    app = AppTest.from_file(PAGES / "frame.py", default_timeout=30)
    app.query_params["werksessie"] = room.workshop_id
    app.run().switch_page("facilitator/session.py").run()
    assert not app.exception
    return app


def texts(app: AppTest) -> str:
    parts = [*app.header, *app.subheader, *app.markdown, *app.text, *app.info, *app.success, *app.warning]
    found = [str(part.value) for part in [*parts, *app.error]]
    return "\n".join([*found, *(str(getattr(part.proto, "body", "")) for part in app.get("html"))])


def press(app: AppTest, label: str) -> AppTest:
    next(button for button in app.button if button.label == label).click().run()
    assert not app.exception
    return app


def measures(room: Room) -> tuple[AgreedMeasure, ...]:
    return agree.room_statement(room.stores, room.leader, room.workshop_id).measures


def add(room: Room, text: str) -> str:
    draft = agree.MeasureDraft(text, None, "teamleider", None, Influence.TEAM)
    return agree.add_measure(room.stores, room.leader, room.workshop_id, draft)


def in_full(room: Room, phase: Phase) -> None:
    """Put a session in a step of the full timetable."""
    with room.stores.database.writing() as session:
        workshops.put_timetable(session, room.workshop_id, Timetable.FULL)
        workshops.put_phase(session, room.workshop_id, phase)


def taken_for(room: Room) -> str:
    """A measure of the catalogue that reaches the first factor of a room and not the second."""
    first, second = room.workshop.factor_ids[:2]
    found = ({factor_id for factor_id, _reach in one.reaches} for one in load_catalogue().measures)
    return next(
        one.id
        for one, reached in zip(load_catalogue().measures, found, strict=True)
        if first in reached and second not in reached
    )


def without_ids(text: str, room: Room) -> str:
    return text.replace(room.workshop_id, "ID").replace(room.workshop.unit_name, "TEAM")


@pytest.mark.parametrize("phase", [Phase.MEASURES, Phase.SUGGESTIONS, Phase.VOTE])
def test_two_worlds_with_other_scores_look_the_same(stores: Stores, leader: Actor, phase: Phase) -> None:
    round_id, shown = a_round(stores, leader), []
    for team, first, second in (("Team 1", HIGH, LOW), ("Team 2", LOW, HIGH)):
        room = scored(stores, leader, round_id, team, first, second)
        draft = agree.MeasureDraft("Genomen", None, "teamleider", None, Influence.TEAM)
        agree.take_suggestion(stores, leader, room.workshop_id, taken_for(room), draft)
        if phase != Phase.MEASURES:
            in_full(room, phase)
        shown.append(without_ids(texts(opened(room)), room))
    assert shown[0] == shown[1]
    assert "hoog" not in shown[0].replace("hoogleraar", "")


def test_with_a_click_the_facilitator_sees_what_comes_from_the_scores(room: Room) -> None:
    first, second = room.workshop.factor_ids[:2]
    for factor_id in (first, second):
        agree.leave_factor_out(room.stores, room.leader, room.workshop_id, factor_id)
    app = opened(room)
    assert "Waarom deze?" not in texts(app)
    app.toggle(key=f"results:{room.workshop_id}:measures").set_value(True).run()
    assert "Waarom deze? Raakt:" in texts(app)
    assert "Zet dit uit voordat een leidinggevende of iemand van het team meekijkt." in texts(app)


def test_suggestions_have_a_step_of_their_own_where_the_timetable_has_it(room: Room) -> None:
    assert "Waarom deze? Raakt:" in texts(opened(room))
    in_full(room, Phase.MEASURES)
    assert "Waarom deze? Raakt:" not in texts(opened(room))
    in_full(room, Phase.SUGGESTIONS)
    assert "Waarom deze? Raakt:" in texts(opened(room))


def test_what_is_refused_stays_in_the_form(room: Room) -> None:
    app = opened(room)
    app.text_input(key="measure:own:owner").set_value("teamleider")
    app.text_input(key="measure:own:first_step").set_value("Het rooster bekijken")
    press(app, "Bewaar deze maatregel")
    assert len(app.error) == 1
    assert app.text_input(key="measure:own:first_step").value == "Het rooster bekijken"
    app.text_area(key="measure:own:text").set_value("Eerder een rooster")
    press(app, "Bewaar deze maatregel")
    assert [(one.text, one.first_step) for one in measures(room)] == [
        ("Eerder een rooster", "Het rooster bekijken")
    ]
    assert "Eerste stap: Het rooster bekijken" in texts(app)
    assert app.text_area(key="measure:own:1:text").value == ""


def test_a_colleague_who_was_first_is_told_and_nothing_typed_is_lost(room: Room) -> None:
    measure_id = add(room, "Nabespreken")
    app = opened(room)
    press(app, "Veranderen")
    form = f"measure:change:{measure_id}:1"
    theirs = agree.MeasureDraft("Van de collega", None, "teamleider", None, Influence.TEAM)
    agree.change_measure(room.stores, room.leader, room.workshop_id, measure_id, theirs, 1)
    app.text_area(key=f"{form}:text").set_value("Van mij")
    next(
        one for one in app.button if one.label == "Bewaar deze maatregel" and measure_id in str(one.proto)
    ).click()
    app.run()
    assert [one.text for one in measures(room)] == ["Van de collega"]
    assert "Een collega heeft deze maatregel intussen veranderd" in texts(app)
    assert "Van de collega" in texts(app)
    assert app.text_area(key=f"{form}:text").value == "Van mij"
    next(
        one for one in app.button if one.label == "Bewaar deze maatregel" and measure_id in str(one.proto)
    ).click()
    app.run()
    assert [one.text for one in measures(room)] == ["Van mij"]


def test_ideas_are_joined_and_become_one_measure(room: Room) -> None:
    for letter, token in zip("abc", room.tokens, strict=False):
        propose.propose(room.stores, room.workshop_id, token, f"idee {letter}")
    propose.open_batch(room.stores, room.leader, room.workshop_id)
    ids = {one.text: one.id for one in propose.opened(room.stores, room.leader, room.workshop_id)}
    app = opened(room)
    app.multiselect(key="ideas:chosen").set_value([ids["idee a"], ids["idee b"]]).run()
    press(app, "Voeg samen")
    found = propose.opened(room.stores, room.leader, room.workshop_id)
    assert sorted(one.text for one in found) == ["idee a; idee b", "idee c"]
    press(app, "Haal weer uit elkaar")
    found = propose.opened(room.stores, room.leader, room.workshop_id)
    assert sorted(one.text for one in found) == ["idee a", "idee b", "idee c"]


def test_the_vote_shows_letters_and_nothing_that_moves(room: Room) -> None:
    ids = [add(room, "Rooster"), add(room, "Nabespreken")]
    move.go_to(room.stores, room.leader, room.workshop_id, Phase.VOTE)
    before = texts(opened(room))
    assert "A · Rooster" in before
    for token in room.tokens:
        vote.put_vote(room.stores, room.workshop_id, token, {ids[0]: 3})
    assert texts(opened(room)) == before
    move.go_to(room.stores, room.leader, room.workshop_id, Phase.READ_BACK)
    assert [one.support for one in measures(room)] == [Support.MUCH, Support.LITTLE]
    assert "veel steun" in texts(opened(room))
