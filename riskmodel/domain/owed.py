"""What is still owed to a team after its session, before everything around it is arranged."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from riskmodel.domain.room_statement import AgreedMeasure, MeasureStatus

FEEDBACK_WITHIN = timedelta(days=30)
"""Within so many days a team hears what happens with the outcome (workshop method, go / no-go check 1)."""
_OWES_NOTHING = (MeasureStatus.DONE, MeasureStatus.DROPPED)


@dataclass(frozen=True)
class Owed:
    """What is missing: measures without an owner or a date, a day on which the team hears back, a look.

    `is_feedback_due` says that this day is past, so the team should have heard.
    """

    without_owner: tuple[AgreedMeasure, ...]
    without_date: tuple[AgreedMeasure, ...]
    feedback_on: date | None
    is_feedback_due: bool
    waits_for_look: bool

    @property
    def may_complete(self) -> bool:
        """Say whether the session can be completed: nothing of it is open any more."""
        return not (
            self.without_owner or self.without_date or self.feedback_on is None or self.waits_for_look
        )


def owed(
    measures: Sequence[AgreedMeasure],
    *,
    feedback_on: date | None,
    waits_for_look: bool,
    today: date,
) -> Owed:
    """Return what is owed of a session on a day."""
    open_ = [measure for measure in measures if measure.status not in _OWES_NOTHING]
    return Owed(
        without_owner=tuple(measure for measure in open_ if not measure.owner.strip()),
        without_date=tuple(measure for measure in open_ if measure.due_on is None),
        feedback_on=feedback_on,
        is_feedback_due=feedback_on is not None and feedback_on < today,
        waits_for_look=waits_for_look,
    )


def latest_feedback(held_on: date) -> date:
    """Return the last day on which a team should hear back."""
    return held_on + FEEDBACK_WITHIN
