"""What was written about measures after the room, and what changed in them.

The author is kept as the id of an account and read as its name: with the account, the name goes.
"""

import secrets
from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from sqlmodel import Session, col, func, select

from riskmodel.domain.action_plan import FieldChange, MeasureNote, PlanField, RecordedChange
from riskmodel.domain.audit import COMMAND_LINE
from riskmodel.storage.tables import (
    AccountRow,
    AgreedMeasureRow,
    MeasureChangeRow,
    MeasureNoteRow,
)


def add_note(session: Session, measure_id: str, author_id: str, text: str, on: date) -> None:
    """Write a progress note after the ones that are there."""
    session.add(
        MeasureNoteRow(
            id=secrets.token_hex(16),
            measure_id=measure_id,
            position=_next(session, MeasureNoteRow, measure_id),
            written_on=on,
            author=author_id,
            text=text,
        )
    )
    session.flush()


def add_changes(
    session: Session, measure_id: str, author_id: str, changes: Iterable[FieldChange], on: date
) -> None:
    """Write changes of a measure as facts after the ones that are there."""
    first = _next(session, MeasureChangeRow, measure_id)
    for position, change in enumerate(changes, start=first):
        session.add(
            MeasureChangeRow(
                id=secrets.token_hex(16),
                measure_id=measure_id,
                position=position,
                changed_on=on,
                author=author_id,
                field=change.field,
                before=change.before,
                after=change.after,
            )
        )
    session.flush()


def load_notes(session: Session, workshop_ids: Iterable[str]) -> dict[str, tuple[MeasureNote, ...]]:
    """Return the notes on the measures of these sessions, by measure, the latest first."""
    query = (
        select(MeasureNoteRow, AccountRow.name)
        .join(AgreedMeasureRow, col(AgreedMeasureRow.id) == col(MeasureNoteRow.measure_id))
        .join(AccountRow, col(AccountRow.id) == col(MeasureNoteRow.author), isouter=True)
        .where(col(AgreedMeasureRow.workshop_id).in_(tuple(workshop_ids)))
        .order_by(col(MeasureNoteRow.position).desc())
    )
    found = defaultdict[str, list[MeasureNote]](list)
    for row, name in session.exec(query):
        found[row.measure_id].append(MeasureNote(row.written_on, _author(row.author, name), row.text))
    return {measure_id: tuple(notes) for measure_id, notes in found.items()}


def load_changes(session: Session, measure_id: str) -> tuple[RecordedChange, ...]:
    """Return what changed in a measure, the latest first."""
    query = (
        select(MeasureChangeRow, AccountRow.name)
        .join(AccountRow, col(AccountRow.id) == col(MeasureChangeRow.author), isouter=True)
        .where(MeasureChangeRow.measure_id == measure_id)
        .order_by(col(MeasureChangeRow.position).desc())
    )
    return tuple(
        RecordedChange(
            row.changed_on,
            _author(row.author, name),
            FieldChange(PlanField(row.field), row.before, row.after),
        )
        for row, name in session.exec(query)
    )


def _author(author_id: str, name: str | None) -> str:
    return COMMAND_LINE if author_id == COMMAND_LINE else name or ""


def _next(session: Session, kind: type[MeasureNoteRow] | type[MeasureChangeRow], measure_id: str) -> int:
    last = session.exec(select(func.max(kind.position)).where(kind.measure_id == measure_id)).one()
    return (last or 0) + 1
