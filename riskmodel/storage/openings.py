"""What a live file lets in beside its gate: marks, second answers, votes, the question about the session."""

from collections.abc import Iterable
from typing import Literal

from sqlalchemy import delete, insert, select
from sqlalchemy.dialects.sqlite import insert as sqlite_insert
from sqlmodel import Session

from riskmodel.storage.live import openings, second_factors

Opening = Literal["marks", "second", "votes", "safety"]
State = Literal["open", "over"]


def load_opening(session: Session, what: Opening) -> State | None:
    """Return whether something is open or over; None when it never was."""
    state: State | None = (
        session.connection()
        .execute(select(openings.c.state).where(openings.c.what == what))
        .scalar_one_or_none()
    )
    return state


def put_opening(session: Session, what: Opening, state: State) -> None:
    """Open something, or say that it is over."""
    statement = sqlite_insert(openings).values(what=what, state=state)
    session.connection().execute(
        statement.on_conflict_do_update(index_elements=["what"], set_={"state": state})
    )


def put_second_factors(session: Session, factor_ids: Iterable[str]) -> None:
    """Write which factors are scored again."""
    session.connection().execute(delete(second_factors))
    session.connection().execute(insert(second_factors), [{"factor_id": one} for one in factor_ids])


def load_second_factors(session: Session) -> frozenset[str]:
    """Return the factors that are scored again, while it lasts and afterwards."""
    return frozenset(session.connection().execute(select(second_factors.c.factor_id)).scalars())
