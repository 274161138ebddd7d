"""What a form sends: a few short fields, and never more than 64 kB."""

from collections.abc import Mapping
from unicodedata import category
from urllib.parse import parse_qsl

from starlette.requests import Request

from pages.server.forms import patience
from riskmodel.domain.errors import TextTooLongError

LARGEST_BODY = 64 * 1024
_MOST_FIELDS = 20
# A browser reads the answer only once its whole form was taken, so some more is read and dropped.
_LARGEST_DROPPED = 1024 * 1024

Form = Mapping[str, str]


async def read_form(request: Request) -> Form:
    """Return the fields of a form; the last one of a name counts, control characters are dropped.

    Raises `TextTooLongError` for a body of more than 64 kB, counted in bytes.
    """
    body, length = bytearray(), 0
    with patience():
        async for chunk in request.stream():
            length += len(chunk)
            if length <= LARGEST_BODY:
                body += chunk
            elif length > _LARGEST_DROPPED:
                break
    if length > LARGEST_BODY:
        raise TextTooLongError(LARGEST_BODY, length)
    fields = body.decode("utf-8", errors="replace").split("&", maxsplit=_MOST_FIELDS)[:_MOST_FIELDS]
    return {_clean(name): _clean(value) for name, value in parse_qsl("&".join(fields))}


def _clean(text: str) -> str:
    return "".join(char for char in text if category(char) != "Cc").strip()
