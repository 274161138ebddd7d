"""Reading what somebody typed in a form, within bounds."""

from collections.abc import Iterator
from contextlib import contextmanager

from anyio import fail_after, from_thread
from starlette.exceptions import HTTPException
from starlette.requests import Request

LARGEST_FORM = 20_000
MOST_DIGITS = 12
_MOST_FIELDS = 20
LONGEST_WAIT = 20.0


@contextmanager
def patience() -> Iterator[None]:
    """Give up on a form that does not come within 20 seconds, by raising `HTTPException` 408."""
    try:
        with fail_after(LONGEST_WAIT):
            yield
    except TimeoutError:
        raise HTTPException(408) from None


def read_fields(request: Request) -> dict[str, str]:
    """Return the text fields of a form; for plain functions, which run in a thread of their own.

    Raises `HTTPException` 411 without a length and 413 above 20 kB: nothing is read then.
    """
    return from_thread.run(_read, request)


async def _read(request: Request) -> dict[str, str]:
    length = request.headers.get("content-length", "")
    if not length.isdecimal() or len(length) > MOST_DIGITS:
        raise HTTPException(411)
    # Starlette bounds the parts of a form with files, not one without: that would fill the memory.
    if int(length) > LARGEST_FORM:
        raise HTTPException(413)
    with patience():
        form = await request.form(max_files=0, max_fields=_MOST_FIELDS)
        # Some character sets leave half a character, which nothing can hash or keep.
        return {
            name: value.encode(errors="replace").decode()
            for name, value in form.items()
            if isinstance(value, str)
        }
