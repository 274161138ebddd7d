"""Opened ideas that were joined into one: which belong together stands in the first half of their ids."""

import secrets
from collections.abc import Collection, Sequence

from sqlalchemy import delete, insert, select, update
from sqlalchemy.engine import Row
from sqlmodel import Session

from riskmodel.domain.errors import NotFoundError
from riskmodel.domain.proposal import JOINED
from riskmodel.storage.live import opened_proposals as opened

_HALF = 8
_JOINED = bytes.fromhex(JOINED)


def join_opened(session: Session, proposal_ids: Collection[str], body: str) -> None:
    """Put one idea in the place of several; those stay, for when it is undone.

    An idea that was joined before brings what it was made of. Raises `NotFoundError`.
    """
    start, is_shown = secrets.token_bytes(_HALF), 0
    for raw in map(_raw, proposal_ids):
        row = _load(session, raw)
        is_shown = max(is_shown, row.is_shown)
        parts = _parts(session, raw)
        for part in parts or (row,):
            _rename(session, part.id, start + secrets.token_bytes(_HALF))
        if parts:
            session.connection().execute(delete(opened).where(opened.c.id == raw))
    values = {"id": start + _JOINED, "body": body, "is_edited": 1, "is_shown": is_shown}
    session.connection().execute(insert(opened).values(values))


def take_apart(session: Session, proposal_id: str) -> None:
    """Put back what an idea was made of, as it was; raises `NotFoundError` when it was made of nothing."""
    raw = _raw(proposal_id)
    parts = _parts(session, raw)
    if not parts:
        raise NotFoundError
    session.connection().execute(delete(opened).where(opened.c.id == raw))
    for part in parts:
        _rename(session, part.id, secrets.token_bytes(2 * _HALF))


def settle_opened(session: Session, proposal_id: str) -> None:
    """Take an idea off the screen and forget what it was made of; raises `NotFoundError`."""
    raw = _raw(proposal_id)
    _load(session, raw)
    for part in _parts(session, raw):
        session.connection().execute(delete(opened).where(opened.c.id == part.id))
    session.connection().execute(update(opened).where(opened.c.id == raw).values(is_shown=0))
    _rename(session, raw, secrets.token_bytes(2 * _HALF))


def _parts(session: Session, raw: bytes) -> Sequence[Row[tuple[bytes, str, int, int]]]:
    """Return what an idea was made of; nothing for one that was not joined."""
    if not raw.endswith(_JOINED):
        return ()
    last = raw[:_HALF] + b"\xff" * _HALF
    query = select(opened).where(opened.c.id > raw, opened.c.id <= last).order_by(opened.c.id)
    return session.connection().execute(query).all()


def _load(session: Session, raw: bytes) -> Row[tuple[bytes, str, int, int]]:
    row = session.connection().execute(select(opened).where(opened.c.id == raw)).first()
    if row is None:
        raise NotFoundError
    return row


def _rename(session: Session, raw: bytes, fresh: bytes) -> None:
    session.connection().execute(update(opened).where(opened.c.id == raw).values(id=fresh))


def _raw(proposal_id: str) -> bytes:
    try:
        return bytes.fromhex(proposal_id)
    except ValueError:
        raise NotFoundError from None
