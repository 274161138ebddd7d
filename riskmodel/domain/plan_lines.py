"""Choosing lines of the action plan, and counting how they stand."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from riskmodel.domain.action_plan import PlanLine, has_ended, is_overdue
from riskmodel.domain.room_statement import AgreedMeasure, Influence, MeasureStatus, Origin

ABOVE_THE_TEAM = (Influence.MANAGEMENT, Influence.BOARD)


@dataclass(frozen=True)
class PlanFilter:
    """What somebody wants to see of the plan; a value that is empty leaves everything."""

    teams: frozenset[str] = frozenset()
    factor_ids: frozenset[str | None] = frozenset()
    statuses: frozenset[MeasureStatus] = frozenset()
    influences: frozenset[Influence] = frozenset()
    origins: frozenset[Origin] = frozenset()
    overdue_only: bool = False


@dataclass(frozen=True)
class PlanCounts:
    """How many measures there are, and how many ask for attention; what is missing only while they run."""

    measures: int
    done: int
    overdue: int
    without_owner: int
    without_term: int


def filtered(lines: Iterable[PlanLine], wanted: PlanFilter, today: date) -> tuple[PlanLine, ...]:
    """Return the lines that fit every value of a filter, in their order."""
    return tuple(line for line in lines if _fits(line, wanted, today))


def counts_of(lines: Iterable[PlanLine], today: date) -> PlanCounts:
    """Count how a plan stands."""
    measures = [line.measure for line in lines]
    running = [measure for measure in measures if not has_ended(measure)]
    return PlanCounts(
        measures=len(measures),
        done=sum(measure.status == MeasureStatus.DONE for measure in measures),
        overdue=sum(is_overdue(measure, today) for measure in running),
        without_owner=sum(not measure.owner for measure in running),
        without_term=sum(measure.due_on is None for measure in running),
    )


def asked_above(measures: Iterable[AgreedMeasure]) -> tuple[AgreedMeasure, ...]:
    """Return the measures that only management or the board can decide on."""
    return tuple(measure for measure in measures if measure.influence in ABOVE_THE_TEAM)


def _fits(line: PlanLine, wanted: PlanFilter, today: date) -> bool:
    measure = line.measure
    return (
        _in(line.unit_name, wanted.teams)
        and _in(measure.factor_id, wanted.factor_ids)
        and _in(measure.status, wanted.statuses)
        and _in(measure.influence, wanted.influences)
        and _in(measure.origin, wanted.origins)
        and (not wanted.overdue_only or is_overdue(measure, today))
    )


def _in(value: object, wanted: frozenset[object]) -> bool:
    return not wanted or value in wanted
