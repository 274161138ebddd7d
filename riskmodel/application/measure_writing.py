"""The one way in which a measure changes once it has left its room: with who, when and what."""

from datetime import date

from riskmodel.domain.access import Actor
from riskmodel.domain.action_plan import changes_between
from riskmodel.domain.room_statement import AgreedMeasure
from riskmodel.storage import measure_history, room_statements
from riskmodel.storage.database import Session


def write_measure(
    session: Session,
    actor: Actor,
    workshop_id: str,
    before: AgreedMeasure,
    after: AgreedMeasure,
    *,
    version: int,
    today: date,
) -> None:
    """Write a measure and the facts of its change in the open transaction; the same again changes nothing.

    Raises `ChangedMeanwhileError` when `version` is not the one that is stored.
    """
    if changes := changes_between(before, after):
        room_statements.put_measure(session, workshop_id, after, version)
        measure_history.add_changes(session, after.id, actor.account_id, changes, today)
