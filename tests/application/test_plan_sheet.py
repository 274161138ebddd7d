"""The action plan goes out in a workbook and comes back in: all or nothing, and conflicts are chosen."""

import io
from dataclasses import replace
from datetime import date

import pytest
from openpyxl import load_workbook

from riskmodel.application import action_plan, plan_sheet, report
from riskmodel.domain.access import Actor
from riskmodel.domain.action_plan import MeasureChange, PlanField, PlanLine, edit_of
from riskmodel.domain.errors import MeasuresChangedError
from riskmodel.domain.plan_columns import PlanColumn
from riskmodel.domain.plan_sheet import PlanSheetRefusedError, SheetFault
from riskmodel.domain.room_statement import Influence, MeasureStatus
from riskmodel.i18n.translate import Language
from riskmodel.storage.stores import Stores
from tests.builders import TODAY, a_round
from tests.pages.builders import a_planner, a_scored_room, a_unit, agree_and_seal

LATER = date(2026, 12, 24)


@pytest.fixture
def officer(stores: Stores) -> Actor:
    return a_planner(stores)


@pytest.fixture
def round_id(stores: Stores, officer: Actor) -> str:
    """A round in which two teams agreed on a measure each."""
    round_id, clinic = a_round(stores, officer), a_unit(stores, "Kliniek")
    for team in ("Team 1", "Team 2"):
        room = a_scored_room(stores, round_id, clinic, team, [(5, 5)] * 5)
        agree_and_seal(room, measure=f"Nabespreken in {team}", influence=Influence.TEAM)
    return round_id


def workbook(stores: Stores, officer: Actor, round_id: str, **values: object) -> bytes:
    """The workbook as it is downloaded, with other values in the row of the first team."""
    data = report.workbook(stores, officer, round_id, TODAY, Language.NL)
    book = load_workbook(io.BytesIO(data))
    sheet = book["Plan van aanpak"]
    places = {column.name: place for place, column in enumerate(PlanColumn, start=1)}
    (row,) = (row for row in (5, 6) if sheet.cell(row, places["TEAM"]).value == "Team 1")
    for name, value in values.items():
        sheet.cell(row, places[name]).value = value  # type: ignore[assignment]
    saved = io.BytesIO()
    book.save(saved)
    return saved.getvalue()


def the_line(stores: Stores, officer: Actor, round_id: str, team: str = "Team 1") -> PlanLine:
    (line,) = (line for line in action_plan.plan(stores, officer, round_id) if line.unit_name == team)
    return line


def test_what_was_edited_is_seen_first_and_kept_with_its_note_and_history(
    stores: Stores, officer: Actor, round_id: str
) -> None:
    before = the_line(stores, officer, round_id)
    first, second = (report.workbook(stores, officer, round_id, TODAY, Language.NL) for _time in range(2))
    assert first == second
    data = workbook(
        stores, officer, round_id, OWNER="hoofd zorg", STATUS="bezig", BUDGET=1500, NOTE="Gestart."
    )
    read = plan_sheet.read_plan_sheet(stores, officer, round_id, data)
    assert the_line(stores, officer, round_id) == before
    assert [one.field for one in read.changes[0].fields] == [
        *(PlanField.STATUS, PlanField.OWNER, PlanField.BUDGET)
    ]
    assert plan_sheet.keep_plan_sheet(stores, officer, read, (), LATER) == 1
    after = the_line(stores, officer, round_id)
    edit = edit_of(after.measure)
    assert (edit.owner, edit.status, edit.budget) == ("hoofd zorg", MeasureStatus.IN_PROGRESS, 1500)
    assert [(note.on, note.text) for note in after.notes] == [(LATER, "Gestart.")]
    facts = action_plan.history(stores, officer, after.workshop_id, after.measure.id).changes
    assert {one.change.field for one in facts} == {PlanField.STATUS, PlanField.OWNER, PlanField.BUDGET}
    # The same file again says what is there already.
    assert plan_sheet.read_plan_sheet(stores, officer, round_id, data).changes == ()


def test_what_changed_here_meanwhile_is_a_conflict_and_the_choice_decides(
    stores: Stores, officer: Actor, round_id: str
) -> None:
    data = workbook(stores, officer, round_id, STATUS="gedaan", OWNER="hoofd zorg")
    line = the_line(stores, officer, round_id)
    move(stores, officer, line, MeasureStatus.IN_PROGRESS)
    read = plan_sheet.read_plan_sheet(stores, officer, round_id, data)
    assert read.conflicts == ((line.measure.id, PlanField.STATUS),)
    plan_sheet.keep_plan_sheet(stores, officer, read, (), LATER)
    kept = the_line(stores, officer, round_id).measure
    assert (kept.status, kept.owner) == (MeasureStatus.IN_PROGRESS, "hoofd zorg")
    again = plan_sheet.read_plan_sheet(stores, officer, round_id, data)
    plan_sheet.keep_plan_sheet(stores, officer, again, again.conflicts, LATER)
    assert the_line(stores, officer, round_id).measure.status == MeasureStatus.DONE


def move(stores: Stores, officer: Actor, line: PlanLine, status: MeasureStatus) -> None:
    """Change the status of a measure on the screen."""
    edit = replace(edit_of(line.measure), status=status)
    change = MeasureChange(line.workshop_id, line.measure.id, line.version, edit)
    action_plan.change_measures(stores, officer, [change], TODAY)


def test_one_measure_that_changed_after_reading_stops_all_of_them(
    stores: Stores, officer: Actor, round_id: str
) -> None:
    data = workbook(stores, officer, round_id, OWNER="hoofd zorg", NOTE="Gestart.")
    read = plan_sheet.read_plan_sheet(stores, officer, round_id, data)
    first = the_line(stores, officer, round_id)
    move(stores, officer, first, MeasureStatus.IN_PROGRESS)
    with pytest.raises(MeasuresChangedError):
        plan_sheet.keep_plan_sheet(stores, officer, read, (), LATER)
    after = the_line(stores, officer, round_id)
    assert (after.measure.owner, after.version, after.notes) == (first.measure.owner, first.version + 1, ())


def test_the_sheet_of_another_round_is_refused(stores: Stores, officer: Actor, round_id: str) -> None:
    data = workbook(stores, officer, round_id)
    other = a_round(stores, officer, "Voorjaar 2027")
    with pytest.raises(PlanSheetRefusedError) as refused:
        plan_sheet.read_plan_sheet(stores, officer, other, data)
    assert [one.fault for one in refused.value.problems] == [SheetFault.OTHER_ROUND]
