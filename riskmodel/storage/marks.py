"""Marks in a live file: that somebody recognises a factor, under an id that only a phone can find again."""

from collections.abc import Collection, Mapping

from sqlalchemy import delete, func, select
from sqlalchemy.dialects.sqlite import insert as sqlite_insert
from sqlmodel import Session

from riskmodel.storage.live import marks


def put_marks(session: Session, ids: Mapping[str, bytes], marked: Collection[str]) -> None:
    """Write one person's marks, given the ids per factor that can be marked; what is not marked goes."""
    session.connection().execute(delete(marks).where(marks.c.id.in_(list(ids.values()))))
    rows = [{"id": ids[factor_id], "factor_id": factor_id} for factor_id in sorted(marked)]
    if rows:
        session.connection().execute(sqlite_insert(marks).on_conflict_do_nothing(), rows)


def load_marked(session: Session, ids: Mapping[str, bytes]) -> frozenset[str]:
    """Return what one person marked, given the ids per factor."""
    query = select(marks.c.factor_id).where(marks.c.id.in_(list(ids.values())))
    return frozenset(session.connection().execute(query).scalars())


def count_marks(session: Session) -> dict[str, int]:
    """Return how many people marked each factor that anybody marked."""
    query = select(marks.c.factor_id, func.count()).group_by(marks.c.factor_id).order_by(marks.c.factor_id)
    return {str(factor_id): int(people) for factor_id, people in session.connection().execute(query)}
