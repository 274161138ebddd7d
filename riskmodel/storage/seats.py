"""Seats, door, gate and objections in a live file."""

from typing import Literal, get_args

from sqlalchemy import bindparam, delete, func, insert, select, update
from sqlalchemy.dialects.sqlite import insert as sqlite_insert
from sqlmodel import Session

from riskmodel.domain.errors import WrongPhaseError
from riskmodel.domain.workshop import Phase
from riskmodel.storage.live import doors, gates, objections, seats

Gate = Literal["lobby", "scoring", "closed", "sealed"]

# Asked at every score, so they are written once.
_GATE = select(gates.c.state)
_SEAT = select(seats.c.id).where(seats.c.id == bindparam("seat"))


def load_gate(session: Session) -> Gate:
    """Return what the live file lets in."""
    state: Gate = session.connection().execute(_GATE).scalar_one()
    return state


def put_gate(session: Session, state: Gate) -> None:
    """Decide what the live file lets in from now on.

    A gate only goes forward; raises `WrongPhaseError` when it is further already.
    """
    steps = get_args(Gate)
    earlier = steps[: steps.index(state) + 1]
    changed = session.connection().execute(
        update(gates).where(gates.c.state.in_(earlier)).values(state=state)
    )
    if changed.rowcount == 0:
        raise WrongPhaseError(Phase.REVEAL)


def put_locked(session: Session, is_locked: bool) -> None:
    """Lock or unlock the door for who has no seat yet."""
    value = {"is_locked": int(is_locked)}
    statement = sqlite_insert(doors).values(id=1, **value)
    session.connection().execute(statement.on_conflict_do_update(index_elements=["id"], set_=value))


def is_locked(session: Session) -> bool:
    """Say whether the door is locked."""
    return bool(session.connection().execute(select(doors.c.is_locked)).scalar_one_or_none())


def create_seat(session: Session, seat: bytes) -> None:
    """Add a seat."""
    session.connection().execute(insert(seats).values(id=seat, is_ready=0))


def has_seat(session: Session, seat: bytes) -> bool:
    """Say whether there is such a seat."""
    return session.connection().execute(_SEAT, {"seat": seat}).first() is not None


def load_seat_ids(session: Session) -> frozenset[bytes]:
    """Return the ids of all seats."""
    return frozenset(session.connection().execute(select(seats.c.id)).scalars())


def is_ready(session: Session, seat: bytes) -> bool:
    """Say whether the person in this seat said to be ready."""
    query = select(seats.c.is_ready).where(seats.c.id == seat)
    return bool(session.connection().execute(query).scalar_one_or_none())


def put_ready(session: Session, seat: bytes, ready: bool) -> None:
    """Note whether the person in this seat is ready."""
    session.connection().execute(update(seats).where(seats.c.id == seat).values(is_ready=int(ready)))


def count_seats(session: Session) -> tuple[int, int]:
    """Return how many seats there are and how many are ready."""
    query = select(func.count(), func.coalesce(func.sum(seats.c.is_ready), 0)).select_from(seats)
    total, ready = session.connection().execute(query).one()
    return int(total), int(ready)


def put_objection(session: Session, objection: bytes, statement: bytes, objects: bool) -> None:
    """Write or withdraw an objection to a room statement, which is known by its digest."""
    if objects:
        added = sqlite_insert(objections).values(id=objection, statement=statement)
        session.connection().execute(added.on_conflict_do_nothing())
    else:
        session.connection().execute(delete(objections).where(objections.c.id == objection))


def has_objection(session: Session, objection: bytes) -> bool:
    """Say whether this person objects."""
    found = session.connection().execute(select(objections.c.id).where(objections.c.id == objection)).first()
    return found is not None


def count_objections(session: Session, statement: bytes) -> int:
    """Return how many people object to the room statement with this digest."""
    query = select(func.count()).select_from(objections).where(objections.c.statement == statement)
    return int(session.connection().execute(query).scalar_one())
