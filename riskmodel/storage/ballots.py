"""Ballots in a live file: one row per person and factor, written by who holds the token."""

from collections.abc import Mapping

from sqlalchemy import BindParameter, bindparam, select, update
from sqlalchemy.dialects.sqlite import Insert, insert
from sqlmodel import Session

from riskmodel.domain.answer import Answer, Axis, read_answer, write_answer
from riskmodel.storage.live import ballots

Pair = tuple[Answer | None, Answer | None]


def _upsert(axis: Axis) -> Insert:
    """Return the statement that writes one answer of the first round; written once, used at every score."""
    column = f"{axis.value}_1"
    values: dict[str, BindParameter[object]] = {
        "id": bindparam("ballot"),
        "factor_id": bindparam("factor"),
        column: bindparam("answer"),
    }
    statement = insert(ballots).values(values)
    return statement.on_conflict_do_update(index_elements=["id"], set_={column: statement.excluded[column]})


_UPSERTS = {axis: _upsert(axis) for axis in Axis}


def put_score(session: Session, ballot: bytes, factor_id: str, axis: Axis, answer: Answer) -> None:
    """Write one answer of the first round; writing it again leaves one row."""
    values = {"ballot": ballot, "factor": factor_id, "answer": write_answer(answer)}
    session.connection().execute(_UPSERTS[axis], values)


def load_pairs_of(session: Session, ids: Mapping[str, bytes]) -> dict[str, Pair]:
    """Return one person's own answers per factor, given the ids of their ballots per factor."""
    query = select(ballots).where(ballots.c.id.in_(ids.values()))
    return {
        row.factor_id: (_final(row.likelihood_2, row.likelihood_1), _final(row.impact_2, row.impact_1))
        for row in session.connection().execute(query)
    }


def revise_score(session: Session, ballot: bytes, axis: Axis, answer: Answer) -> bool:
    """Write one answer of the second round; False for who has no ballot of the first."""
    change = update(ballots).where(ballots.c.id == ballot).values({f"{axis.value}_2": write_answer(answer)})
    return session.connection().execute(change).rowcount > 0


def load_pairs(session: Session, factor_id: str, *, first_only: bool = False) -> tuple[Pair, ...]:
    """Return all final answers to a factor, or those of the first round, in an order that says nothing."""
    query = (
        select(ballots)
        .where(ballots.c.factor_id == factor_id)
        .order_by(ballots.c.likelihood_1, ballots.c.impact_1, ballots.c.likelihood_2, ballots.c.impact_2)
    )
    rows = session.connection().execute(query)
    if first_only:
        return tuple((_final(None, row.likelihood_1), _final(None, row.impact_1)) for row in rows)
    return tuple(
        (_final(row.likelihood_2, row.likelihood_1), _final(row.impact_2, row.impact_1)) for row in rows
    )


def _final(second: str | None, first: str | None) -> Answer | None:
    """Return the answer of the second round, else of the first."""
    text = second if second is not None else first
    return None if text is None else read_answer(text)
