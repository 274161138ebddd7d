"""The steps of a session by its timetable, the minutes they are planned to take, and what a move skips.

Source of the minutes: the workshop script (110 minutes, 88 in the short variant, without the break).
"""

from collections.abc import Collection

from riskmodel.domain.timetable import Timetable
from riskmodel.domain.workshop import Phase, can_go

BREAK_MINUTES = {Timetable.FULL: 5, Timetable.SHORT: 3, Timetable.CORE: 0}

_MINUTES: dict[Timetable, dict[Phase, int]] = {
    Timetable.FULL: {
        Phase.PREPARATION: 0,
        Phase.LOBBY: 0,
        Phase.OPENING: 10,
        Phase.LANGUAGE: 8,
        Phase.OUR_WORK: 10,
        Phase.RECOGNISE: 12,
        Phase.SCORING: 15,
        Phase.REVEAL: 18,
        Phase.SECOND_ROUND: 4,
        Phase.MEASURES: 10,
        Phase.SUGGESTIONS: 6,
        Phase.VOTE: 4,
        Phase.READ_BACK: 6,
        Phase.SAFETY: 2,
        Phase.SEALED: 0,
    },
    Timetable.SHORT: {
        Phase.PREPARATION: 0,
        Phase.LOBBY: 0,
        Phase.OPENING: 8,
        Phase.LANGUAGE: 6,
        Phase.OUR_WORK: 8,
        Phase.RECOGNISE: 10,
        Phase.SCORING: 12,
        Phase.REVEAL: 15,
        Phase.SECOND_ROUND: 3,
        Phase.MEASURES: 7,
        Phase.SUGGESTIONS: 5,
        Phase.VOTE: 3,
        Phase.READ_BACK: 6,
        Phase.SAFETY: 2,
        Phase.SEALED: 0,
    },
    Timetable.CORE: {
        Phase.PREPARATION: 0,
        Phase.LOBBY: 10,
        Phase.SCORING: 15,
        Phase.REVEAL: 22,
        Phase.MEASURES: 20,
        Phase.READ_BACK: 8,
        Phase.SEALED: 0,
    },
}
# Scoring again is for what was discussed and only if the room wants to: leaving it out needs no reason.
_OPTIONAL = frozenset({Phase.SECOND_ROUND})


def steps_of(timetable: Timetable) -> tuple[Phase, ...]:
    """Return the steps of a session in order, from preparing to sealed."""
    return tuple(_MINUTES[timetable])


def planned_minutes(timetable: Timetable, phase: Phase) -> int:
    """Return the minutes a step is planned to take; 0 for one that the timetable does not have."""
    return _MINUTES[timetable].get(phase, 0)


def total_minutes(timetable: Timetable) -> int:
    """Return the minutes of a whole session, its break included."""
    return sum(_MINUTES[timetable].values()) + BREAK_MINUTES[timetable]


def next_step(timetable: Timetable, phase: Phase) -> Phase | None:
    """Return the step after a phase; None after the last one."""
    later = [step for step in steps_of(timetable) if _place(step) > _place(phase)]
    return later[0] if later else None


def previous_step(timetable: Timetable, phase: Phase) -> Phase | None:
    """Return the step before a phase; None before the first one."""
    earlier = [step for step in steps_of(timetable) if _place(step) < _place(phase)]
    return earlier[-1] if earlier else None


def way_on(timetable: Timetable, phase: Phase) -> Phase | None:
    """Return the step that comes after a phase when nobody chooses otherwise; None after the last one.

    Scoring again is started on its own, and leads back to what it changed.
    """
    if phase in _OPTIONAL:
        return Phase.REVEAL
    after = next_step(timetable, phase)
    return next_step(timetable, after) if after in _OPTIONAL else after


def way_back(timetable: Timetable, phase: Phase) -> Phase | None:
    """Return the step before a phase that can be gone back to; None where there is no way back.

    What is read back is changed where it was written.
    """
    before = Phase.MEASURES if phase is Phase.READ_BACK else previous_step(timetable, phase)
    if before in _OPTIONAL:
        before = previous_step(timetable, before)
    if before in (None, Phase.PREPARATION, way_on(timetable, phase)) or not can_go(phase, before):
        return None
    return before


def other_steps(timetable: Timetable, phase: Phase) -> tuple[Phase, ...]:
    """Return the other steps of the timetable that can be gone to: further on with some left out, or back."""
    near = {phase, way_on(timetable, phase), way_back(timetable, phase), Phase.PREPARATION, Phase.SEALED}
    return tuple(
        step
        for step in steps_of(timetable)
        if step not in near and step not in _OPTIONAL and can_go(phase, step)
    )


def counts_in_plan(timetable: Timetable, phase: Phase) -> bool:
    """Say whether the time of a phase counts: coming in does not, where the timetable gives it no minutes."""
    return phase not in (Phase.PREPARATION, Phase.LOBBY) or planned_minutes(timetable, phase) > 0


def skipped(
    timetable: Timetable, current: Phase, wanted: Phase, visited: Collection[Phase]
) -> tuple[Phase, ...]:
    """Return the steps that a move leaves out: between the two, in the timetable, and not held before."""
    return tuple(
        step
        for step in steps_of(timetable)
        if _place(current) < _place(step) < _place(wanted) and step not in visited and step not in _OPTIONAL
    )


def _place(phase: Phase) -> int:
    return list(Phase).index(phase)
