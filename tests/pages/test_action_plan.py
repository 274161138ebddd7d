"""The action plan on screen: finding a measure, changing one or many, and losing nothing to somebody else."""

from dataclasses import replace
from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from riskmodel.application import manage
from riskmodel.application.action_plan import change_measures, history, plan
from riskmodel.application.plan_events import change_event, events
from riskmodel.domain.access import Actor, Role
from riskmodel.domain.action_plan import MeasureChange, PlanLine, edit_of
from riskmodel.domain.plan_event import EventKind
from riskmodel.domain.room_statement import Effect, Influence, MeasureStatus
from riskmodel.i18n.translate import Language
from riskmodel.storage.stores import Stores
from tests.agreed import a_statement
from tests.builders import TODAY, a_person, a_round
from tests.pages.conftest import PAGES
from tests.pages.reading import html
from tests.pages.test_admin import press
from tests.server.visitors import a_cookie

SCREEN = "prevention/action_plan.py"
HOSTILE = "Nabespreken ![x](http://evil.example/p.png) <b>vet</b>"
LONG_AGO = date(2026, 1, 1)


@pytest.fixture
def officer(stores: Stores) -> Actor:
    return a_person(stores, Role.PREVENTION_OFFICER, name="Pien Plan")


@pytest.fixture
def round_id(stores: Stores, officer: Actor) -> str:
    return a_round(stores, officer)


def opened(
    stores: Stores,
    cookies: dict[str, str],
    actor: Actor,
    script: str = SCREEN,
    language: Language = Language.NL,
) -> AppTest:
    cookies.update(sid=a_cookie(stores, actor).removeprefix("sid="), taal=language.value)
    app = AppTest.from_file(PAGES / "frame.py", default_timeout=30).run().switch_page(script).run()
    assert not app.exception
    return app


def change(stores: Stores, actor: Actor, line: PlanLine, **values: object) -> None:
    """Let somebody change a measure in another window."""
    edit = replace(edit_of(line.measure), **values)  # type: ignore[arg-type]
    change_measures(
        stores, actor, [MeasureChange(line.workshop_id, line.measure.id, line.version, edit)], TODAY
    )


def show_one(app: AppTest, line: PlanLine) -> str:
    """Choose a measure, and return the key of its fields."""
    app.selectbox(key="action:one").set_value(line.measure.id).run()
    assert not app.exception
    return f"action:edit:{line.measure.id}"


def texts(app: AppTest) -> list[str]:
    return [text.value for text in app.main.text]


@pytest.mark.parametrize(
    ("language", "title", "counts", "late"),
    [
        (
            Language.NL,
            "Plan van aanpak",
            "**2 maatregelen · 0 gedaan · 1 te laat · 0 zonder eigenaar · 0 zonder termijn**",
            "01-01-2026: te laat",
        ),
        (
            Language.EN,
            "Action plan",
            "**2 measures · 0 done · 1 overdue · 0 without an owner · 0 without a term**",
            "01-01-2026: overdue",
        ),
    ],
)
def test_the_plan_is_shown_as_it_was_typed_with_how_it_stands(
    stores: Stores,
    cookies: dict[str, str],
    officer: Actor,
    round_id: str,
    language: Language,
    title: str,
    counts: str,
    late: str,
) -> None:
    a_statement(stores, round_id, measures=2, text=HOSTILE)
    change(stores, officer, plan(stores, officer)[0], due_on=LONG_AGO)
    app = opened(stores, cookies, officer, language=language)
    assert [found.value for found in app.title] == [title]
    assert counts in [found.value for found in app.markdown]
    assert late in html(app)
    assert "1. Nabespreken ![x](http://evil.example/p.png) &lt;b&gt;vet&lt;/b&gt; 0" in html(app)
    assert "<b>" not in html(app)


def test_without_agreements_the_screen_says_when_they_come(
    stores: Stores, cookies: dict[str, str], officer: Actor, round_id: str
) -> None:
    a_statement(stores, round_id, is_agreed=False)
    [nothing] = [found.value for found in opened(stores, cookies, officer).info]
    assert nothing.startswith("Nog geen team liet maatregelen uit zijn werksessie gaan.")


def test_a_choice_narrows_the_table_and_what_is_changed_at_once(
    stores: Stores, cookies: dict[str, str], officer: Actor, round_id: str
) -> None:
    a_statement(stores, round_id, measures=2)
    a_statement(stores, round_id, "Team 2", influence=Influence.BOARD)
    change(stores, officer, plan(stores, officer)[1], due_on=LONG_AGO)
    app = opened(stores, cookies, officer)
    app.multiselect(key="action:filter:team").set_value(["Team 2"]).run()
    assert ("3. Maatregel 0" in html(app), "1. Maatregel 0" in html(app)) == (True, False)
    app.multiselect(key="action:filter:team").set_value([]).run()
    app.checkbox(key="action:filter:overdue").check().run()
    app.selectbox(key="action:bulk:status").set_value(MeasureStatus.IN_PROGRESS)
    app.text_area(key="action:bulk:note").set_value("Begonnen")
    press(app, "Verander 1 maatregel")
    assert [found.value for found in app.success] == ["Bewaard."]
    after = plan(stores, officer)
    assert [(line.measure.status, len(line.notes)) for line in sorted(after, key=lambda one: one.number)] == [
        (MeasureStatus.PLANNED, 0),
        (MeasureStatus.IN_PROGRESS, 1),
        (MeasureStatus.PLANNED, 0),
    ]
    assert app.text_area(key="action:bulk:note").value == ""
    press(app, "Verander 1 maatregel")
    assert [found.value for found in app.error] == [
        "Vul eerst in wat er moet veranderen. Er is niets veranderd."
    ]


def test_who_changes_many_second_hears_which_one_and_keeps_what_was_typed(
    stores: Stores, cookies: dict[str, str], officer: Actor, round_id: str
) -> None:
    a_statement(stores, round_id, measures=2, text=HOSTILE)
    app = opened(stores, cookies, officer)
    change(stores, officer, plan(stores, officer)[1], owner="directie")
    app.text_input(key="action:bulk:owner").set_value("  planner ")
    app.text_area(key="action:bulk:note").set_value("Overgedragen")
    press(app, "Verander 2 maatregelen")
    assert [found.value for found in app.error] == [
        "Iemand anders heeft net 1 maatregel veranderd; die staat hieronder. Er is niets veranderd. "
        "Wat je invulde staat er nog: kijk naar de nieuwe waarden en bewaar het opnieuw."
    ]
    assert texts(app) == [f"• {HOSTILE} 1"]
    assert [line.measure.owner for line in plan(stores, officer)] == ["teamleider", "directie"]
    assert app.text_area(key="action:bulk:note").value == "Overgedragen"
    press(app, "Verander 2 maatregelen")
    assert [line.measure.owner for line in plan(stores, officer)] == ["planner", "planner"]


def test_one_measure_is_changed_with_its_history_below(
    stores: Stores, cookies: dict[str, str], officer: Actor, round_id: str
) -> None:
    a_statement(stores, round_id, measures=2)
    line = plan(stores, officer)[1]
    app = opened(stores, cookies, officer)
    key = show_one(app, line)
    assert any("Maatregel uit de catalogus: P-01" in text for text in texts(app))
    app.selectbox(key=f"{key}:status").set_value(MeasureStatus.DONE)
    app.selectbox(key=f"{key}:effect").set_value(Effect.HELPED)
    app.date_input(key=f"{key}:due_on").set_value(None)
    app.number_input(key=f"{key}:budget").set_value(2500)
    app.text_area(key=f"{key}:note").set_value("Het rooster staat vast.")
    press(app, "Bewaar")
    after = plan(stores, officer)[1]
    stored = edit_of(after.measure)
    assert (stored.status, stored.effect, stored.due_on, stored.budget) == (
        MeasureStatus.DONE,
        Effect.HELPED,
        None,
        2500,
    )
    assert "Pien Plan: Het rooster staat vast." in "\n".join(texts(app))
    assert "Status: van gepland naar gedaan" in "\n".join(texts(app))
    assert app.text_area(key=f"{key}:note").value == ""
    press(app, "Bewaar")
    assert plan(stores, officer)[1] == after
    app.text_input(key=f"{key}:owner").set_value(" ")
    press(app, "Bewaar")
    assert [found.value for found in app.error] == ["Vul in wie dit oppakt: een functie, zoals teamleider."]


def test_who_changes_one_second_keeps_what_was_typed_and_sees_what_the_other_made_of_the_rest(
    stores: Stores, cookies: dict[str, str], officer: Actor, round_id: str
) -> None:
    a_statement(stores, round_id)
    [line] = plan(stores, officer)
    app = opened(stores, cookies, officer)
    key = show_one(app, line)
    change(stores, officer, line, owner="directie", budget=100)
    # Another screenful before it is sent: what was typed is still not lost.
    app.run()
    app.text_input(key=f"{key}:owner").set_value("planner")
    app.text_area(key=f"{key}:note").set_value("Overgedragen")
    press(app, "Bewaar")
    assert len(app.error) == 1
    told = "\n".join(texts(app))
    assert "• Eigenaar: van teamleider naar directie" in told
    assert "• Budget in euro's: van niets ingevuld naar 100" in told
    assert app.text_input(key=f"{key}:owner").value == "planner"
    assert app.text_area(key=f"{key}:note").value == "Overgedragen"
    assert app.number_input(key=f"{key}:budget").value == 100
    assert plan(stores, officer)[0].measure.owner == "directie"
    press(app, "Bewaar")
    [after] = plan(stores, officer)
    assert (after.measure.owner, after.measure.budget) == ("planner", 100)
    assert [note.text for note in after.notes] == ["Overgedragen"]


def test_events_are_proposed_noted_changed_and_taken_out(
    stores: Stores, cookies: dict[str, str], officer: Actor, round_id: str
) -> None:
    app = opened(stores, cookies, officer)
    assert html(app).count("voorgesteld") == 2 + 1
    press(app, "Zet de voorgestelde data in het plan")
    assert "Evaluatie na drie jaar" in html(app)
    press(app, "Noteer dit")
    assert [found.value for found in app.error] == ["Vul eerst de datum in."]
    app.date_input(key="action:event:add:on").set_value(date(2027, 1, 5))
    app.text_input(key="action:event:add:text").set_value("met één vraag")
    press(app, "Noteer dit")
    [found] = events(stores, officer)
    consent = next(one for one in found.events if one.kind is EventKind.WORKS_COUNCIL_CONSENT)
    assert (consent.held_on, consent.text) == (date(2027, 1, 5), "met één vraag")
    app.selectbox(key="action:event:change:which").set_value(consent.id).run()
    change_event(
        stores, officer, consent.id, kind=consent.kind, held_on=TODAY, text="van een ander", version=1
    )
    key = f"action:event:change:{consent.id}"
    app.text_input(key=f"{key}:text").set_value("met twee vragen")
    press(app, "Bewaar")
    assert next(error.value for error in app.error).startswith("Iemand anders heeft deze gebeurtenis net")
    assert "van een ander" in html(app)
    assert app.text_input(key=f"{key}:text").value == "met twee vragen"
    press(app, "Bewaar")
    assert "met twee vragen" in html(app)
    press(app, "Haal weg")
    assert {one.kind for one in events(stores, officer)[0].events} == {
        EventKind.YEARLY_REVIEW,
        EventKind.THREE_YEARLY_EVALUATION,
    }


def test_a_team_leader_sees_what_is_late_and_writes_how_it_goes(
    stores: Stores, cookies: dict[str, str], officer: Actor, round_id: str
) -> None:
    unit_id = a_statement(stores, round_id, influence=Influence.MANAGEMENT)
    [line] = plan(stores, officer)
    change(stores, officer, line, due_on=LONG_AGO)
    person = a_person(stores, Role.TEAM_LEADER, name="Thijs Team")
    manage.put_managed_units(stores, officer, person.account_id, [unit_id])
    app = opened(stores, cookies, person, "team_leader/measures.py")
    assert ":red-badge[te laat]" in "\n".join(found.value for found in app.markdown)
    press(app, "Bewaar deze notitie")
    assert [found.value for found in app.error] == ["Schrijf eerst op hoe het gaat."]
    app.text_area(key=f"note:{line.measure.id}:text").set_value(HOSTILE)
    press(app, "Bewaar deze notitie")
    [text] = [text for text in texts(app) if HOSTILE in text]
    assert text.endswith(f"Thijs Team: {HOSTILE}")
    assert [note.text for note in history(stores, officer, line.workshop_id, line.measure.id).notes] == [
        HOSTILE
    ]


def test_management_reads_how_much_is_asked_and_late(
    stores: Stores, cookies: dict[str, str], officer: Actor, round_id: str
) -> None:
    a_statement(stores, round_id, measures=2, influence=Influence.BOARD)
    a_statement(stores, round_id, "Team 2")
    for line in plan(stores, officer)[:1]:
        change(stores, officer, line, due_on=LONG_AGO)
    app = opened(stores, cookies, a_person(stores, Role.MANAGEMENT), "management/heatmap.py")
    assert "Teams vragen 2 maatregelen van management of bestuur; 1 te laat." in [
        found.value for found in app.markdown
    ]
