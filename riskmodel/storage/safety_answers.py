"""Answers about the session itself, in a live file: an id and a level, nothing else."""

from sqlalchemy import delete, select
from sqlalchemy.dialects.sqlite import insert as sqlite_insert
from sqlmodel import Session

from riskmodel.storage.live import safety_answers


def put_safety_answer(session: Session, answer: bytes, level: int | None) -> None:
    """Write an answer, or take it back; writing it again leaves one row."""
    if level is None:
        session.connection().execute(delete(safety_answers).where(safety_answers.c.id == answer))
        return
    statement = sqlite_insert(safety_answers).values(id=answer, level=level)
    session.connection().execute(
        statement.on_conflict_do_update(index_elements=["id"], set_={"level": level})
    )


def load_safety_answer(session: Session, answer: bytes) -> int | None:
    """Return one person's own answer."""
    query = select(safety_answers.c.level).where(safety_answers.c.id == answer)
    level: int | None = session.connection().execute(query).scalar_one_or_none()
    return level


def load_safety_levels(session: Session) -> tuple[int, ...]:
    """Return all answers, from low to high."""
    query = select(safety_answers.c.level).order_by(safety_answers.c.level)
    return tuple(session.connection().execute(query).scalars())
