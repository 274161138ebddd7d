"""The clock of a session: how long a step has been going on, and how that compares with the plan."""

from collections.abc import Mapping
from dataclasses import dataclass

from riskmodel.domain.session_plan import counts_in_plan, planned_minutes, steps_of
from riskmodel.domain.workshop import Phase, Workshop


@dataclass(frozen=True)
class Step:
    """What is known of a step: the seconds it took before now, and why it was skipped (empty: it was not)."""

    seconds: int = 0
    skipped: str = ""


@dataclass(frozen=True)
class Pace:
    """Minutes in this step and in the whole session, each against its plan; whole minutes, rounded down.

    `behind` is how many minutes later than planned the session will end if the rest goes as planned; negative
    when there is time over.
    """

    spent: int
    planned: int
    spent_in_all: int
    planned_in_all: int
    behind: int
    is_paused: bool
    is_running: bool = True

    @property
    def left(self) -> int:
        """How many of the planned minutes of this step are left; 0 when they are over."""
        return max(self.planned - self.spent, 0)


def seconds_running(workshop: Workshop, now: int) -> int:
    """Return how many seconds the clock of this step has been running; 0 while it stands still."""
    # A clock that was set back must not take time away.
    return 0 if workshop.clock_at is None else max(now - workshop.clock_at, 0)


def pace(workshop: Workshop, steps: Mapping[Phase, Step], now: int) -> Pace:
    """Return how a session stands against its plan at a moment, in seconds since 1970."""
    timetable, phase = workshop.timetable, workshop.phase
    here = steps.get(phase, Step()).seconds + seconds_running(workshop, now)
    seconds = {one: step.seconds for one, step in steps.items()} | {phase: here}
    spent = sum(took for one, took in seconds.items() if counts_in_plan(timetable, one))
    plan = planned_minutes(timetable, phase)
    order = list(Phase)
    due = sum(
        planned_minutes(timetable, step)
        for step in steps_of(timetable)
        if order.index(step) < order.index(phase)
    )
    # Within its planned minutes a step is not late yet.
    behind = spent // 60 - due - min(here // 60, plan)
    return Pace(
        spent=here // 60,
        planned=plan,
        spent_in_all=spent // 60,
        planned_in_all=due + plan,
        behind=behind,
        is_paused=workshop.is_paused,
        is_running=workshop.clock_at is not None,
    )
