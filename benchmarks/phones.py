"""Simulated phones that score on a schedule, whatever the server does."""

import asyncio
import random
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import cycle, product

import httpx

from pages.participant.cookies import SEAT_COOKIE
from riskmodel.domain.answer import LEVELS, Axis

EVERY = 5.0
_PATIENCE = 30.0


@dataclass
class Phone:
    """A phone with a seat; it remembers the last answer to each question that was confirmed."""

    token: str
    questions: Iterator[tuple[str, Axis]]
    chance: random.Random
    confirmed: dict[tuple[str, str], int] = field(default_factory=dict)


@dataclass
class Load:
    """What came of a run; durations in seconds.

    `latencies` run from the planned moment to the confirmation, so a late start counts; `lags` are the
    part of it that the client itself was late.
    """

    latencies: list[float] = field(default_factory=list)
    lags: list[float] = field(default_factory=list)
    errors: Counter[str] = field(default_factory=Counter)


def phones(tokens: Sequence[str], factor_ids: Sequence[str]) -> list[Phone]:
    """Return a phone for each token; each goes through all questions in turn, always in the same way."""
    return [
        Phone(token, cycle(product(factor_ids, Axis)), random.Random(number))
        for number, token in enumerate(tokens)
    ]


async def score(address: str, path: str, people: Sequence[Phone], seconds: float) -> Load:
    """Let everybody score every five seconds, each at a moment of their own, for so many seconds."""
    load = Load()
    # Servers hang up on who is silent for five seconds, so every score needs a connection of its own.
    limits = httpx.Limits(max_connections=None, max_keepalive_connections=0)
    async with httpx.AsyncClient(
        base_url=address,
        headers={"origin": address},
        limits=limits,
        timeout=_PATIENCE,
        trust_env=False,
    ) as client:
        start = time.perf_counter() + 0.5
        await asyncio.gather(*(_take_part(client, path, phone, start, seconds, load) for phone in people))
    return load


async def _take_part(
    client: httpx.AsyncClient, path: str, phone: Phone, start: float, seconds: float, load: Load
) -> None:
    planned = start + phone.chance.random() * EVERY
    while planned < start + seconds:
        ready = time.perf_counter()
        if planned > ready:
            await asyncio.sleep(planned - ready)
        load.lags.append(time.perf_counter() - max(planned, ready))
        if await _send(client, path, phone, load):
            load.latencies.append(time.perf_counter() - planned)
        planned += EVERY


async def _send(client: httpx.AsyncClient, path: str, phone: Phone, load: Load) -> bool:
    """Send one answer; say whether the server confirmed it."""
    factor, axis = next(phone.questions)
    answer = phone.chance.choice(LEVELS)
    # Without a confirmation either the old or the new answer may be there, so nothing is expected.
    phone.confirmed.pop((factor, axis), None)
    try:
        response = await client.post(
            path,
            data={"factor": factor, "axis": axis.value, "answer": str(answer)},
            headers={"cookie": f"{SEAT_COOKIE}={phone.token}"},
        )
    except httpx.HTTPError as error:
        load.errors[type(error).__name__] += 1
        return False
    if response.status_code != httpx.codes.OK or response.json() != {"stored": True}:
        load.errors[str(response.status_code)] += 1
        return False
    phone.confirmed[factor, axis] = answer
    return True
