"""What people who score notice of workshops that are sealed meanwhile, in one process as in the server.

Two rooms score while nothing is sealed, and while one room after another is, in turn; the ratio is the
figure to keep.
"""

import sys
import tempfile
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from threading import Event

from benchmarks.figures import Row, is_quick, milliseconds, ratio, show
from benchmarks.room import data_of, furnish
from riskmodel.application import facilitate, move, prepare, seal, take_part
from riskmodel.domain.access import Actor, Role
from riskmodel.domain.answer import LEVELS, Axis
from riskmodel.domain.workshop import Workshop
from riskmodel.storage.stores import Stores
from tests.builders import a_person

_PEOPLE = 20
_ROOMS = 2
_EVERY = 0.05
_LONGEST = 100.0
QUIET, SEALING = "nothing is sealed", "others are sealed"
Seats = Sequence[tuple[Workshop, str]]


def main() -> int:
    """Measure and print; return 1 when somebody waited for more than 100 ms because of a sealing."""
    quick = is_quick(__doc__ or "")
    turns, sealed = (1, 3) if quick else (5, 10)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        furnish(folder, 1)
        stores = data_of(folder)
        try:
            rows, durations = _measure(stores, turns, sealed)
        finally:
            stores.close()
    results: Row = {
        **{f"{cut} ratio": ratio(rows[1][f"{cut} ms"], rows[0][f"{cut} ms"]) for cut in ("p50", "p95")},
        "sealings": len(durations),
        "a sealing, p50 ms": milliseconds(durations)["p50 ms"],
        "longest wait while sealing, ms": rows[1]["max ms"],
    }
    show("sealing", rows, results, quick=quick)
    # What takes as long without a sealing is not because of one.
    waited = max(float(str(rows[1]["max ms"])) - float(str(rows[0]["max ms"])), 0.0)
    return 1 if waited > _LONGEST else 0


def _measure(stores: Stores, turns: int, sealed: int) -> tuple[list[Row], list[float]]:
    """Return a row for each of the two kinds of turns, and how long each sealing took, in seconds."""
    actor = a_person(stores, Role.FACILITATOR)
    scoring = [seat for number in range(_ROOMS) for seat in _a_room(stores, actor, f"Scores {number}")]
    took: dict[str, list[float]] = {QUIET: [], SEALING: []}
    durations: list[float] = []
    for turn in range(turns):
        rooms = [_a_closed_room(stores, actor, f"Sealed {turn} {number}") for number in range(sealed)]
        # Nobody is sealed in the first half; it lasts as long as the second did, or a second.
        over = Event()
        with ThreadPoolExecutor(_ROOMS) as threads:
            quiet = [threads.submit(_score, stores, scoring[half::_ROOMS], over) for half in range(_ROOMS)]
            time.sleep(max(1.0, sum(durations[-sealed:])))
            over.set()
            took[QUIET] += [seconds for part in quiet for seconds in part.result()]
            over.clear()
            busy = [threads.submit(_score, stores, scoring[half::_ROOMS], over) for half in range(_ROOMS)]
            for workshop_id in rooms:
                start = time.perf_counter()
                seal.seal(stores, workshop_id)
                durations.append(time.perf_counter() - start)
                time.sleep(_EVERY)
            over.set()
            took[SEALING] += [seconds for part in busy for seconds in part.result()]
    rows: list[Row] = [
        {"while": kind, "scores": len(times), **milliseconds(times)} for kind, times in took.items()
    ]
    return rows, durations


def _a_room(stores: Stores, actor: Actor, name: str) -> Seats:
    """Return the seats of a workshop that is scoring."""
    now = datetime.now(UTC)
    with stores.database.reading() as session:
        query = "SELECT id FROM measurement_round"
        round_id = str(session.connection().exec_driver_sql(query).scalar_one())
    unit_id = prepare.add_unit(stores, actor, name=name, parent_id=None, headcount=_PEOPLE)
    workshop_id = prepare.create_workshop(
        stores, actor, unit_id=unit_id, round_id=round_id, held_on=now.date(), invited=_PEOPLE
    )
    prepare.open_lobby(stores, actor, workshop_id, now)
    workshop = facilitate.workshop(stores, actor, workshop_id)
    tokens = [take_part.join(stores, workshop.join_code, now)[1] for _person in range(_PEOPLE)]
    move.start_scoring(stores, actor, workshop_id)
    return [(workshop, token) for token in tokens]


def _a_closed_room(stores: Stores, actor: Actor, name: str) -> str:
    """Return a workshop in which everybody answered everything."""
    seats = _a_room(stores, actor, name)
    for workshop, token in seats:
        for factor in workshop.factor_ids:
            for axis in Axis:
                take_part.store_score(stores, workshop.id, token, factor, axis, 3)
    workshop_id = seats[0][0].id
    move.close_scoring(stores, actor, workshop_id)
    return workshop_id


def _score(stores: Stores, seats: Seats, over: Event) -> list[float]:
    """Store a score every few milliseconds until it is over; return how long each took, in seconds."""
    chance, took = Random(7), []
    while not over.is_set():
        workshop, token = chance.choice(seats)
        factor, axis = chance.choice(workshop.factor_ids), chance.choice(list(Axis))
        start = time.perf_counter()
        take_part.store_score(stores, workshop.id, token, factor, axis, chance.choice(LEVELS))
        took.append(time.perf_counter() - start)
        time.sleep(0.01)
    return took


if __name__ == "__main__":
    sys.exit(main())
