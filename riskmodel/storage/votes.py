"""Votes on measures in a live file: under ids that nobody can put together, gone once they are counted."""

from collections.abc import Mapping

from sqlalchemy import delete, func, insert, select
from sqlmodel import Session

from riskmodel.storage.live import votes

TOOK_PART = ""
"""In the place of a measure: that somebody gave points at all. Counts people, since points do not."""


def put_votes(session: Session, ids: Mapping[str, bytes], points: Mapping[str, int]) -> None:
    """Replace all votes of one person, given their ids per measure and under `TOOK_PART`."""
    session.connection().execute(delete(votes).where(votes.c.id.in_(ids.values())))
    given = {measure_id: count for measure_id, count in points.items() if count}
    if given:
        rows = [
            {"id": ids[measure_id], "measure_id": measure_id, "points": count}
            for measure_id, count in {**given, TOOK_PART: 1}.items()
        ]
        session.connection().execute(insert(votes), rows)


def load_own_votes(session: Session, ids: Mapping[str, bytes]) -> dict[str, int]:
    """Return the points of one person per measure, given the possible ids."""
    query = select(votes).where(votes.c.id.in_(ids.values()), votes.c.measure_id != TOOK_PART)
    return {row.measure_id: row.points for row in session.connection().execute(query)}


def count_votes(session: Session) -> tuple[dict[str, int], int]:
    """Return the points per measure that has any, and how many people gave points."""
    query = select(votes.c.measure_id, func.sum(votes.c.points)).group_by(votes.c.measure_id)
    found = {measure_id: int(points) for measure_id, points in session.connection().execute(query)}
    voters = found.pop(TOOK_PART, 0)
    return found, voters


def remove_votes(session: Session) -> None:
    """Destroy all votes."""
    session.connection().execute(delete(votes))
