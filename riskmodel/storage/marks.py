"""Marks in a live file, under ids that only a phone can find again, and what came out of them."""

from collections.abc import Collection, Mapping

from sqlalchemy import delete, func, select
from sqlalchemy.dialects.sqlite import insert as sqlite_insert
from sqlmodel import Session

from riskmodel.domain.recognition import CameOut
from riskmodel.storage.live import marks, recognised


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


def remove_marks(session: Session) -> None:
    """Destroy all marks."""
    session.connection().execute(delete(marks))


def put_came_out(session: Session, found: CameOut) -> None:
    """Keep what came out; only the first time counts."""
    values = {
        "id": 1,
        "factor_ids": " ".join(found.factor_ids),
        "least": found.least,
        "has_enough": int(found.has_enough),
    }
    session.connection().execute(sqlite_insert(recognised).values(values).on_conflict_do_nothing())


def load_came_out(session: Session) -> CameOut | None:
    """Return what came out; None before marking closed."""
    row = session.connection().execute(select(recognised)).one_or_none()
    return None if row is None else CameOut(tuple(row.factor_ids.split()), row.least, bool(row.has_enough))
