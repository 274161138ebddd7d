"""Planning: what management will see, with teams that are only thought of, and what would help."""

import pytest
from streamlit.testing.v1 import AppTest

from riskmodel.domain.access import Role
from riskmodel.i18n.translate import Language
from riskmodel.storage.stores import Stores
from tests.builders import a_person, a_room, a_round
from tests.pages.builders import a_planner, a_unit
from tests.pages.conftest import Screen
from tests.pages.reading import html

SCREEN = "prevention/planning.py"


def add(app: AppTest, teams: list[str], facilitator: str, invited: int | None = None) -> None:
    app.multiselect(key="plan:teams").set_value(teams)
    app.text_input(key="plan:facilitator").set_value(facilitator)
    app.number_input(key="plan:invited").set_value(invited)
    next(button for button in app.button if button.form_id == "planning:add").click().run()
    assert not app.exception


def first_sentence(app: AppTest) -> str:
    return str(app.subheader[0].value)


@pytest.mark.parametrize(
    ("language", "title", "nothing"),
    [
        (Language.NL, "Plannen", "Er is nog geen sessie om een verwachting van te maken."),
        (Language.EN, "Planning", "There is no session to make a forecast of yet."),
    ],
)
def test_a_round_without_a_session(
    as_role: Screen, stores: Stores, language: Language, title: str, nothing: str
) -> None:
    a_round(stores, a_planner(stores))
    app = as_role(Role.PREVENTION_OFFICER, SCREEN, language)
    assert not app.exception
    assert [found.value for found in app.title] == [title]
    assert first_sentence(app) == nothing


def test_a_prepared_session_and_teams_that_are_thought_of(as_role: Screen, stores: Stores) -> None:
    leader = a_person(stores, Role.FACILITATOR, name="Gijs <b>")
    clinic = a_unit(stores, "Kliniek")
    teams = [a_unit(stores, f"Team {number}", clinic) for number in (1, 2)]
    a_room(stores, leader, a_round(stores, leader), team="Team 9", parent_id=clinic, invited=14)
    app = as_role(Role.PREVENTION_OFFICER, SCREEN)
    app.number_input(key="plan:turnout").set_value(100)
    app.number_input(key="plan:unknown").set_value(0).run()
    assert first_sentence(app) == "Met deze sessies ziet de directie 1 rij."
    assert "Per rij zijn 6 van de 6 kernvragen gevuld." in [found.value for found in app.markdown]
    assert "Kliniek › Team 9" in html(app)
    assert "Gijs &lt;b&gt;" in html(app)

    add(app, teams, "Piet", 6)
    assert first_sentence(app) == "Met deze sessies ziet de directie 2 rijen."
    assert "alleen bedacht" in html(app)
    app.button(key="plan:clear").click().run()
    assert first_sentence(app) == "Met deze sessies ziet de directie 1 rij."


def test_it_names_the_teams_that_could_join(as_role: Screen, stores: Stores) -> None:
    clinic = a_unit(stores, "Kliniek")
    teams = [a_unit(stores, f"Team {number}", clinic) for number in (1, 2)]
    a_round(stores, a_planner(stores))
    app = as_role(Role.PREVENTION_OFFICER, SCREEN)
    app.number_input(key="plan:turnout").set_value(100)
    app.number_input(key="plan:unknown").set_value(0).run()
    for team, name in zip(teams, ("Piet", "Joke"), strict=True):
        add(app, [team], name, 5)
    assert "<li>Kliniek › Team 1 en Kliniek › Team 2 in één sessie" in html(app)


def test_without_a_team_or_a_name_nothing_is_added(as_role: Screen, stores: Stores) -> None:
    a_round(stores, a_planner(stores))
    a_unit(stores, "Kliniek")
    app = as_role(Role.PREVENTION_OFFICER, SCREEN)
    add(app, [], "Piet")
    assert [found.value for found in app.error] == [
        "Kies minstens één team en vul in wie begeleidt. Er is niets toegevoegd."
    ]
