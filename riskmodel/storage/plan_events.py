"""Dated events around the action plan of a round."""

from sqlmodel import Session, col, select

from riskmodel.domain.errors import ChangedMeanwhileError, NotFoundError
from riskmodel.domain.plan_event import EventKind, PlanEvent
from riskmodel.storage.tables import PlanEventRow


def load_events(session: Session, round_id: str | None = None) -> tuple[PlanEvent, ...]:
    """Return the events of a round, or of all, the earliest first."""
    query = select(PlanEventRow).order_by(col(PlanEventRow.held_on), col(PlanEventRow.id))
    if round_id is not None:
        query = query.where(PlanEventRow.round_id == round_id)
    return tuple(_event(row) for row in session.exec(query))


def load_event(session: Session, event_id: str) -> PlanEvent:
    """Return one event; raises `NotFoundError`."""
    return _event(_row(session, event_id))


def create_event(session: Session, event: PlanEvent) -> None:
    """Add an event."""
    session.add(
        PlanEventRow(
            id=event.id,
            round_id=event.round_id,
            kind=event.kind,
            held_on=event.held_on,
            text=event.text,
            version=event.version,
        )
    )
    session.flush()


def put_event(session: Session, event: PlanEvent) -> None:
    """Write an event as the version after the one that was read, in the round it is in.

    Raises `NotFoundError`, and `ChangedMeanwhileError` when somebody else wrote it since.
    """
    row = _row(session, event.id)
    if row.version != event.version:
        raise ChangedMeanwhileError
    row.kind, row.held_on, row.text = event.kind, event.held_on, event.text
    row.version += 1


def remove_event(session: Session, event_id: str, version: int) -> None:
    """Take an event out; raises as `put_event` does."""
    row = _row(session, event_id)
    if row.version != version:
        raise ChangedMeanwhileError
    session.delete(row)


def _row(session: Session, event_id: str) -> PlanEventRow:
    row = session.get(PlanEventRow, event_id, with_for_update=True)
    if row is None:
        raise NotFoundError
    return row


def _event(row: PlanEventRow) -> PlanEvent:
    return PlanEvent(row.id, row.round_id, EventKind(row.kind), row.held_on, row.text, row.version)
