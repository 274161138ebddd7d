"""What a round will show with the sessions that are planned, and those that somebody thinks of."""

from dataclasses import dataclass

from riskmodel.domain.plan_improvement import Improvement


@dataclass(frozen=True)
class ThoughtOf:
    """A team without a session yet: how many people would be invited, and the name of who would lead."""

    unit_id: str
    invited: int
    facilitator: str


@dataclass(frozen=True)
class PlanLine:
    """A session that counts in a forecast; `is_prepared` unless somebody only thinks of it."""

    unit_id: str
    invited: int
    facilitators: tuple[str, ...]
    manager_present: bool
    is_prepared: bool


@dataclass(frozen=True)
class RoundForecast:
    """What a round will show: numbers of rows, and of filled core cells per row, as ranges.

    `released` rows are there already, and their teams are in no `lines`; `core` counts core factors.
    """

    lines: tuple[PlanLine, ...]
    released: int
    rows: tuple[int, int]
    filled: tuple[int, int]
    core: int


@dataclass(frozen=True)
class Help:
    """A change that would help, and how many rows more there would be on average; below zero when fewer."""

    improvement: Improvement
    more_rows: float
