"""The rules of the action plan: what is late, what fits a choice, what changed, when to look back."""

from dataclasses import replace
from datetime import date

import pytest

from riskmodel.domain.action_plan import (
    FieldChange,
    MeasureEdit,
    PlanField,
    PlanLine,
    changes_between,
    edit_of,
    edited,
    is_overdue,
    rebased,
)
from riskmodel.domain.errors import MissingValueError
from riskmodel.domain.organisation import MeasurementRound, RoundState
from riskmodel.domain.plan_event import EventKind, PlanEvent, ProposedEvent, proposed
from riskmodel.domain.plan_lines import PlanCounts, PlanFilter, asked_above, counts_of, filtered
from riskmodel.domain.room_statement import AgreedMeasure, Effect, Influence, MeasureStatus, Origin

TODAY = date(2026, 11, 22)
YESTERDAY, TOMORROW = date(2026, 11, 21), date(2026, 11, 23)
PLANNED, RUNNING, DONE, DROPPED = MeasureStatus
MEASURE = AgreedMeasure(
    "1", "ORG-01", "Nabespreken", Origin.TEAM, None, "teamleider", TOMORROW, Influence.TEAM
)
LINE = PlanLine(1, MEASURE, 1, "w", "r", "Team 1", YESTERDAY, "2026.1")


def a_line(team: str = "Team 1", **values: object) -> PlanLine:
    return replace(LINE, unit_name=team, measure=replace(MEASURE, **values))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("due_on", "status", "expected"),
    [
        (YESTERDAY, PLANNED, True),
        (YESTERDAY, RUNNING, True),
        (YESTERDAY, DONE, False),
        (YESTERDAY, DROPPED, False),
        (TODAY, PLANNED, False),
        (TOMORROW, PLANNED, False),
        (None, PLANNED, False),
    ],
)
def test_what_is_overdue(due_on: date | None, status: MeasureStatus, expected: bool) -> None:
    assert is_overdue(replace(MEASURE, due_on=due_on, status=status), TODAY) == expected


LINES = (
    a_line(),
    a_line("Team 2", due_on=YESTERDAY, influence=Influence.BOARD),
    a_line(factor_id=None, status=DONE, due_on=YESTERDAY, origin=Origin.CATALOGUE),
    a_line("Team 2", factor_id="WRK-01", status=DROPPED, due_on=None, owner=""),
    a_line("Team 3", due_on=None, owner="", influence=Influence.MANAGEMENT),
)


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (PlanFilter(), (0, 1, 2, 3, 4)),
        (PlanFilter(teams=frozenset({"Team 2", "Team 3"})), (1, 3, 4)),
        (PlanFilter(factor_ids=frozenset({None, "WRK-01"})), (2, 3)),
        (PlanFilter(statuses=frozenset({DONE, DROPPED})), (2, 3)),
        (PlanFilter(influences=frozenset({Influence.BOARD})), (1,)),
        (PlanFilter(origins=frozenset({Origin.CATALOGUE})), (2,)),
        (PlanFilter(overdue_only=True), (1,)),
        (PlanFilter(teams=frozenset({"Team 1"}), overdue_only=True), ()),
        (PlanFilter(teams=frozenset({"Team 2"}), statuses=frozenset({PLANNED})), (1,)),
    ],
)
def test_what_fits_a_choice(wanted: PlanFilter, expected: tuple[int, ...]) -> None:
    assert filtered(LINES, wanted, TODAY) == tuple(LINES[place] for place in expected)


def test_what_is_missing_counts_only_while_a_measure_runs() -> None:
    assert counts_of(LINES, TODAY) == PlanCounts(
        measures=5, done=1, overdue=1, without_owner=1, without_term=1
    )


def test_what_is_asked_of_others_than_the_team() -> None:
    asked = asked_above(line.measure for line in LINES)
    assert [measure.influence for measure in asked] == [Influence.BOARD, Influence.MANAGEMENT]


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({}, []),
        ({"status": RUNNING}, [(PlanField.STATUS, "planned", "in_progress")]),
        ({"owner": "directie"}, [(PlanField.OWNER, "teamleider", "directie")]),
        ({"owner": "  team  leider "}, [(PlanField.OWNER, "teamleider", "team leider")]),
        ({"due_on": None}, [(PlanField.DUE_ON, "2026-11-23", "")]),
        ({"due_on": TODAY}, [(PlanField.DUE_ON, "2026-11-23", "2026-11-22")]),
        ({"budget": 0}, [(PlanField.BUDGET, "", "0")]),
        ({"effect": Effect.HELPED}, []),
        (
            {"status": DONE, "effect": Effect.HELPED},
            [(PlanField.STATUS, "planned", "done"), (PlanField.EFFECT, "", "helped")],
        ),
    ],
)
def test_a_change_is_one_fact_for_each_value(
    values: dict[str, object], expected: list[tuple[PlanField, str, str]]
) -> None:
    edit: MeasureEdit = replace(edit_of(MEASURE), **values)  # type: ignore[arg-type]
    after = edited(MEASURE, edit)
    assert changes_between(MEASURE, after) == tuple(FieldChange(*fact) for fact in expected)
    # The words of the team, its factor and who decides stay as they were agreed.
    assert replace(after, **vars(edit_of(MEASURE))) == MEASURE


def test_an_owner_can_stay_away_but_not_be_taken_away() -> None:
    assert edited(replace(MEASURE, owner=""), replace(edit_of(MEASURE), owner=" ")).owner == ""
    with pytest.raises(MissingValueError):
        edited(MEASURE, replace(edit_of(MEASURE), owner=""))


def test_who_is_second_keeps_what_they_changed_and_takes_over_the_rest() -> None:
    before = edit_of(MEASURE)
    mine = replace(before, owner="directie", budget=100)
    theirs = replace(before, status=DONE, budget=200, due_on=None)
    assert rebased(mine, before, theirs) == replace(theirs, owner="directie", budget=100)


def a_round_until(ends_on: date) -> MeasurementRound:
    return MeasurementRound("r", "Ronde", ends_on, ends_on, (), "2026.1", "2026.1", RoundState.OPEN)


@pytest.mark.parametrize(
    ("ends_on", "review", "evaluation"),
    [
        (date(2026, 12, 31), date(2027, 12, 31), date(2029, 12, 31)),
        (date(2028, 2, 29), date(2029, 2, 28), date(2031, 2, 28)),
        (date(2025, 2, 28), date(2026, 2, 28), date(2028, 2, 28)),
    ],
)
def test_when_to_look_back(ends_on: date, review: date, evaluation: date) -> None:
    assert tuple(proposed(a_round_until(ends_on), ())) == (
        ProposedEvent("r", EventKind.YEARLY_REVIEW, review),
        ProposedEvent("r", EventKind.THREE_YEARLY_EVALUATION, evaluation),
    )


@pytest.mark.parametrize("kind", EventKind)
def test_what_is_in_the_plan_is_not_proposed_again(kind: EventKind) -> None:
    event = PlanEvent("e", "r", kind, TODAY, "", 1)
    left = {one.kind for one in proposed(a_round_until(TODAY), [event])}
    assert left == {EventKind.YEARLY_REVIEW, EventKind.THREE_YEARLY_EVALUATION} - {kind}
    elsewhere = replace(event, round_id="another")
    assert len(tuple(proposed(a_round_until(TODAY), [elsewhere]))) == 2
