"""Measurement rounds: who waits, what is released, and the release moment."""

import pytest
from streamlit.testing.v1 import AppTest

from riskmodel.application import release
from riskmodel.domain.access import Role
from riskmodel.i18n.translate import Language
from riskmodel.storage.stores import Stores
from tests.builders import a_round
from tests.pages.builders import HIGH, LOW, a_finished_room, a_planner, a_unit
from tests.pages.conftest import Screen
from tests.pages.reading import REFUSED, html, sentences

SCREEN = "prevention/rounds.py"
OTHERS = sorted({*Role} - {Role.PREVENTION_OFFICER})


@pytest.mark.parametrize("role", [*OTHERS, None])
def test_others_are_refused(on_its_own: Screen, role: Role | None) -> None:
    app = on_its_own(role, SCREEN)
    assert [error.value for error in app.error] == [REFUSED]
    assert len(app.title) == 0


@pytest.mark.parametrize("role", OTHERS)
def test_the_menu_of_others_does_not_have_it(as_role: Screen, role: Role) -> None:
    with pytest.raises(ValueError, match=SCREEN):
        as_role(role, SCREEN)


@pytest.mark.parametrize(
    ("language", "title", "nothing"),
    [
        (Language.NL, "Meetrondes", "Er is nog geen meetronde."),
        (Language.EN, "Measurement rounds", "There is no measurement round yet."),
    ],
)
def test_without_a_round(as_role: Screen, language: Language, title: str, nothing: str) -> None:
    app = as_role(Role.PREVENTION_OFFICER, SCREEN, language)
    assert [found.value for found in app.title] == [title]
    assert [found.value for found in app.info] == [nothing]
    assert app.get("page_link")[0].proto.page == "organisatie"


def test_releasing_adds_rows_names_their_teams_and_asks_first(as_role: Screen, stores: Stores) -> None:
    planner = a_planner(stores)
    round_id = a_round(stores, planner)
    clinic = a_unit(stores, "Kliniek")
    for team in ("Team 1", "Team <2>"):
        a_finished_room(stores, round_id, clinic, team, [HIGH] * 3 + [LOW] * 2)
    app = as_role(Role.PREVENTION_OFFICER, SCREEN)
    waits = "Het volgende uitgiftemoment laat zien of dit team in een rij komt."
    for team in ("Team 1", "Team &lt;2&gt;"):
        assert f'scope="row">{team}</th><td role="cell" data-label="Waarom het wacht">{waits}' in html(app)
    assert "Nog geen rijen." in sentences(app)
    app.button[0].click().run()
    assert [found.value for found in app.error] == [
        "Vink eerst aan dat je weet dat dit niet terug te draaien is. Er is niets uitgegeven."
    ]
    assert release.heatmap(stores, planner, round_id).rows == ()

    _release(app)
    assert [found.value for found in app.success] == ["Er is 1 rij bijgekomen."]
    assert 'scope="row">Kliniek: Team 1 en Team &lt;2&gt;</th>' in html(app)
    assert "Het gaat over 10 tot 14 mensen." in html(app)
    assert "Er wacht geen team" in sentences(app)
    assert len(release.heatmap(stores, planner, round_id).rows) == 1


def test_with_too_few_people_nothing_is_released_and_the_team_keeps_waiting(
    as_role: Screen, stores: Stores
) -> None:
    planner = a_planner(stores)
    round_id = a_round(stores, planner)
    a_finished_room(stores, round_id, a_unit(stores, "Bestuur"), "Team 9", [HIGH] * 5)
    app = as_role(Role.PREVENTION_OFFICER, SCREEN, Language.EN)
    _release(app)
    assert [found.value for found in app.success] == [
        "Still too few people for a row. Nothing was released; the teams keep waiting."
    ]
    assert 'scope="row">Team 9</th>' in html(app)
    assert "Fewer than 10 people were invited to the teams that wait." in html(app)
    assert release.heatmap(stores, planner, round_id).waiting == ("Team 9",)


def _release(app: AppTest) -> None:
    app.checkbox(key="release:sure").check()
    app.button[0].click().run()
    assert not app.exception
