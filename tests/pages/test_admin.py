"""The first screen, accounts and organisation."""

import pytest
from streamlit.testing.v1 import AppTest

from riskmodel.application import prepare, sample
from riskmodel.domain.access import Actor, Role
from riskmodel.domain.sample_choice import SampleChoice
from riskmodel.i18n.translate import PHONE_LANGUAGES, Language
from riskmodel.storage.stores import Stores
from tests.pages.builders import a_planner
from tests.pages.conftest import HOME, Screen

ADMIN = Actor("administrator", "Beheer", frozenset({Role.ADMINISTRATOR}))
SCREENS = {
    "account.py": set(Role),
    "admin/accounts.py": {Role.ADMINISTRATOR},
    "admin/audit.py": {Role.ADMINISTRATOR},
    "admin/organisation.py": {Role.ADMINISTRATOR, Role.PREVENTION_OFFICER, Role.FACILITATOR},
    "facilitator/workshops.py": {Role.FACILITATOR},
    "facilitator/session.py": {Role.FACILITATOR},
}
REFUSED = "Je hebt hier geen toegang toe. Er is niets veranderd."


def press(app: AppTest, label: str) -> AppTest:
    """Press the button with this label."""
    next(button for button in app.button if button.label == label).click().run()
    assert not app.exception
    return app


@pytest.mark.parametrize("role", [*Role, None])
@pytest.mark.parametrize("script", SCREENS)
def test_a_screen_guards_itself(on_its_own: Screen, script: str, role: Role | None) -> None:
    app = on_its_own(role, script)
    is_refused = [error.value for error in app.error] == [REFUSED]
    assert is_refused == (role not in SCREENS[script])


@pytest.mark.parametrize("language", PHONE_LANGUAGES)
@pytest.mark.parametrize("role", Role)
def test_the_first_screen_says_what_each_role_can_do(as_role: Screen, role: Role, language: Language) -> None:
    app = as_role(role, HOME, language)
    assert not app.exception
    # Who chose Polish on a phone reads Dutch here.
    dutch = "Welkom bij Risicotafel"
    title = {"nl": dutch, "en": "Welcome to Risicotafel", "pl": dutch}[language]
    assert [found.value for found in app.title] == [title]
    assert len(app.get("page_link")) == 1


def test_the_sample_is_loaded_and_removed_with_one_click_each(as_role: Screen, stores: Stores) -> None:
    app = as_role(Role.ADMINISTRATOR, "admin/accounts.py")
    assert app.radio(key="sample:choice").options == [
        "Een ziekenhuis, negen werksessies",
        "Een gemeente, zes werksessies",
    ]
    app.radio(key="sample:choice").set_value(SampleChoice.MUNICIPALITY)
    press(app, "Laad het voorbeeld")
    loaded = prepare.organisation(stores, a_planner(stores))
    assert loaded is not None
    assert loaded.name == "Gemeente Waterland-Oost (voorbeeld)"
    press(app, "Verwijder het voorbeeld")
    assert not sample.is_loaded(stores, ADMIN)
    assert prepare.units(stores, ADMIN) == ()


def test_organisation_units_and_a_round_are_kept(as_role: Screen, stores: Stores) -> None:
    app = as_role(Role.FACILITATOR, "admin/organisation.py")
    app.text_input(key="organisation:name").set_value("Gemeente Waterland-Oost")
    app.selectbox(key="organisation:sector").select_index(0)
    app.number_input(key="organisation:size").set_value(410)
    app.selectbox(key="organisation:representation").select_index(0)
    press(app, "Bewaar dit")
    app.text_input(key="units:name").set_value("Team 1")
    app.number_input(key="units:headcount").set_value(9)
    press(app, "Toevoegen")
    app.text_input(key="rounds:name").set_value("Najaar 2026")
    press(app, "Start de meetronde")
    planner = a_planner(stores)
    described = prepare.organisation(stores, planner)
    assert described is not None
    assert (described.name, described.facts.headcount) == ("Gemeente Waterland-Oost", 410)
    assert [unit.name for unit in prepare.units(stores, planner)] == ["Team 1"]
    assert [round_.name for round_ in prepare.rounds(stores, planner)] == ["Najaar 2026"]


def test_a_unit_without_people_is_refused(as_role: Screen, stores: Stores) -> None:
    app = as_role(Role.ADMINISTRATOR, "admin/organisation.py")
    app.text_input(key="units:name").set_value("Team 1")
    press(app, "Toevoegen")
    assert [error.value for error in app.error] == ["Vul in hoeveel mensen hier werken: minstens 1."]
    assert prepare.units(stores, ADMIN) == ()
