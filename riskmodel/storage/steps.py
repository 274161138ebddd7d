"""The steps of a session: how long each took, and why one was skipped."""

from collections.abc import Iterable

from sqlmodel import Session, col, delete, select

from riskmodel.domain.session_clock import Step
from riskmodel.domain.workshop import Phase
from riskmodel.storage.tables import WorkshopStepRow


def load_steps(session: Session, workshop_id: str) -> dict[Phase, Step]:
    """Return the steps that were held or skipped so far."""
    query = select(WorkshopStepRow).where(WorkshopStepRow.workshop_id == workshop_id)
    rows = session.exec(query.order_by(col(WorkshopStepRow.phase)))
    return {Phase(row.phase): Step(row.seconds, row.skipped) for row in rows}


def add_seconds(session: Session, workshop_id: str, phase: Phase, seconds: int) -> None:
    """Add to the time a step took; being in it means that it is not skipped (any more)."""
    row = _row(session, workshop_id, phase)
    row.seconds += max(seconds, 0)
    row.skipped = ""


def put_skipped(session: Session, workshop_id: str, phases: Iterable[Phase], reason: str) -> None:
    """Note that steps were skipped, and why."""
    for phase in phases:
        _row(session, workshop_id, phase).skipped = reason


def remove_steps(session: Session, workshop_id: str) -> None:
    """Forget the steps of a session that begins again."""
    session.exec(delete(WorkshopStepRow).where(col(WorkshopStepRow.workshop_id) == workshop_id))


def _row(session: Session, workshop_id: str, phase: Phase) -> WorkshopStepRow:
    row = session.get(WorkshopStepRow, (workshop_id, phase))
    if row is None:
        row = WorkshopStepRow(workshop_id=workshop_id, phase=phase)
        session.add(row)
    return row
