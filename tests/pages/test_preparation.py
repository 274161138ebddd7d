"""The screen on which a facilitator prepares a session: what is optional, what stops, and who is few."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from streamlit.testing.v1 import AppTest

from catalog.load import load_catalogue
from riskmodel.application import own_content, prepare, rehearse
from riskmodel.application.preparation import answer_check, fill_in_preparation, prepared
from riskmodel.domain.access import Actor, Role
from riskmodel.domain.own_columns import Column
from riskmodel.domain.own_item import OwnKind
from riskmodel.domain.preparation import Check, CheckAnswer, Preparation, Purpose, checks_for
from riskmodel.domain.workshop import Phase
from riskmodel.i18n.check_words import check_words
from riskmodel.i18n.translate import Language, translator
from riskmodel.storage.stores import Stores
from tests.builders import FACTS, NOW, TODAY, Room, a_person, a_round
from tests.own_content import FACTOR
from tests.pages.conftest import PAGES
from tests.pages.test_facilitator import opened, press, texts
from tests.server.visitors import a_cookie

WORDS = translator(Language.NL)
OWN = "Alleen op het dak"
Prepare = Callable[..., Room]


@pytest.fixture
def leader(stores: Stores, cookies: dict[str, str]) -> Actor:
    """A facilitator who is logged in."""
    person = a_person(stores, Role.FACILITATOR)
    cookies["sid"] = a_cookie(stores, person).removeprefix("sid=")
    return person


@pytest.fixture
def a_session(stores: Stores, leader: Actor) -> Prepare:
    """Makes a session in preparation for so many people."""

    def make(invited: int = 12, *, headcount: int = 410, manager: bool = False) -> Room:
        round_id = a_round(stores, leader)
        facts = replace(FACTS, headcount=headcount)
        prepare.describe_organisation(stores, leader, name="Gemeente Waterland-Oost", facts=facts)
        unit_id = prepare.add_unit(stores, leader, name="Team 1", parent_id=None, headcount=30)
        workshop_id = prepare.create_workshop(
            stores, leader, unit_id=unit_id, round_id=round_id, held_on=TODAY, invited=invited
        )
        prepare.announce_manager(stores, leader, workshop_id, manager)
        return Room(stores, leader, workshop_id, [])

    return make


def phase(room: Room) -> Phase:
    return room.workshop.phase


def known(room: Room) -> Preparation:
    return prepared(room.stores, room.leader, room.workshop_id).preparation


def choose(app: AppTest, room: Room, check: Check, answer: str) -> AppTest:
    """Answer a check."""
    app.radio(key=f"check:{room.workshop_id}:{check}:answer").set_value(answer).run()
    assert not app.exception
    return app


def asked(app: AppTest) -> list[str]:
    """The checks on the screen."""
    return [radio.label.strip("*") for radio in app.radio if radio.key and radio.key.startswith("check:")]


def questions(purpose: Purpose | None) -> list[str]:
    return [check_words(check, WORDS).question for check in checks_for(purpose)]


def test_what_is_filled_in_is_kept_at_once(a_session: Prepare) -> None:
    room = a_session()
    app, key = opened(room), f"preparation:{room.workshop_id}"
    assert asked(app) == questions(None)
    app.radio(key=f"{key}:purpose").set_value(Purpose.REACTIVE).run()
    assert [done.value for done in app.success] == ["Bewaard."]
    app.text_area(key=f"{key}:context").input("Twee balies.").run()
    app.text_area(key=f"{key}:rie").input("Werkdruk.").run()
    assert known(room) == Preparation(Purpose.REACTIVE, "Twee balies.", "Werkdruk.")
    assert asked(app) == questions(Purpose.REACTIVE)
    assert "is bewijs in een onderzoek" in texts(app)
    again = opened(room)
    assert again.text_area(key=f"{key}:context").value == "Twee balies."
    assert phase(room) is Phase.PREPARATION


def test_a_hard_stop_says_why_and_what_to_do_and_the_door_stays_closed(a_session: Prepare) -> None:
    room = a_session()
    app = choose(opened(room), room, Check.NO_CONFLICT, "not-met")
    words = check_words(Check.NO_CONFLICT, WORDS)
    [stop] = [error.value for error in app.error]
    assert stop == f"De deur blijft dicht. {words.why} {words.instead}"
    assert [field.label for field in app.text_input] == []
    press(app, "Open de deur")
    assert phase(room) is Phase.PREPARATION
    choose(app, room, Check.NO_CONFLICT, "open")
    assert prepared(room.stores, room.leader, room.workshop_id).answers == {}
    press(app, "Open de deur")
    assert phase(room) is Phase.LOBBY


def test_a_warning_is_passed_with_a_reason(a_session: Prepare) -> None:
    room = a_session()
    app = choose(opened(room), room, Check.GROUP, "not-met")
    assert len(app.error) == 1
    app.text_input(key=f"check:{room.workshop_id}:{Check.GROUP}:reason").input("Het past zo.").run()
    answers = prepared(room.stores, room.leader, room.workshop_id).answers
    assert answers == {Check.GROUP: CheckAnswer(False, "Het past zo.")}
    assert len(app.error) == 0
    assert "Je keek nog niet naar 8 punten. Je kunt de deur toch openen." in texts(app)
    press(app, "Open de deur")
    assert phase(room) is Phase.LOBBY


def test_who_looked_at_an_older_version_sees_the_new_one(a_session: Prepare) -> None:
    room = a_session()
    app, key = opened(room), f"preparation:{room.workshop_id}"
    fill_in_preparation(room.stores, room.leader, room.workshop_id, Preparation(Purpose.CHANGE, "Fusie."), 0)
    app.text_area(key=f"{key}:context").input("Iets anders.").run()
    assert [error.value for error in app.error] == [
        "Iemand anders heeft dit net veranderd. Je ziet nu de nieuwe versie; breng je wijziging opnieuw aan."
    ]
    assert app.text_area(key=f"{key}:context").value == "Fusie."
    assert known(room) == Preparation(Purpose.CHANGE, "Fusie.")


def test_the_answer_of_the_other_facilitator_is_shown(a_session: Prepare) -> None:
    room = a_session()
    app = opened(room)
    answer_check(room.stores, room.leader, room.workshop_id, Check.HELP, True)
    app.run()
    assert app.radio(key=f"check:{room.workshop_id}:{Check.HELP}:answer").value == "met"


FEW = "In de kamer krijgt een factor een uitslag vanaf 5 volledige antwoorden."
ALONE = "Buiten de kamer staat dit team nooit alleen"
COMPANY = "Buiten de kamer komen er geen cijfers: daarvoor zijn minstens 10 mensen nodig."
PLAN = "Wat altijd naar buiten komt, is wat het team afspreekt te vertellen, in woorden"
TALK = "Werk dus pratend"


@pytest.mark.parametrize(
    ("invited", "headcount", "manager", "said"),
    [
        (10, 410, False, []),
        (10, 410, True, []),
        (9, 410, False, [FEW, ALONE, PLAN]),
        (5, 5, False, [FEW, COMPANY, PLAN]),
        (9, 410, True, ["er komt geen cijfer in beeld", PLAN, TALK]),
        (4, 410, True, ["Met minder dan 5 mensen komt er geen uitslag", "blijft dan in de kamer"]),
    ],
)
def test_a_small_group_hears_what_can_be_shown(
    a_session: Prepare, invited: int, headcount: int, manager: bool, said: list[str]
) -> None:
    app = opened(a_session(invited, headcount=headcount, manager=manager))
    shown = "\n".join(info.value for info in app.info)
    every = (FEW, ALONE, COMPANY, PLAN, TALK)
    assert [words for words in said if words not in shown] == []
    assert [words for words in every if words in shown and words not in said] == []


def test_a_manager_is_noted_at_once(a_session: Prepare) -> None:
    room = a_session(8)
    app = opened(room)
    app.checkbox(key=f"manager:{room.workshop_id}").check().run()
    assert room.workshop.manager_present
    assert "er komt geen cijfer in beeld" in texts(app)


def test_factors_are_offered_own_first_then_those_of_the_sector(stores: Stores, a_session: Prepare) -> None:
    officer = a_person(stores, Role.PREVENTION_OFFICER)
    values = {**FACTOR, Column.NAME_NL: OWN}
    item_id = own_content.add_item(stores, officer, OwnKind.FACTOR, values)
    retired = own_content.add_item(stores, officer, OwnKind.FACTOR, FACTOR)
    room = a_session()
    own_content.retire_item(stores, officer, retired, 1)
    app = opened(room)
    choice = app.multiselect(key=f"factors:{room.workshop_id}")
    profile = load_catalogue().profile(FACTS.sector)
    names = [load_catalogue().factor(part).name.nl for part in profile.factor_ids]
    core = {load_catalogue().factor(part).name.nl for part in room.workshop.core_factor_ids}
    standing_out = [name for name in names if name not in core]
    assert (choice.options[0], FACTOR[Column.NAME_NL] in choice.options) == (OWN, False)
    assert choice.options[1 : 1 + len(standing_out)] == standing_out
    first = next(part for part in profile.emphasis if part.factor_id not in room.workshop.core_factor_ids)
    choice.set_value([item_id, first.factor_id]).run()
    assert room.workshop.factor_ids[-2:] == (item_id, first.factor_id)
    assert f"Waarom in jullie sector: {first.reason.nl}" in texts(app)
    assert f"{OWN}: {FACTOR[Column.DESCRIPTION_NL]}" in [shown.value for shown in app.text]
    assert [shown for shown in app.markdown if OWN in shown.value] == []


def test_the_invitation_stands_there_to_copy_in_a_language_of_choice(a_session: Prepare) -> None:
    room = a_session()
    app = opened(room)
    assert app.code[0].value.startswith("Uitnodiging: veilig samenwerken\n\nTeam: Team 1\n")
    app.radio(key=f"handouts:{room.workshop_id}:language").set_value(Language.EN).run()
    assert app.code[0].value.startswith("Invitation: working together safely\n\nTeam: Team 1\n")


def test_a_rehearsal_has_nothing_to_look_into(stores: Stores, leader: Actor) -> None:
    workshop_id = rehearse.start_rehearsal(stores, leader, name="Oefenteam", now=NOW)
    app = opened(Room(stores, leader, workshop_id, []))
    assert (asked(app), len(app.expander)) == ([], 0)


def test_the_screen_in_english(a_session: Prepare, cookies: dict[str, str]) -> None:
    room = a_session(8)
    cookies["taal"] = Language.EN
    app = AppTest.from_file(PAGES / "frame.py", default_timeout=30)
    app.query_params["werksessie"] = room.workshop_id
    app.run().switch_page("facilitator/session.py").run()
    english = [check_words(check, translator(Language.EN)).question for check in checks_for(None)]
    assert asked(app) == english
