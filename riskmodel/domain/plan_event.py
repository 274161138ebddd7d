"""Dated events around the action plan of a round, and the dates on which a review is due."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from riskmodel.domain.organisation import MeasurementRound


class EventKind(StrEnum):
    """What happens around a plan: consent, a review by an expert, a report, and looking back."""

    WORKS_COUNCIL_CONSENT = "works_council_consent"
    EXPERT_REVIEW = "expert_review"
    YEARLY_PROGRESS = "yearly_progress"
    YEARLY_REVIEW = "yearly_review"
    THREE_YEARLY_EVALUATION = "three_yearly_evaluation"


PROPOSED_AFTER = {EventKind.YEARLY_REVIEW: 1, EventKind.THREE_YEARLY_EVALUATION: 3}
"""How many years after the end of a round something is proposed."""


@dataclass(frozen=True)
class PlanEvent:
    """Something around the plan of a round with its date; `text` is what somebody wants to add."""

    id: str
    round_id: str
    kind: EventKind
    held_on: date
    text: str
    version: int


@dataclass(frozen=True)
class ProposedEvent:
    """A review that nobody put in the plan yet, on the day on which it is due."""

    round_id: str
    kind: EventKind
    due_on: date


def proposed(round_: MeasurementRound, events: Collection[PlanEvent]) -> Iterator[ProposedEvent]:
    """Yield the reviews of a round that have no event yet, counted from the day on which the round ends."""
    there = {event.kind for event in events if event.round_id == round_.id}
    for kind, years in PROPOSED_AFTER.items():
        if kind not in there:
            yield ProposedEvent(round_.id, kind, years_after(round_.ends_on, years))


def years_after(day: date, years: int) -> date:
    """Return the same day so many years later; 28 February for a leap day in a year without one."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)
