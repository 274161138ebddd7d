"""How soon three hundred phones show where the room went, and what their asking costs the server.

The same phones ask a bare server as often, in turn, in one run. Both are asked over a connection per request.
"""

import asyncio
import os
import random
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.figures import Row, is_quick, milliseconds, ratio, show
from benchmarks.posting import fetch
from benchmarks.room import data_of, furnish
from benchmarks.servers import bare_route, product
from pages.participant.cookies import SEAT_COOKIE
from riskmodel.application import move
from riskmodel.domain.access import Actor, Role
from riskmodel.domain.workshop import Phase
from riskmodel.storage.stores import Stores
from riskmodel.storage.workshops import load_workshop

EVERY = 1.3
"""Seconds between two questions of a phone that waits, as in `pages/participant/templates/phone.html`."""
_TEAM = 12
_QUIET = 10.0
_PATIENCE = 10.0


@dataclass
class Crowd:
    """What came of a crowd: how long each question took, how long each phone took to follow, what failed."""

    asked: list[float] = field(default_factory=list)
    followed: list[float] = field(default_factory=list)
    failed: int = 0


@dataclass
class Room:
    """The room as the benchmark moves it: when the last move was asked for."""

    moved_at: float = 0.0
    moves: int = 0
    is_over: bool = False


def main() -> int:
    """Measure and print."""
    quick = is_quick(__doc__ or "")
    phones, moves = (30, 2) if quick else (300, 6)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        furnished = furnish(folder, phones)
        path = f"/werksessie/{furnished.workshop_id}"
        with product(folder) as server, bare_route(folder / "bare.sqlite") as bare:
            asyncio.run(_wait(bare, "/health", furnished.tokens, Crowd(), 3.0))
            asyncio.run(_wait(bare, "/health", furnished.tokens, floor := Crowd(), _QUIET))
            asyncio.run(_wait(server.port, f"{path}/stand", furnished.tokens, Crowd(), 3.0))
            before = _cpu(server.pid)
            asyncio.run(_wait(server.port, f"{path}/stand", furnished.tokens, ours := Crowd(), _QUIET))
            busy = (_cpu(server.pid) - before) / _QUIET
            crowds = {
                size: asyncio.run(_follow(folder, server.port, path, furnished.tokens[:size], moves))
                for size in (_TEAM, phones)
            }
    rows = [
        _row("asking a bare route", floor.asked, floor.failed),
        _row("asking where the room is", ours.asked, ours.failed),
        *(
            _row(f"from the click to the new page, {size} phones", crowd.followed, crowd.failed)
            for size, crowd in crowds.items()
        ),
    ]
    results: Row = {
        "phones": phones,
        "a core used while they wait": round(busy, 3),
        "p95 ratio, asking": ratio(rows[1]["p95 ms"], rows[0]["p95 ms"]),
        "did not follow": sum(size * moves - len(crowd.followed) for size, crowd in crowds.items()),
    }
    show("following", rows, results, quick=quick)
    return 1 if results["did not follow"] else 0


def _row(what: str, took: Sequence[float], failed: int) -> Row:
    return {"what": what, "times": len(took), "failed": failed, **milliseconds(took)}


async def _wait(port: int, path: str, tokens: Sequence[str], crowd: Crowd, seconds: float) -> None:
    """Let everybody ask again and again, each at moments of their own."""

    async def phone(token: str, chance: random.Random) -> None:
        end = time.perf_counter() + seconds
        await asyncio.sleep(chance.random() * EVERY)
        while time.perf_counter() < end:
            began = time.perf_counter()
            status, _body = await _asked(port, path, token)
            crowd.asked.append(time.perf_counter() - began)
            crowd.failed += status != 200
            await asyncio.sleep(EVERY * (0.8 + chance.random() * 0.4))

    await asyncio.gather(*(phone(token, random.Random(n)) for n, token in enumerate(tokens)))


async def _follow(folder: Path, port: int, path: str, tokens: Sequence[str], moves: int) -> Crowd:
    """Move the room back and forth, and measure for every phone how long it takes to show that."""
    crowd, room = Crowd(), Room()

    async def phone(token: str, chance: random.Random) -> None:
        shown, seen = b"", 0
        await asyncio.sleep(chance.random() * EVERY)
        while not room.is_over:
            status, stand = await _asked(port, f"{path}/stand", token)
            crowd.failed += status != 200
            if status == 200 and stand != shown:
                await _page(port, path, token)
                if seen < room.moves:
                    crowd.followed.append(time.perf_counter() - room.moved_at)
                shown, seen = stand, room.moves
            await asyncio.sleep(EVERY * (0.8 + chance.random() * 0.4))

    async def facilitator() -> None:
        stores = data_of(folder)
        leader, workshop_id = _leader(stores, path), path.rsplit("/", 1)[1]
        await asyncio.sleep(3 * EVERY)
        with stores.database.reading() as session:
            here = load_workshop(session, workshop_id).phase
        for _move in range(moves):
            here = Phase.MEASURES if here == Phase.REVEAL else Phase.REVEAL
            room.moves, room.moved_at = room.moves + 1, time.perf_counter()
            now = datetime.now(UTC)
            await asyncio.to_thread(move.move, stores, leader, workshop_id, here, now=now)
            await asyncio.sleep(6 * EVERY)
        room.is_over = True
        stores.close()

    people = (phone(token, random.Random(n)) for n, token in enumerate(tokens))
    await asyncio.gather(facilitator(), *people)
    return crowd


async def _page(port: int, path: str, token: str) -> None:
    """Fetch the page of the room, wherever it sends the phone."""
    status, _body = await _asked(port, path, token)
    if status not in (200, 303):
        raise ValueError(f"the page of the room answered {status}")


async def _asked(port: int, path: str, token: str) -> tuple[int, bytes]:
    async with asyncio.timeout(_PATIENCE):
        return await fetch(port, path, cookie=f"{SEAT_COOKIE}={token}")


def _leader(stores: Stores, path: str) -> Actor:
    with stores.database.reading() as session:
        (account_id,) = load_workshop(session, path.rsplit("/", 1)[1]).facilitator_ids
    return Actor(account_id, "", frozenset({Role.FACILITATOR}))


def _cpu(process: int) -> float:
    """Return the processor time of a process and its threads so far, in seconds."""
    used = Path(f"/proc/{process}/stat").read_text().rsplit(") ", 1)[1].split()
    return (int(used[11]) + int(used[12])) / os.sysconf("SC_CLK_TCK")


if __name__ == "__main__":
    sys.exit(main())
