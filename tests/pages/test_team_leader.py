"""What a team leader sees and reports, and who says which teams somebody manages."""

import pytest
from streamlit.testing.v1 import AppTest

from riskmodel.application import follow, manage
from riskmodel.domain.access import Actor, Role
from riskmodel.domain.room_statement import Influence, MeasureStatus
from riskmodel.i18n.translate import Language
from riskmodel.storage.stores import Stores
from tests.builders import a_person, a_room, a_round
from tests.pages.builders import a_planner, a_scored_room, a_unit, agree_and_seal
from tests.pages.conftest import PAGES
from tests.pages.reading import html
from tests.pages.test_admin import press
from tests.server.visitors import a_cookie

NOTE = "Bewaar deze notitie"
HOSTILE = "Nabespreken ![x](http://evil.example/p.png) <b>vet</b>"


def opened(stores: Stores, cookies: dict[str, str], actor: Actor, script: str) -> AppTest:
    cookies.update(sid=a_cookie(stores, actor).removeprefix("sid="))
    app = AppTest.from_file(PAGES / "frame.py", default_timeout=30).run().switch_page(script).run()
    assert not app.exception
    return app


def a_team(stores: Stores, actor: Actor, influence: Influence = Influence.TEAM) -> None:
    """A team with one agreed measure, that the actor manages."""
    round_id = a_round(stores, a_planner(stores))
    clinic = a_unit(stores, "Kliniek <i>Noord</i>")
    agree_and_seal(
        a_scored_room(stores, round_id, clinic, "Team 1", [(5, 5)] * 6), measure=HOSTILE, influence=influence
    )
    manage.put_managed_units(stores, a_planner(stores), actor.account_id, [clinic])


def status(stores: Stores, actor: Actor) -> MeasureStatus:
    [measure] = [
        measure
        for team in follow.my_teams(stores, actor)
        for statement in team.statements
        for measure in statement.measures
    ]
    return measure.measure.status


@pytest.fixture
def team_leader(stores: Stores) -> Actor:
    return a_person(stores, Role.TEAM_LEADER)


@pytest.mark.parametrize(
    ("language", "nothing", "title"),
    [
        (Language.NL, "Je hebt nog geen team. De beheerder regelt dat, onder Organisatie.", "Mijn team"),
        (
            Language.EN,
            "No team was given to you yet. The administrator does that, under Organisation.",
            "My team",
        ),
    ],
)
def test_without_a_team_the_screen_says_who_gives_one(
    stores: Stores, cookies: dict[str, str], team_leader: Actor, language: Language, nothing: str, title: str
) -> None:
    cookies["taal"] = language.value
    app = opened(stores, cookies, team_leader, "team_leader/measures.py")
    assert ([found.value for found in app.title], [found.value for found in app.info]) == ([title], [nothing])


def test_the_agreements_are_shown_as_they_are_and_no_figure(
    stores: Stores, cookies: dict[str, str], team_leader: Actor
) -> None:
    a_team(stores, team_leader)
    app = opened(stores, cookies, team_leader, "team_leader/measures.py")
    assert [text.value for text in app.main.text] == [
        "Dit speelt bij ons.",
        HOSTILE,
        "teamleider · 01-03-2027 · het team",
    ]
    assert "Kliniek &lt;i&gt;Noord&lt;/i&gt;" in html(app)
    assert [found.value for found in app.info] == [
        "Dit team heeft nog geen afspraken.",
        "Het team heeft nog geen dag waarop het hoort wat hiermee gebeurt. Vraag het de gespreksleider.",
    ]
    assert [button.label for button in app.button] == ["Zet op: bezig", "Zet op: gedaan", NOTE]


def test_a_report_is_kept_and_said(stores: Stores, cookies: dict[str, str], team_leader: Actor) -> None:
    a_team(stores, team_leader)
    app = opened(stores, cookies, team_leader, "team_leader/measures.py")
    press(app, "Zet op: gedaan")
    assert [found.value for found in app.success] == ["Gemeld. De preventiemedewerker ziet het in het plan."]
    assert [button.label for button in app.button] == [
        *("Het hielp", "Het hielp deels", "Het hielp niet", "Te vroeg om te zeggen"),
        *("Zet op: gepland", "Zet op: bezig", NOTE),
    ]
    assert status(stores, team_leader) == MeasureStatus.DONE


def test_who_reports_on_what_changed_meanwhile_is_told_and_sees_the_new_version(
    stores: Stores, cookies: dict[str, str], team_leader: Actor
) -> None:
    a_team(stores, team_leader)
    app = opened(stores, cookies, team_leader, "team_leader/measures.py")
    press(opened(stores, cookies, team_leader, "team_leader/measures.py"), "Zet op: bezig")
    press(app, "Zet op: gedaan")
    assert [error.value for error in app.error] == [
        "Iemand anders heeft dit net veranderd. Je ziet nu de nieuwe versie; breng je wijziging opnieuw aan."
    ]
    assert status(stores, team_leader) == MeasureStatus.IN_PROGRESS
    press(app, "Zet op: gedaan")
    assert status(stores, team_leader) == MeasureStatus.DONE


def test_who_logged_out_in_another_window_reports_nothing(
    stores: Stores, cookies: dict[str, str], team_leader: Actor
) -> None:
    a_team(stores, team_leader)
    app = opened(stores, cookies, team_leader, "team_leader/measures.py")
    cookies.clear()
    press(app, "Zet op: gedaan")
    assert status(stores, team_leader) == MeasureStatus.PLANNED


def test_what_others_decide_on_can_only_be_written_about(
    stores: Stores, cookies: dict[str, str], team_leader: Actor
) -> None:
    a_team(stores, team_leader, Influence.BOARD)
    app = opened(stores, cookies, team_leader, "team_leader/measures.py")
    assert [button.label for button in app.button] == [NOTE]
    assert "Over deze maatregel beslissen anderen. Hier zie je hoe ver die is." in [
        found.value for found in app.markdown
    ]


@pytest.mark.parametrize("role", [Role.ADMINISTRATOR, Role.PREVENTION_OFFICER])
def test_units_are_given_under_organisation_and_two_of_one_name_stay_apart(
    stores: Stores, cookies: dict[str, str], team_leader: Actor, role: Role
) -> None:
    first, second = a_unit(stores, "Kliniek"), a_unit(stores, "Staf")
    a_unit(stores, "Team 1", first)
    wanted = a_unit(stores, "Team 1", second)
    app = opened(stores, cookies, a_person(stores, role, name="Bea"), "admin/organisation.py")
    app.selectbox(key="manages:person").set_value(team_leader.account_id).run()
    app.multiselect(key=f"manages:{team_leader.account_id}").set_value([wanted])
    press(app, "Bewaar wie leiding geeft")
    assert "<li>Gijs Leider: Staf › Team 1</li>" in html(app)
    assert [team.unit_id for team in follow.my_teams(stores, team_leader)] == [wanted]


def test_who_leads_a_session_under_way_is_not_given_its_team(stores: Stores, cookies: dict[str, str]) -> None:
    leader = a_person(stores, Role.FACILITATOR)
    room = a_room(stores, leader, a_round(stores, leader))
    app = opened(stores, cookies, a_planner(stores), "admin/organisation.py")
    app.selectbox(key="manages:person").set_value(leader.account_id).run()
    app.multiselect(key=f"manages:{leader.account_id}").set_value([room.workshop.unit_id])
    press(app, "Bewaar wie leiding geeft")
    assert [error.value for error in app.error] == [
        "Deze persoon leidt een sessie van dit team die nog bezig is. Laat die eerst verzegelen; "
        "dat gebeurt vanzelf binnen 24 uur. Er is niets veranderd."
    ]


def test_a_facilitator_does_not_see_who_manages_what(stores: Stores, cookies: dict[str, str]) -> None:
    app = opened(stores, cookies, a_person(stores, Role.FACILITATOR), "admin/organisation.py")
    assert [box.key for box in app.selectbox if box.key == "manages:person"] == []
    assert "Wie geeft leiding aan welk team" not in [found.value for found in app.subheader]
