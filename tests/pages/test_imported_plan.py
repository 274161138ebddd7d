"""The screen on which a plan of an RI&E is read in and confirmed, and where facilitators meet it again."""

from datetime import date

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Selectbox

from pages.components.workbook_button import EXCEL
from riskmodel.application import confirm_plan, import_plan, prepare
from riskmodel.application.confirm_plan import Said
from riskmodel.domain.access import Actor, Role
from riskmodel.domain.imported_plan import ImportedPlan, PlanField
from riskmodel.domain.room_statement import Effect, MeasureStatus
from riskmodel.i18n.translate import DESK_LANGUAGES, Language
from riskmodel.storage.stores import Stores
from tests.builders import TODAY, a_person, a_round
from tests.hostile_plans import HOSTILE
from tests.pages.builders import a_planner, a_unit
from tests.pages.conftest import Screen
from tests.pages.reading import html, sentences
from tests.pages.test_admin import press
from tests.pages.test_inventory import a_high_room, session_screen
from tests.pages.test_team_leader import opened
from tests.plans import a_file, peer

SCREEN = "prevention/imported_plan.py"
HARM = "<script>alert(1)</script> **vet** ![x](http://evil.example/p.png)"
OWN = a_file(
    ["Wat er is", "Wat we doen", HARM, "Blij"],
    ["Pesten in het team", "Gedragscode", HARM, "ja"],
    ["Lawaai", "Panelen", "Kees", "nee"],
)
MAPPING = {1: PlanField.RISK, 2: PlanField.MEASURE, 3: PlanField.OWNER}


@pytest.fixture
def officer(stores: Stores) -> Actor:
    return a_planner(stores)


def hand_in(app: AppTest, data: bytes, name: str = "Plan van aanpak.xlsx") -> AppTest:
    app.file_uploader[0].set_value([(name, data, EXCEL)]).run()
    assert not app.exception
    return app


def columns(app: AppTest) -> dict[int, Selectbox[str]]:
    """The question what a column holds, by its place."""
    asked = [box for box in app.selectbox if str(box.key).startswith("rie:column")]
    return dict(enumerate(asked, start=1))


def plans(stores: Stores, officer: Actor) -> tuple[ImportedPlan, ...]:
    return import_plan.plans(stores, officer)


def a_plan(stores: Stores, officer: Actor) -> ImportedPlan:
    found = import_plan.read_file(stores, officer, OWN, mapping=MAPPING)
    import_plan.keep(stores, officer, "Ons plan", found, date(2026, 11, 22))
    (plan,) = plans(stores, officer)
    return plan


@pytest.mark.parametrize("language", DESK_LANGUAGES)
def test_a_plan_of_oira_is_read_kept_and_confirmed(
    as_role: Screen, stores: Stores, officer: Actor, language: Language
) -> None:
    app = hand_in(as_role(Role.PREVENTION_OFFICER, SCREEN, language), peer("euphorie_timeline_nl"))
    assert "Meldregeling openstellen voor inhuur" in html(app)
    assert plans(stores, officer) == ()
    app.button(key="rie:keep").click().run()
    assert not app.exception
    (plan,) = plans(stores, officer)
    assert (plan.name, len(plan.actions)) == ("Plan van aanpak", 6)
    key = f"rie:{plan.id}:{plan.version}"
    first = plan.actions[0].key
    assert app.multiselect(key=f"{key}:{first}:factors").value[0] == "CON-01"
    app.radio(key=f"{key}:{first}:psychosocial").set_value(False)
    app.button(key=f"{key}:confirm").click().run()
    assert not app.exception
    (plan,) = plans(stores, officer)
    assert [action.is_psychosocial for action in plan.actions] == [False, *[True] * 5]
    # The same file again: nothing to keep.
    hand_in(app, peer("euphorie_timeline_nl"))
    assert {"nl": "Geen verschillen", "en": "No differences"}[language] in sentences(app)
    assert [button.key for button in app.button if button.key == "rie:keep"] == []


def test_a_table_of_somebodys_own_is_mapped_and_the_mapping_remembered(
    as_role: Screen, stores: Stores, officer: Actor
) -> None:
    app = hand_in(as_role(Role.PREVENTION_OFFICER, SCREEN), OWN)
    assert "We vonden geen kolom met risico's of maatregelen" in app.warning[0].value
    for place, field in MAPPING.items():
        columns(app)[place].set_value(field)
    app.run()
    columns(app)[4].set_value(PlanField.RISK).run()
    assert [found.value for found in app.warning] == ["In twee kolommen staat hetzelfde. Kies er één."]
    columns(app)[4].set_value("").run()
    app.text_input[0].set_value("Ons <b>plan</b>")
    app.button(key="rie:keep").click().run()
    assert not app.exception
    (plan,) = plans(stores, officer)
    assert plan.actions[0].line.text(PlanField.OWNER) == HARM
    # What others typed is shown as it stands, and never as part of a sentence that Markdown reads.
    assert HARM not in sentences(app)
    assert "<script>" not in html(app)
    newer = a_file(["Wat er is", "Wat we doen", HARM, "Blij"], ["Stof", "Afzuiging", "Jo", "ja"])
    hand_in(app, newer)
    assert [columns(app)[place].value for place in range(1, 5)] == [*MAPPING.values(), ""]


def test_a_changed_file_shows_what_changes_first(as_role: Screen, stores: Stores, officer: Actor) -> None:
    plan = a_plan(stores, officer)
    newer = a_file(
        ["Wat er is", "Wat we doen", HARM, "Blij"],
        ["Pesten in het team", "Gedragscode en training", "Bo", "ja"],
        ["Lawaai", "Panelen", "Kees", "nee"],
    )
    app = hand_in(as_role(Role.PREVENTION_OFFICER, SCREEN), newer)
    assert 'data-label="Het wordt">Gedragscode en training</td>' in html(app)
    assert plans(stores, officer) == (plan,)
    press(app, "Voer door")
    (kept,) = plans(stores, officer)
    assert (kept.id, kept.actions[0].key) == (plan.id, plan.actions[0].key)
    assert kept.actions[0].line.text(PlanField.MEASURE) == "Gedragscode en training"


@pytest.mark.parametrize("name", ["a billion laughs", "cells at both ends", "two hundred sheets"])
def test_a_hostile_file_gets_a_sentence(as_role: Screen, name: str) -> None:
    app = hand_in(as_role(Role.PREVENTION_OFFICER, SCREEN), HOSTILE[name]())
    assert len(app.error) == {"cells at both ends": 0}.get(name, 1)


def test_a_plan_can_be_deleted_by_who_is_sure(as_role: Screen, stores: Stores, officer: Actor) -> None:
    a_plan(stores, officer)
    app = as_role(Role.PREVENTION_OFFICER, SCREEN)
    press(app, "Dit plan verwijderen")
    assert len(plans(stores, officer)) == 1
    app.checkbox[0].check()
    press(app, "Dit plan verwijderen")
    assert plans(stores, officer) == ()


def test_a_room_sees_what_was_agreed_before_beside_its_risks(
    stores: Stores, officer: Actor, cookies: dict[str, str]
) -> None:
    room = a_high_room(stores)
    plan = a_plan(stores, officer)
    first, second = (action.key for action in plan.actions)
    shown = room.workshop.factor_ids[0]
    said = {
        first: Said(True, (shown,), MeasureStatus.DONE, Effect.DID_NOT_HELP),
        second: Said(True, ("CHG-01",), MeasureStatus.PLANNED),
    }
    confirm_plan.confirm_lines(stores, officer, plan.id, said, plan.version)
    app = session_screen(stores, cookies, room)
    assert "Al afgesproken in jullie RI&E:" in sentences(app)
    told = [text.value for text in app.text if "Ons plan" in text.value]
    assert told == ["Gedragscode\n(Ons plan: gedaan, en het hielp niet)"]
    assert [text.value for text in app.warning if "hielp niet" in text.value] == [
        "Een deel hiervan is gedaan en hielp niet. Kies het alleen als je het anders aanpakt."
    ]
    assert not [text.value for text in app.text if "Kees" in text.value or "script" in text.value]


def test_who_prepares_a_session_reads_what_was_agreed(
    stores: Stores, officer: Actor, cookies: dict[str, str]
) -> None:
    leader = a_person(stores, Role.FACILITATOR)
    workshop_id = prepare.create_workshop(
        stores,
        leader,
        unit_id=a_unit(stores, "Kliniek"),
        round_id=a_round(stores, leader),
        held_on=TODAY,
        invited=12,
    )
    plan = a_plan(stores, officer)
    said = {plan.actions[0].key: Said(True, (), MeasureStatus.IN_PROGRESS)}
    for is_said in (False, True):
        if is_said:
            confirm_plan.confirm_lines(stores, officer, plan.id, said, plan.version)
        app = opened(stores, cookies, leader, "facilitator/workshops.py")
        app.query_params["werksessie"] = workshop_id
        app.switch_page("facilitator/session.py").run()
        assert not app.exception
        told = [text.value for text in app.text if "Ons plan" in text.value]
        assert told == ["Gedragscode\n(Ons plan: loopt)"] * is_said
