"""Slips in a live file: how many people score on paper, and one batch of slips per factor."""

import secrets

from sqlalchemy import delete, insert, select
from sqlalchemy.dialects.sqlite import insert as sqlite_insert
from sqlmodel import Session

from riskmodel.domain.answer import read_answer, write_answer
from riskmodel.domain.paper import Slip
from riskmodel.storage.live import paper, slips


def load_people(session: Session) -> int:
    """Return how many people score on paper; 0 until somebody said so."""
    return session.connection().execute(select(paper.c.people)).scalar_one_or_none() or 0


def put_people(session: Session, people: int) -> None:
    """Write how many people score on paper; 0 for nobody."""
    if people == 0:
        session.connection().execute(delete(paper))
        return
    statement = sqlite_insert(paper).values(id=1, people=people)
    session.connection().execute(
        statement.on_conflict_do_update(index_elements=["id"], set_={"people": people})
    )


def load_typed_factors(session: Session) -> frozenset[str]:
    """Return the factors whose slips have been typed in."""
    return frozenset(session.connection().execute(select(slips.c.factor_id).distinct()).scalars())


def put_batch(session: Session, factor_id: str, batch: tuple[Slip, ...]) -> None:
    """Write the slips of a factor in place of those that were there, in an order that says nothing."""
    rows = [
        {
            "id": secrets.token_bytes(16),
            "factor_id": factor_id,
            "likelihood": None if likelihood is None else write_answer(likelihood),
            "impact": None if impact is None else write_answer(impact),
        }
        for likelihood, impact in batch
    ]
    rows.sort(key=lambda row: row["id"] or b"")
    session.connection().execute(delete(slips).where(slips.c.factor_id == factor_id))
    session.connection().execute(insert(slips), rows)


def load_slips(session: Session, factor_id: str) -> tuple[Slip, ...]:
    """Return the slips of a factor, sorted by what is on them."""
    query = (
        select(slips.c.likelihood, slips.c.impact)
        .where(slips.c.factor_id == factor_id)
        .order_by(slips.c.likelihood, slips.c.impact)
    )
    return tuple(
        (
            None if row.likelihood is None else read_answer(row.likelihood),
            None if row.impact is None else read_answer(row.impact),
        )
        for row in session.connection().execute(query)
    )
