"""The screen "What is there already?", the contacts under Organisation, and what a room sees of both."""

from collections import Counter
from html import escape

import pytest
from streamlit.testing.v1 import AppTest

from catalog.load import load_catalogue
from riskmodel.application import effects, prepare, suggest
from riskmodel.application.help_contacts import help_contacts, put_help_contacts
from riskmodel.application.inventory import fill_in_provision, inventory
from riskmodel.domain.access import Actor, Role
from riskmodel.domain.help_contact import HelpContact
from riskmodel.domain.inventory import MeasureStand, Quality
from riskmodel.domain.room_statement import Effect, MeasureStatus
from riskmodel.i18n.translate import DESK_LANGUAGES, Language
from riskmodel.storage.stores import Stores
from tests.builders import Room, a_person, a_round
from tests.pages.builders import a_planner, a_scored_room, a_unit
from tests.pages.conftest import Screen
from tests.pages.reading import html, sentences
from tests.pages.test_admin import press
from tests.pages.test_team_leader import HOSTILE, a_team, opened

SCREEN = "prevention/inventory.py"
PROVISIONS = [one for one in load_catalogue().provisions if one.withdrawn is None]
FIRST = PROVISIONS[0]
QUALITY, WORDS = f"provision:{FIRST.id}:quality", f"provision:{FIRST.id}:words"
CHANGED = (
    "Iemand anders heeft dit net veranderd. Je ziet nu de nieuwe versie; breng je wijziging opnieuw aan."
)


def state(stores: Stores) -> tuple[Quality | None, str, int]:
    """What is stored of the first provision."""
    entry = inventory(stores, a_planner(stores))[0]
    if entry.state is None:
        return None, "", entry.version
    return entry.state.quality, entry.state.explanation, entry.version


def choose(app: AppTest, quality: Quality) -> AppTest:
    app.radio(key=QUALITY).set_value(quality).run()
    assert not app.exception
    return app


@pytest.mark.parametrize("language", DESK_LANGUAGES)
def test_every_provision_is_asked_and_nothing_is_filled_in(as_role: Screen, language: Language) -> None:
    app = as_role(Role.PREVENTION_OFFICER, SCREEN, language)
    assert [found.value for found in app.title] == [
        {"nl": "Wat is er al?", "en": "What is there already?"}[language]
    ]
    assert Counter(radio.label for radio in app.radio) == Counter(
        one.question.text(language) for one in PROVISIONS
    )
    assert {radio.value for radio in app.radio} == {None}
    assert (
        next(radio.options for radio in app.radio)
        == {
            "nl": ["Nee, is er niet", "Op papier", "Werkt deels", "Werkt aantoonbaar"],
            "en": ["No, not there", "On paper", "Works partly", "Demonstrably works"],
        }[language]
    )


def test_a_choice_and_its_explanation_are_saved_at_once(as_role: Screen, stores: Stores) -> None:
    app = choose(as_role(Role.PREVENTION_OFFICER, SCREEN), Quality.ON_PAPER)
    assert [found.value for found in app.success] == ["Opgeslagen."]
    assert state(stores) == (Quality.ON_PAPER, "", 1)
    app.text_input(key=WORDS).set_value(HOSTILE).run()
    assert [found.value for found in app.success] == ["Opgeslagen."]
    assert state(stores) == (Quality.ON_PAPER, HOSTILE, 2)
    # Both in one go: the second is no quarrel with the first.
    app.text_input(key=WORDS).set_value("In de la.")
    choose(app, Quality.WORKS)
    assert ([found.value for found in app.error], state(stores)) == ([], (Quality.WORKS, "In de la.", 3))


def test_who_chooses_after_somebody_else_is_told_and_sees_the_new_version(
    as_role: Screen, stores: Stores
) -> None:
    app = choose(as_role(Role.PREVENTION_OFFICER, SCREEN), Quality.ON_PAPER)
    other = a_person(stores, Role.ADMINISTRATOR)
    fill_in_provision(stores, other, FIRST.id, quality=Quality.NONE, explanation="Ingetrokken.", version=1)
    choose(app, Quality.WORKS)
    assert [error.value for error in app.error] == [CHANGED]
    assert (app.radio(key=QUALITY).value, app.text_input(key=WORDS).value) == (Quality.NONE, "Ingetrokken.")
    assert state(stores) == (Quality.NONE, "Ingetrokken.", 2)
    choose(app, Quality.WORKS)
    assert state(stores) == (Quality.WORKS, "Ingetrokken.", 3)


def test_who_logged_out_meanwhile_changes_nothing(
    as_role: Screen, stores: Stores, cookies: dict[str, str]
) -> None:
    app = as_role(Role.PREVENTION_OFFICER, SCREEN)
    cookies.clear()
    app.radio(key=QUALITY).set_value(Quality.WORKS).run()
    assert state(stores) == (None, "", 0)


def test_the_summary_counts_and_the_table_says_the_same(as_role: Screen, stores: Stores) -> None:
    officer = a_planner(stores)
    for provision in PROVISIONS[:2]:
        fill_in_provision(stores, officer, provision.id, quality=Quality.WORKS, explanation="", version=0)
    page = html(as_role(Role.PREVENTION_OFFICER, SCREEN))
    total, mine = len(PROVISIONS), [one for one in PROVISIONS if one.line == FIRST.line]
    assert total > len(mine) > 2
    bar = '<dt>preventie</dt><dd><span class="works" style="flex-grow:2">2</span>'
    assert page.count(bar) == 1
    row = page.split('scope="row">preventie</th>')[1].split("</tr>")[0]
    figures = [cell.split("</td>")[0] for cell in row.split('">')[1:]]
    assert figures == ["2", "0", "0", "0", str(len(mine) - 2)]


def a_high_room(stores: Stores) -> Room:
    """A room at its measures in which everything came out high."""
    round_id = a_round(stores, a_planner(stores))
    room = a_scored_room(stores, round_id, a_unit(stores, "Kliniek"), "Team 1", [(5, 5)] * 6)
    room.go_to_measures()
    return room


def session_screen(stores: Stores, cookies: dict[str, str], room: Room) -> AppTest:
    app = opened(stores, cookies, room.leader, "facilitator/workshops.py")
    app.query_params["werksessie"] = room.workshop_id
    app.switch_page("facilitator/session.py").run()
    # What comes from the scores stands there once it is asked for.
    app.toggle(key=f"results:{room.workshop_id}:measures").set_value(True).run()
    assert not app.exception
    return app


def test_the_room_reads_what_is_there_and_what_has_to_work(stores: Stores, cookies: dict[str, str]) -> None:
    room, officer = a_high_room(stores), a_planner(stores)
    ids = [one.measure_id for one in suggest.suggestions(stores, room.leader, room.workshop_id)]
    on_paper = next(one for one in PROVISIONS if set(one.measure_ids) & set(ids[:3]))
    there = next(
        one
        for one in PROVISIONS
        if set(one.measure_ids) & set(ids) and not set(one.measure_ids) & set(on_paper.measure_ids)
    )
    for provision, quality in ((on_paper, Quality.ON_PAPER), (there, Quality.WORKS)):
        fill_in_provision(stores, officer, provision.id, quality=quality, explanation=HOSTILE, version=0)
    app = session_screen(stores, cookies, room)
    advice = suggest.advice(stores, room.leader, room.workshop_id)
    make = [one.measure_id for one in advice.offered[:8] if one.stand == MeasureStand.MAKE_IT_WORK]
    titles = [f"**Laat dit werken: {load_catalogue().measure(one).name.nl}**" for one in make]
    assert [text.value for text in app.markdown if "Laat dit werken" in text.value] == titles
    assert titles
    assert sentences(app).count("Eerste vraag: wat ontbreekt nog?") == len(make)
    assert [text.value for text in app.text if HOSTILE in text.value] == [
        f"{on_paper.name.nl}: op papier. {HOSTILE}"
    ] * len(make)
    assert "Dit is er al:" in sentences(app)
    for one in advice.in_place:
        assert f"<li>{load_catalogue().measure(one.measure_id).name.nl}</li>" in html(app)
    assert advice.in_place
    asked = "De wet vraagt dit ook van jullie organisatie, wat jullie ook scoorden. Is het er?"
    assert sentences(app).count(asked) == 1
    assert advice.duties
    for measure_id in advice.duties:
        assert f"<li>{escape(load_catalogue().measure(measure_id).name.nl)}</li>" in html(app)


def done(stores: Stores) -> None:
    with stores.database.writing() as session:
        session.connection().exec_driver_sql("UPDATE agreed_measure SET status = 'done'")


def effect(stores: Stores) -> Effect | None:
    [team] = effects.done_measures(stores, a_planner(stores))
    [measure] = team.statements[0].measures
    assert measure.measure.status == MeasureStatus.DONE
    return measure.measure.effect


@pytest.mark.parametrize(
    ("role", "script"), [(Role.TEAM_LEADER, "team_leader/measures.py"), (Role.PREVENTION_OFFICER, SCREEN)]
)
def test_whether_it_helped_is_asked_and_kept(
    stores: Stores, cookies: dict[str, str], role: Role, script: str
) -> None:
    actor = a_person(stores, role)
    a_team(stores, actor)
    assert "Heeft het geholpen?" not in sentences(opened(stores, cookies, actor, script))
    done(stores)
    app = opened(stores, cookies, actor, script)
    assert "Heeft het geholpen? Tot nu toe: nog niet gezegd." in sentences(app)
    assert HOSTILE in [text.value for text in app.text]
    press(app, "Het hielp niet")
    assert [found.value for found in app.success] == [
        "Genoteerd. De voorstellen voor dit team houden er rekening mee."
    ]
    assert effect(stores) == Effect.DID_NOT_HELP
    assert "Heeft het geholpen? Tot nu toe: het hielp niet." in sentences(app)
    press(app, "Het hielp deels")
    assert effect(stores) == Effect.HELPED_PARTLY


def test_an_administrator_fills_in_and_sees_nothing_of_teams(as_role: Screen, stores: Stores) -> None:
    a_team(stores, a_person(stores, Role.TEAM_LEADER))
    done(stores)
    app = as_role(Role.ADMINISTRATOR, SCREEN)
    assert "Wat teams al deden" not in [found.value for found in app.header]
    choose(app, Quality.WORKS)
    assert state(stores) == (Quality.WORKS, "", 1)


def contact(stores: Stores) -> HelpContact:
    return help_contacts(stores)["confidential-adviser"]


def organisation(stores: Stores, cookies: dict[str, str], role: Role) -> AppTest:
    return opened(stores, cookies, a_person(stores, role), "admin/organisation.py")


def test_contacts_are_kept_and_two_people_do_not_overwrite_each_other(
    stores: Stores, cookies: dict[str, str]
) -> None:
    app = organisation(stores, cookies, Role.ADMINISTRATOR)
    app.text_input(key="help:confidential-adviser").set_value("Fatima, 06-12345678")
    press(app, "Bewaar deze contacten")
    assert contact(stores) == HelpContact("confidential-adviser", "Fatima, 06-12345678", 1)
    put_help_contacts(stores, a_planner(stores), [HelpContact("confidential-adviser", HOSTILE, 1)])
    app.text_input(key="help:confidential-adviser").set_value("Bo")
    press(app, "Bewaar deze contacten")
    assert [error.value for error in app.error] == [CHANGED]
    assert app.text_input(key="help:confidential-adviser").value == HOSTILE
    app.text_input(key="help:company-doctor").set_value("Bo")
    press(app, "Bewaar deze contacten")
    assert [found.contact for found in help_contacts(stores).values() if found.contact] == [HOSTILE, "Bo"]


def test_a_facilitator_reads_the_contacts_as_they_are(stores: Stores, cookies: dict[str, str]) -> None:
    put_help_contacts(stores, a_planner(stores), [HelpContact("confidential-adviser", HOSTILE)])
    app = organisation(stores, cookies, Role.FACILITATOR)
    shown = [text.value for text in app.text]
    assert f"Vertrouwenspersoon: {HOSTILE}" in shown
    assert "Bedrijfsarts: niet ingevuld" in shown
    assert [box.key for box in app.text_input if str(box.key).startswith("help:")] == []


def test_hours_and_instrument_are_kept_with_the_organisation(stores: Stores, cookies: dict[str, str]) -> None:
    planner: Actor = a_planner(stores)
    a_round(stores, planner)
    app = organisation(stores, cookies, Role.PREVENTION_OFFICER)
    app.number_input(key="organisation:hours").set_value(38)
    app.checkbox(key="organisation:instrument").check()
    press(app, "Bewaar dit")
    known = prepare.organisation(stores, planner)
    assert known is not None
    assert (known.facts.weekly_hours, known.facts.uses_recognised_instrument) == (38, True)
    app.number_input(key="organisation:hours").set_value(None)
    press(app, "Bewaar dit")
    known = prepare.organisation(stores, planner)
    assert known is not None
    assert (known.facts.weekly_hours, known.facts.headcount) == (None, 410)
