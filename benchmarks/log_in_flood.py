"""What phones of a running session notice while somebody floods the login page, and guesses join codes.

Quiet and flooded in one run and in turn, on one server; the ratio is the figure to keep.
"""

import asyncio
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from benchmarks.figures import Row, is_quick, milliseconds, ratio, show
from benchmarks.phones import EVERY, Phone, Target, phones, score
from benchmarks.posting import Form, post
from benchmarks.room import Room, data_of, furnish
from benchmarks.servers import product
from riskmodel.domain.join_code import ALPHABET, LENGTH
from tests.browser.server import Server

_PHONES = 30
_CONNECTIONS = 16
_KINDS = ("quiet", "login flood", "code flood")


@dataclass
class Attack:
    """What an attacker sent and was answered, and how honest people fared who came in meanwhile."""

    answers: Counter[str] = field(default_factory=Counter)
    entered: list[float] = field(default_factory=list)
    refused: int = 0


def main() -> int:
    """Measure and print; return 1 when somebody with the right code was kept out."""
    quick = is_quick(__doc__ or "")
    seconds = EVERY if quick else 30.0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        room = furnish(folder, _PHONES)
        stores = data_of(folder)
        with stores.database.reading() as session:
            code = str(session.connection().exec_driver_sql("SELECT join_code FROM workshop").scalar_one())
        stores.close()
        with product(folder) as server:
            rows = asyncio.run(_measure(server, room, code, seconds))
    results: Row = {
        f"{cut} ratio, {row['while']}": ratio(row[f"{cut} ms"], rows[0][f"{cut} ms"])
        for row in rows[1:]
        for cut in ("p50", "p95")
    }
    show("log_in_flood", rows, results, quick=quick)
    return 1 if any(row["honest refused"] for row in rows) else 0


async def _measure(server: Server, room: Room, code: str, seconds: float) -> list[Row]:
    people = phones(room.tokens, room.factor_ids)
    target = Target("risicotafel", server.port, f"/werksessie/{room.workshop_id}/score")
    await score(target, people, EVERY)
    return [await _row(kind, target, people, code, seconds) for kind in _KINDS]


async def _row(kind: str, target: Target, people: list[Phone], code: str, seconds: float) -> Row:
    attack = Attack()
    end = time.perf_counter() + seconds
    forms = {"login flood": _login, "code flood": _code}
    attackers = [
        _flood(target.port, forms[kind], attack, end, seed) for seed in range(_CONNECTIONS) if kind in forms
    ]
    others = asyncio.gather(_come_in(target.port, code, attack, end), *attackers)
    load = await score(target, people, seconds)
    await others
    answered = attack.answers.total()
    return {
        "while": kind,
        "scores": len(load.latencies),
        **milliseconds(load.latencies),
        "failed": load.errors.total(),
        "tries a second": round(answered / seconds, 1),
        "answers": ", ".join(f"{status} {count}" for status, count in sorted(attack.answers.items())) or "-",
        "honest entered": len(attack.entered),
        "honest refused": attack.refused,
        "slowest entry ms": milliseconds(attack.entered)["max ms"],
    }


def _login(chance: Random) -> Form:
    """Return a try at an account; another one each time, so that no brake per account stops it."""
    email = f"{chance.getrandbits(64):x}@voorbeeld.example"
    return Form("/inloggen", {"email": email, "password": f"{chance.getrandbits(128):x}"}, cookie="")


def _code(chance: Random) -> Form:
    return Form("/meedoen", {"code": "".join(chance.choices(ALPHABET, k=LENGTH))}, cookie="")


async def _flood(port: int, form: Callable[[Random], Form], attack: Attack, end: float, seed: int) -> None:
    chance = Random(seed)
    while time.perf_counter() < end:
        try:
            async with asyncio.timeout(max(0.1, end - time.perf_counter())):
                status, _body = await post(port, form(chance))
            attack.answers[str(status)] += 1
        except (OSError, ValueError) as error:
            attack.answers[type(error).__name__] += 1


async def _come_in(port: int, code: str, attack: Attack, end: float) -> None:
    """Come in with the right code every four seconds, as a latecomer does; there are seats for all."""
    while time.perf_counter() < end:
        start = time.perf_counter()
        status, _body = await post(port, Form("/meedoen", {"code": code}, cookie=""))
        if status == 303:
            attack.entered.append(time.perf_counter() - start)
        else:
            attack.refused += 1
        await asyncio.sleep(4)


if __name__ == "__main__":
    sys.exit(main())
