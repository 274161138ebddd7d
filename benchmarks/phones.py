"""Simulated phones that score on a schedule, whatever the server does."""

import asyncio
import random
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import cycle, product

from benchmarks.posting import Form, post
from pages.participant.cookies import SEAT_COOKIE
from riskmodel.domain.answer import LEVELS, Axis

EVERY = 5.0
_LONGEST_WAIT = 10.0


@dataclass
class Phone:
    """A phone with a seat; it remembers the last answer to each question that was confirmed."""

    token: str
    questions: Iterator[tuple[str, Axis]]
    chance: random.Random
    confirmed: dict[tuple[str, Axis], int] = field(default_factory=dict)


@dataclass
class Load:
    """What came of a run; durations in seconds.

    `latencies` run from the planned moment to the confirmation, so waiting for a turn counts; a score that
    failed is in them with the time it was given. `lags` is the part that the client itself was late.
    """

    latencies: list[float] = field(default_factory=list)
    lags: list[float] = field(default_factory=list)
    errors: Counter[str] = field(default_factory=Counter)


@dataclass(frozen=True)
class Target:
    """A server on this computer, and the path of the form it stores scores from."""

    name: str
    port: int
    path: str


def phones(tokens: Sequence[str], factor_ids: Sequence[str]) -> list[Phone]:
    """Return a phone for each token; each goes through all questions in turn, always in the same way."""
    return [
        Phone(token, cycle(product(factor_ids, Axis)), random.Random(number))
        for number, token in enumerate(tokens)
    ]


async def score(target: Target, people: Sequence[Phone], seconds: float) -> Load:
    """Let everybody score every five seconds, each at a moment of their own, for so many seconds.

    Whatever is not confirmed ten seconds after the last planned moment has failed.
    """
    load = Load()
    start = time.perf_counter() + 0.5
    await asyncio.gather(*(_take_part(target, phone, start, start + seconds, load) for phone in people))
    return load


async def _take_part(target: Target, phone: Phone, start: float, end: float, load: Load) -> None:
    planned = start + phone.chance.random() * EVERY
    while planned < end:
        ready = time.perf_counter()
        await asyncio.sleep(max(0.0, planned - ready))
        began = time.perf_counter()
        load.lags.append(began - max(planned, ready))
        problem = await _send(target, phone, patience=min(_LONGEST_WAIT, end + _LONGEST_WAIT - began))
        load.latencies.append(time.perf_counter() - planned)
        if problem:
            load.errors[problem] += 1
        planned += EVERY


async def _send(target: Target, phone: Phone, patience: float) -> str:
    """Send one answer; return what went wrong, or nothing when the server confirmed it."""
    question, answer = next(phone.questions), phone.chance.choice(LEVELS)
    # Without a confirmation either the old or the new answer may be there, so nothing is expected.
    phone.confirmed.pop(question, None)
    factor, axis = question
    form = Form(
        target.path,
        {"factor": factor, "axis": axis.value, "answer": str(answer)},
        cookie=f"{SEAT_COOKIE}={phone.token}",
    )
    try:
        async with asyncio.timeout(patience):
            status, body = await post(target.port, form)
    except (OSError, EOFError, ValueError) as error:
        return type(error).__name__
    if status != 200 or body != b'{"stored":true}':
        return str(status)
    phone.confirmed[question] = answer
    return ""
