"""Where a room stands, for phones that ask every second: read once, told to all of them."""

from dataclasses import dataclass

from riskmodel.application.take_part import Standing, standing
from riskmodel.domain.errors import WrongPhaseError
from riskmodel.domain.pseudonym import seat_id
from riskmodel.storage import seats
from riskmodel.storage.stores import Stores

LONGEST = 0.4
"""Seconds after which it is read again in any case: what stands in a live file may have changed alone."""


@dataclass(frozen=True)
class _Seen:
    """What was read of a room: when, after how many writes, and the ids of the seats in it."""

    writes: int
    at: float
    standing: Standing
    seats: frozenset[bytes]


def look_out(stores: Stores, workshop_id: str, token: str | None, at: float) -> Standing:
    """Return where a room stands, as `take_part.standing` does and with its refusals.

    What was read a moment ago is told again while nothing was written since; `at` is in seconds of a clock
    that only goes forward. The key is never kept: without it no seat is recognised; the rest goes with the
    file.
    """
    try:
        key = stores.keys.load(workshop_id)
    except WrongPhaseError:
        return standing(stores, workshop_id, token)
    found = stores.live.remembered.get(workshop_id)
    if not isinstance(found, _Seen):
        return _read(stores, workshop_id, token, at)
    is_fresh = found.writes == stores.database.writes and 0 <= at - found.at < LONGEST
    if is_fresh and token and seat_id(key, token) in found.seats:
        return found.standing
    return _read(stores, workshop_id, token, at)


def _read(stores: Stores, workshop_id: str, token: str | None, at: float) -> Standing:
    # Before reading: what is written meanwhile is then read again by the next phone.
    writes = stores.database.writes
    read = standing(stores, workshop_id, token)
    with stores.live.reading(workshop_id) as session:
        ids = seats.load_seat_ids(session)
    stores.live.remembered[workshop_id] = _Seen(writes, at, read, ids)
    if not stores.live.path(workshop_id).exists():
        # It was destroyed while it was read.
        stores.live.remembered.pop(workshop_id, None)
    return read
