"""Forms from desks take turns, so that a flood of them does not hold up the phones in a room."""

from anyio import CapacityLimiter, fail_after
from anyio.lowlevel import RunVar
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from pages.server.forms import LARGEST_FORM, LONGEST_WAIT, MOST_DIGITS

# Each of them may have a password to check, and a password takes a processor for a while.
_AT_ONCE = 2
_PHONES = ("/meedoen", "/werksessie/", "/_stcore/")
_limiter: RunVar[CapacityLimiter] = RunVar("forms from desks")


class Turns:
    """Middleware that reads a form before anything waits for it, and then lets a few at a time go on."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on a request; a form of a fair size in its turn."""
        if scope["type"] != "http" or scope["method"] != "POST" or scope["path"].startswith(_PHONES):
            await self.app(scope, receive, send)
            return
        length = Request(scope).headers.get("content-length", "")
        if not length.isdecimal() or len(length) > MOST_DIGITS or int(length) > LARGEST_FORM:
            # It is refused unread.
            await self.app(scope, receive, send)
            return
        try:
            with fail_after(LONGEST_WAIT):
                body = await Request(scope, receive).body()
        except TimeoutError:
            await PlainTextResponse("", 408)(scope, receive, send)
            return
        async with _turns():
            await self.app(scope, _again(body, receive), send)


def _again(body: bytes, receive: Receive) -> Receive:
    """Return what hands out a body that was read, once, and then what follows."""
    waiting: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

    async def hand_out() -> Message:
        return waiting.pop() if waiting else await receive()

    return hand_out


def _turns() -> CapacityLimiter:
    """Return who decides how many go on at the same time; one per event loop."""
    try:
        return _limiter.get()
    except LookupError:
        _limiter.set(CapacityLimiter(_AT_ONCE))
        return _limiter.get()
