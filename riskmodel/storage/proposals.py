"""Proposals in a live file: waiting with an id that only a phone can find again, then opened without one."""

import secrets
from collections.abc import Mapping

from sqlalchemy import delete, insert, select, update
from sqlalchemy.dialects.sqlite import insert as sqlite_insert
from sqlmodel import Session

from riskmodel.domain.errors import NotFoundError
from riskmodel.domain.proposal import OwnProposal, Proposal
from riskmodel.storage.live import opened_proposals, proposals


def load_own(session: Session, ids: Mapping[int, bytes]) -> tuple[OwnProposal, ...]:
    """Return one person's proposals, given their possible ids by number; an opened one has no text left."""
    query = select(proposals).where(proposals.c.id.in_(ids.values())).order_by(proposals.c.number)
    return tuple(OwnProposal(row.number, row.body) for row in session.connection().execute(query))


def put_proposal(session: Session, proposal: bytes, number: int, body: str) -> None:
    """Write a proposal that waits; writing it again leaves one row."""
    values = {"id": proposal, "number": number, "body": body}
    statement = sqlite_insert(proposals).values(values)
    session.connection().execute(statement.on_conflict_do_update(index_elements=["id"], set_={"body": body}))


def remove_proposal(session: Session, proposal: bytes) -> None:
    """Take back a proposal that waits."""
    session.connection().execute(delete(proposals).where(proposals.c.id == proposal, proposals.c.body != ""))


def load_waiting_numbers(session: Session) -> tuple[int, ...]:
    """Return the numbers of the proposals that wait, and nothing of what they say."""
    query = select(proposals.c.number).where(proposals.c.body != "").order_by(proposals.c.number)
    return tuple(session.connection().execute(query).scalars())


def open_waiting(session: Session) -> None:
    """Move all waiting texts to rows with fresh random ids, in an order that says nothing."""
    waiting = session.connection().execute(select(proposals.c.body).where(proposals.c.body != "")).scalars()
    rows = [{"id": secrets.token_bytes(16), "body": body} for body in waiting]
    # Without a row number, the random ids are the order on disk and on screen.
    rows.sort(key=lambda row: row["id"])
    session.connection().execute(insert(opened_proposals), rows)
    # The empty row stays: nobody writes more than five, also after a batch.
    session.connection().execute(update(proposals).values(body=""))


def load_opened(session: Session) -> tuple[Proposal, ...]:
    """Return the opened proposals, in the order of their random ids."""
    query = select(opened_proposals).order_by(opened_proposals.c.id)
    return tuple(
        Proposal(row.id.hex(), row.body, bool(row.is_edited), bool(row.is_shown))
        for row in session.connection().execute(query)
    )


def edit_opened(session: Session, proposal_id: str, body: str) -> None:
    """Write other words, marked as such; raises `NotFoundError`."""
    _change(session, proposal_id, body=body, is_edited=1)


def show_opened(session: Session, proposal_id: str, is_shown: bool) -> None:
    """Put a proposal on the room's screen or take it off; raises `NotFoundError`."""
    _change(session, proposal_id, is_shown=int(is_shown))


def _change(session: Session, proposal_id: str, **values: object) -> None:
    try:
        raw = bytes.fromhex(proposal_id)
    except ValueError:
        raise NotFoundError from None
    statement = update(opened_proposals).where(opened_proposals.c.id == raw).values(values)
    if session.connection().execute(statement).rowcount == 0:
        raise NotFoundError
