"""How many phones are served at the same time: forty threads fight and get less done than a few."""

from collections.abc import Awaitable, Callable
from enum import StrEnum

from anyio import CapacityLimiter
from anyio.lowlevel import RunVar
from anyio.to_thread import run_sync
from starlette.requests import Request
from starlette.responses import Response


class Turn(StrEnum):
    """What a phone waits in line for."""

    READ = "read"
    WRITE = "write"
    # Who guesses codes stands in a line of their own, and not in front of people who score.
    JOIN = "join"


_AT_ONCE = {Turn.READ: 2, Turn.WRITE: 4, Turn.JOIN: 1}
_lines: dict[Turn, RunVar[CapacityLimiter]] = {turn: RunVar(f"phones that {turn}") for turn in Turn}


def line_for(turn: Turn) -> CapacityLimiter:
    """Return who decides how many phones go at the same time; one per event loop."""
    try:
        return _lines[turn].get()
    except LookupError:
        _lines[turn].set(CapacityLimiter(_AT_ONCE[turn]))
        return _lines[turn].get()


def in_turn(endpoint: Callable[[Request], Response]) -> Callable[[Request], Awaitable[Response]]:
    """Wrap a page that is read, so that a whole room that goes on is served by a few threads."""

    async def answer(request: Request) -> Response:
        return await run_sync(endpoint, request, limiter=line_for(Turn.READ))

    return answer
