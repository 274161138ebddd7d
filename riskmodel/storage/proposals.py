"""Texts that people type, in a live file: waiting with an id that only a phone finds again, then opened."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Table, delete, insert, select, update
from sqlalchemy.dialects.sqlite import insert as sqlite_insert
from sqlmodel import Session

from riskmodel.domain.errors import NotFoundError
from riskmodel.domain.proposal import OwnProposal, Proposal
from riskmodel.storage import live


@dataclass(frozen=True)
class Box:
    """Where texts of a kind lie: those that wait, and those that were opened under other ids."""

    waiting: Table
    opened: Table


IDEAS = Box(live.proposals, live.opened_proposals)
MISSING = Box(live.missing_factors, live.opened_missing_factors)


def load_own(session: Session, box: Box, ids: Mapping[int, bytes]) -> tuple[OwnProposal, ...]:
    """Return one person's texts, given their possible ids by number; an opened one has no text left."""
    waiting = box.waiting
    query = select(waiting).where(waiting.c.id.in_(ids.values())).order_by(waiting.c.number)
    return tuple(OwnProposal(row.number, row.body) for row in session.connection().execute(query))


def put_proposal(session: Session, box: Box, proposal: bytes, number: int, body: str) -> None:
    """Write a text that waits; writing it again leaves one row."""
    values = {"id": proposal, "number": number, "body": body}
    statement = sqlite_insert(box.waiting).values(values)
    session.connection().execute(statement.on_conflict_do_update(index_elements=["id"], set_={"body": body}))


def remove_proposal(session: Session, box: Box, proposal: bytes) -> None:
    """Take back a text that waits."""
    waiting = box.waiting
    session.connection().execute(delete(waiting).where(waiting.c.id == proposal, waiting.c.body != ""))


def remove_waiting(session: Session, box: Box) -> None:
    """Destroy all texts that wait, unread."""
    session.connection().execute(delete(box.waiting))


def load_waiting_numbers(session: Session, box: Box) -> tuple[int, ...]:
    """Return the numbers of the texts that wait, and nothing of what they say."""
    waiting = box.waiting
    query = select(waiting.c.number).where(waiting.c.body != "").order_by(waiting.c.number)
    return tuple(session.connection().execute(query).scalars())


def open_waiting(session: Session, box: Box) -> None:
    """Move all waiting texts to rows with fresh random ids, in an order that says nothing."""
    waiting = box.waiting
    bodies = session.connection().execute(select(waiting.c.body).where(waiting.c.body != "")).scalars()
    rows = [{"id": secrets.token_bytes(16), "body": body} for body in bodies]
    # Without a row number, the random ids are the order on disk and on screen.
    rows.sort(key=lambda row: row["id"])
    session.connection().execute(insert(box.opened), rows)
    # The empty row stays: nobody writes more than there is room for, also after a batch.
    session.connection().execute(update(waiting).values(body=""))


def load_opened(session: Session, box: Box) -> tuple[Proposal, ...]:
    """Return the opened texts, in the order of their random ids."""
    query = select(box.opened).order_by(box.opened.c.id)
    return tuple(
        Proposal(row.id.hex(), row.body, bool(row.is_edited), bool(row.is_shown))
        for row in session.connection().execute(query)
    )


def edit_opened(session: Session, box: Box, proposal_id: str, body: str) -> None:
    """Write other words, marked as such; raises `NotFoundError`."""
    _change(session, box, proposal_id, body=body, is_edited=1)


def show_opened(session: Session, box: Box, proposal_id: str, is_shown: bool) -> None:
    """Put a text on the room's screen or take it off; raises `NotFoundError`."""
    _change(session, box, proposal_id, is_shown=int(is_shown))


def _change(session: Session, box: Box, proposal_id: str, **values: object) -> None:
    try:
        raw = bytes.fromhex(proposal_id)
    except ValueError:
        raise NotFoundError from None
    statement = update(box.opened).where(box.opened.c.id == raw).values(values)
    if session.connection().execute(statement).rowcount == 0:
        raise NotFoundError
