"""Ballots in a live file: one row per person and factor, written by who holds the token."""

from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert
from sqlmodel import Session

from riskmodel.domain.answer import Answer, Axis, read_answer, write_answer
from riskmodel.storage.live import ballots

Pair = tuple[Answer | None, Answer | None]


def put_score(session: Session, ballot: bytes, factor_id: str, axis: Axis, answer: Answer) -> None:
    """Write one answer of the first round; writing it again leaves one row."""
    column = f"{axis.value}_1"
    statement = insert(ballots).values(id=ballot, factor_id=factor_id, **{column: write_answer(answer)})
    session.connection().execute(
        statement.on_conflict_do_update(index_elements=["id"], set_={column: statement.excluded[column]})
    )


def load_pairs_of(session: Session, ids: Mapping[str, bytes]) -> dict[str, Pair]:
    """Return one person's own answers per factor, given the ids of their ballots per factor."""
    query = select(ballots).where(ballots.c.id.in_(ids.values()))
    return {
        row.factor_id: (_final(row.likelihood_2, row.likelihood_1), _final(row.impact_2, row.impact_1))
        for row in session.connection().execute(query)
    }


def load_pairs(session: Session, factor_id: str) -> tuple[Pair, ...]:
    """Return all final answers to a factor, in an order that says nothing."""
    query = (
        select(ballots)
        .where(ballots.c.factor_id == factor_id)
        .order_by(ballots.c.likelihood_1, ballots.c.impact_1, ballots.c.likelihood_2, ballots.c.impact_2)
    )
    return tuple(
        (_final(row.likelihood_2, row.likelihood_1), _final(row.impact_2, row.impact_1))
        for row in session.connection().execute(query)
    )


def _final(second: str | None, first: str | None) -> Answer | None:
    """Return the answer of the second round, else of the first."""
    text = second if second is not None else first
    return None if text is None else read_answer(text)
