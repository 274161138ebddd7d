"""The clock against the plan: minutes in a step, and how much later than planned a session will end."""

from datetime import date

import pytest

from riskmodel.domain.agenda import AgendaItem, fits_in
from riskmodel.domain.session_clock import Pace, Step, pace, seconds_running
from riskmodel.domain.timetable import Timetable
from riskmodel.domain.triage import Approach, Reason
from riskmodel.domain.workshop import Phase, Workshop

FULL, CORE = Timetable.FULL, Timetable.CORE
P = Phase
BEGAN = 1_800_000_000


def a_workshop(timetable: Timetable, phase: Phase, clock_at: int | None = BEGAN) -> Workshop:
    return Workshop(
        id="w",
        round_id="r",
        unit_id="u",
        unit_name="Kliniek",
        held_on=date(2026, 11, 22),
        invited=8,
        manager_present=False,
        phase=phase,
        join_code="",
        is_locked=False,
        factor_ids=(),
        core_factor_ids=(),
        shown_factor_id=None,
        facilitator_ids=frozenset(),
        edition="1",
        method_version="1",
        is_sample=False,
        version=1,
        timetable=timetable,
        clock_at=clock_at,
        is_paused=clock_at is None,
    )


# What earlier steps took, the step, the minutes in it so far; then: planned here, and later than planned.
TABLE: list[tuple[Timetable, dict[Phase, int], Phase, int, int, int]] = [
    (FULL, {}, P.OPENING, 0, 10, 0),
    (FULL, {}, P.OPENING, 10, 10, 0),
    (FULL, {}, P.OPENING, 11, 10, 1),
    (FULL, {P.LOBBY: 25}, P.OPENING, 4, 10, 0),
    (FULL, {P.OPENING: 10}, P.LANGUAGE, 3, 8, 0),
    (FULL, {P.OPENING: 15}, P.LANGUAGE, 3, 8, 5),
    (FULL, {P.OPENING: 6}, P.LANGUAGE, 3, 8, -4),
    (FULL, {P.OPENING: 6}, P.LANGUAGE, 14, 8, 2),
    (FULL, {}, P.SCORING, 5, 15, -40),
    (FULL, {P.OPENING: 10, P.LANGUAGE: 8, P.OUR_WORK: 10, P.RECOGNISE: 12}, P.SCORING, 20, 15, 5),
    (CORE, {P.LOBBY: 14}, P.SCORING, 2, 15, 4),
    (CORE, {}, P.LOBBY, 12, 10, 2),
]


@pytest.mark.parametrize(("timetable", "took", "here", "minutes", "planned", "behind"), TABLE)
def test_how_a_session_stands(
    timetable: Timetable, took: dict[Phase, int], here: Phase, minutes: int, planned: int, behind: int
) -> None:
    steps = {phase: Step(60 * spent) for phase, spent in took.items()}
    found = pace(a_workshop(timetable, here), steps, BEGAN + 60 * minutes + 59)
    assert (found.spent, found.planned, found.behind, found.is_running) == (minutes, planned, behind, True)


def test_back_in_a_step_its_time_goes_on() -> None:
    steps = {P.REVEAL: Step(600), P.MEASURES: Step(120)}
    found = pace(a_workshop(CORE, P.REVEAL), steps, BEGAN + 300)
    assert (found.spent, found.left) == (15, 7)


def test_in_a_pause_no_time_goes_by() -> None:
    paused = a_workshop(FULL, P.OPENING, clock_at=None)
    found = [pace(paused, {P.OPENING: Step(240)}, BEGAN + later) for later in (0, 3600)]
    here = Pace(4, 10, 4, 10, 0, is_paused=True, is_running=False)
    assert found == [here, here]


def test_a_clock_that_was_set_back_takes_no_time_away() -> None:
    assert seconds_running(a_workshop(FULL, P.OPENING), BEGAN - 3600) == 0


@pytest.mark.parametrize(("left", "fitting"), [(0, 0), (5, 0), (6, 1), (14, 1), (15, 2), (21, 3), (99, 3)])
def test_how_many_factors_still_fit(left: int, fitting: int) -> None:
    items = [
        AgendaItem(str(n), Approach.DISCUSS, Reason.CLEAR, minutes) for n, minutes in enumerate((6, 9, 6))
    ]
    assert fits_in(items, left) == fitting
