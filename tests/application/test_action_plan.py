"""The action plan after the room: who changes what, what is recorded of it, and what others lose by it."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlmodel import select, update

from riskmodel.application import effects, follow, manage
from riskmodel.application.action_plan import change_measures, history, note_progress, plan
from riskmodel.domain.access import Actor, Role
from riskmodel.domain.action_plan import (
    FieldChange,
    MeasureChange,
    MeasureEdit,
    MeasureNote,
    PlanField,
    PlanLine,
    RecordedChange,
    edit_of,
)
from riskmodel.domain.errors import (
    MeasuresChangedError,
    MissingValueError,
    NotAllowedError,
    NotFoundError,
    TextTooLongError,
)
from riskmodel.domain.room_statement import Effect, MeasureStatus
from riskmodel.storage import deletion, organisation, workshops
from riskmodel.storage.stores import Stores
from riskmodel.storage.tables import MeasureChangeRow, MeasureNoteRow, WorkshopRow
from tests.agreed import a_statement
from tests.builders import TODAY, a_person, a_round


@pytest.fixture
def officer(both_stores: Stores) -> Actor:
    return a_person(both_stores, Role.PREVENTION_OFFICER, name="Pien Plan")


@pytest.fixture
def round_id(both_stores: Stores, officer: Actor) -> str:
    return a_round(both_stores, officer)


def to(line: PlanLine, note: str = "", /, **values: object) -> MeasureChange:
    """A change of some values of a measure as it stands in the plan."""
    edit: MeasureEdit = replace(edit_of(line.measure), **values)  # type: ignore[arg-type]
    return MeasureChange(line.workshop_id, line.measure.id, line.version, edit, note)


def facts(stores: Stores, actor: Actor, line: PlanLine) -> list[tuple[PlanField, str, str]]:
    """What changed in a measure, the latest first."""
    changes = history(stores, actor, line.workshop_id, line.measure.id).changes
    return [(one.change.field, one.change.before, one.change.after) for one in changes]


def test_only_what_left_its_room_is_in_the_plan_with_what_the_catalogue_says(
    both_stores: Stores, officer: Actor, round_id: str
) -> None:
    a_statement(both_stores, round_id, measures=2)
    a_statement(both_stores, round_id, "Niet afgesproken", is_agreed=False)
    own, taken = plan(both_stores, officer)
    assert (own.unit_name, own.held_on, own.round_id, own.backing) == ("Team 1", TODAY, round_id, None)
    assert taken.backing
    assert taken.backing.id == "P-01"
    assert plan(both_stores, officer, round_id) == (own, taken)
    assert plan(both_stores, officer, "0") == ()


def test_every_changed_value_is_a_fact_and_a_note_goes_along(
    both_stores: Stores, officer: Actor, round_id: str
) -> None:
    a_statement(both_stores, round_id)
    [line] = plan(both_stores, officer)
    done = to(line, "Is gelukt", status=MeasureStatus.DONE, budget=1500, effect=Effect.HELPED, due_on=None)
    change_measures(both_stores, officer, [done], TODAY)
    [after] = plan(both_stores, officer)
    assert edit_of(after.measure) == done.edit
    assert after.version == line.version + 1
    assert after.notes == (MeasureNote(TODAY, "Pien Plan", "Is gelukt"),)
    found = history(both_stores, officer, line.workshop_id, line.measure.id)
    assert found.notes == after.notes
    assert sorted(found.changes, key=lambda one: one.change.field) == [
        RecordedChange(TODAY, "Pien Plan", FieldChange(*change))
        for change in (
            (PlanField.BUDGET, "", "1500"),
            (PlanField.DUE_ON, "2027-03-01", ""),
            (PlanField.EFFECT, "", "helped"),
            (PlanField.STATUS, "planned", "done"),
        )
    ]
    # The same again changes nothing and records nothing, also by who saw an older version.
    change_measures(both_stores, officer, [replace(done, note="")], TODAY)
    assert plan(both_stores, officer) == (after,)
    assert history(both_stores, officer, line.workshop_id, line.measure.id) == found


def test_what_is_taken_up_again_has_not_helped(both_stores: Stores, officer: Actor, round_id: str) -> None:
    a_statement(both_stores, round_id)
    [line] = plan(both_stores, officer)
    change_measures(both_stores, officer, [to(line, status=MeasureStatus.DONE, effect=Effect.HELPED)], TODAY)
    [line] = plan(both_stores, officer)
    change_measures(both_stores, officer, [to(line, status=MeasureStatus.IN_PROGRESS)], TODAY)
    [line] = plan(both_stores, officer)
    assert line.measure.effect is None
    assert facts(both_stores, officer, line)[0] == (PlanField.EFFECT, "helped", "")


def test_many_are_changed_all_or_none_and_who_is_second_hears_which(
    both_stores: Stores, officer: Actor, round_id: str
) -> None:
    a_statement(both_stores, round_id, measures=3)
    a_statement(both_stores, round_id, "Team 2")
    seen = plan(both_stores, officer)
    change_measures(both_stores, officer, [to(seen[1], owner="directie")], TODAY)
    before = plan(both_stores, officer)
    with pytest.raises(MeasuresChangedError) as refused:
        change_measures(
            both_stores, officer, [to(line, "Door", status=MeasureStatus.DONE) for line in seen], TODAY
        )
    assert refused.value.measures == ((seen[1].measure.id, seen[1].measure.text),)
    assert plan(both_stores, officer) == before
    change_measures(
        both_stores, officer, [to(line, "Door", status=MeasureStatus.DONE) for line in before], TODAY
    )
    after = plan(both_stores, officer)
    assert {line.measure.status for line in after} == {MeasureStatus.DONE}
    assert [len(line.notes) for line in after] == [1] * 4
    assert after[1].measure.owner == "directie"


@pytest.mark.parametrize(
    ("values", "note", "refused"),
    [
        ({"owner": " "}, "", MissingValueError),
        ({"budget": -1}, "", MissingValueError),
        ({"budget": 10**9 + 1}, "", MissingValueError),
        ({}, "x" * 601, TextTooLongError),
    ],
)
def test_a_value_out_of_range_changes_nothing(
    both_stores: Stores,
    officer: Actor,
    round_id: str,
    values: dict[str, object],
    note: str,
    refused: type[Exception],
) -> None:
    a_statement(both_stores, round_id, measures=2)
    first, second = plan(both_stores, officer)
    with pytest.raises(refused):
        change_measures(
            both_stores, officer, [to(first, status=MeasureStatus.DONE), to(second, note, **values)], TODAY
        )
    assert plan(both_stores, officer) == (first, second)


def test_what_is_not_in_the_plan_is_not_there(both_stores: Stores, officer: Actor, round_id: str) -> None:
    a_statement(both_stores, round_id)
    [line] = plan(both_stores, officer)
    a_statement(both_stores, round_id, "Niet afgesproken", is_agreed=False)
    with both_stores.database.reading() as session:
        kept = next(one for one in workshops.load_workshops(session) if one.id != line.workshop_id)
    change = to(line, status=MeasureStatus.DONE)
    for elsewhere in (
        replace(change, measure_id="0"),
        replace(change, workshop_id="0"),
        replace(change, workshop_id=kept.id, measure_id=f"{kept.id}0"),
        replace(change, workshop_id=kept.id),
    ):
        with pytest.raises(NotFoundError):
            change_measures(both_stores, officer, [change, elsewhere], TODAY)
        with pytest.raises(NotFoundError):
            history(both_stores, officer, elsewhere.workshop_id, elsewhere.measure_id)
        with pytest.raises(NotFoundError):
            note_progress(
                both_stores, officer, elsewhere.workshop_id, elsewhere.measure_id, text="Zo", today=TODAY
            )
    assert plan(both_stores, officer) == (line,)


def test_a_team_leader_writes_on_the_own_measures_only(
    both_stores: Stores, officer: Actor, round_id: str
) -> None:
    mine, theirs = a_statement(both_stores, round_id), a_statement(both_stores, round_id, "Van een ander")
    person = a_person(both_stores, Role.TEAM_LEADER, name="Thijs Team")
    manage.put_managed_units(both_stores, officer, person.account_id, [mine])
    line, other = plan(both_stores, officer)
    assert other.unit_name == "Van een ander"
    assert mine != theirs
    for number, text in enumerate(("Begonnen", "Bijna klaar")):
        day = TODAY + timedelta(days=number)
        note_progress(both_stores, person, line.workshop_id, line.measure.id, text=text, today=day)
    with pytest.raises(NotAllowedError):
        note_progress(both_stores, person, other.workshop_id, other.measure.id, text="Zo", today=TODAY)
    with pytest.raises(NotAllowedError):
        history(both_stores, person, other.workshop_id, other.measure.id)
    [team] = follow.my_teams(both_stores, person)
    [followed] = team.statements[0].measures
    assert [(note.on, note.author, note.text) for note in followed.notes] == [
        (TODAY + timedelta(days=1), "Thijs Team", "Bijna klaar"),
        (TODAY, "Thijs Team", "Begonnen"),
    ]
    # A note is no change: who edits at that moment is not disturbed.
    assert followed.version == line.version


def test_what_team_leaders_report_is_recorded_the_same_way(
    both_stores: Stores, officer: Actor, round_id: str
) -> None:
    unit_id = a_statement(both_stores, round_id)
    person = a_person(both_stores, Role.TEAM_LEADER, name="Thijs Team")
    manage.put_managed_units(both_stores, officer, person.account_id, [unit_id])
    [line] = plan(both_stores, officer)
    place = (line.workshop_id, line.measure.id)
    follow.report_progress(both_stores, person, *place, status=MeasureStatus.DONE, version=1, today=TODAY)
    effects.report_effect(both_stores, person, *place, effect=Effect.HELPED_PARTLY, version=2, today=TODAY)
    assert facts(both_stores, officer, line) == [
        (PlanField.EFFECT, "", "helped_partly"),
        (PlanField.STATUS, "planned", "done"),
    ]
    assert {one.author for one in history(both_stores, officer, *place).changes} == {"Thijs Team"}


def test_with_the_account_the_name_goes_and_with_the_round_everything(
    both_stores: Stores, officer: Actor, round_id: str
) -> None:
    a_statement(both_stores, round_id)
    [line] = plan(both_stores, officer)
    other = a_person(both_stores, Role.PREVENTION_OFFICER, name="Olaf Ooit")
    change_measures(both_stores, other, [to(line, "Begonnen", owner="directie")], TODAY)
    with both_stores.database.writing() as session:
        deletion.remove_account(session, other.account_id)
    found = history(both_stores, officer, line.workshop_id, line.measure.id)
    assert [[one.author for one in found.notes], [one.author for one in found.changes]] == [[""], [""]]
    with both_stores.database.writing() as session:
        deletion.remove_round(session, round_id)
    assert plan(both_stores, officer) == ()
    with both_stores.database.reading() as session:
        assert session.exec(select(MeasureNoteRow.id)).all() == []
        assert session.exec(select(MeasureChangeRow.id)).all() == []


def test_the_sample_stays_apart(both_stores: Stores, officer: Actor, round_id: str) -> None:
    a_statement(both_stores, round_id)
    [own] = plan(both_stores, officer)
    with both_stores.database.writing() as session:
        round_ = organisation.load_round(session, round_id)
        assert round_
        organisation.create_round(session, replace(round_, id="sample", name="Voorbeeld", is_sample=True))
        session.connection().execute(update(WorkshopRow).values(round_id="sample", is_sample=True))
    assert plan(both_stores, officer) == ()
    assert [line.measure for line in plan(both_stores, officer, "sample")] == [own.measure]
