"""Whom to turn to in this organisation, and what of that a phone can call or write to."""

import re
from dataclasses import dataclass

_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII)
_CANDIDATE = re.compile(r"(?<![0-9.-])(?:\+|\(?0)[0-9 ().-]{6,20}[0-9]")
_FEWEST, _MOST = 8, 15


@dataclass(frozen=True)
class HelpContact:
    """What stands in the gap of a help route; empty when nobody filled it in.

    `version` is that of what was read, 0 when there was nothing yet.
    """

    route_id: str
    contact: str
    version: int = 0


def phone_numbers(text: str) -> tuple[tuple[str, str], ...]:
    """Return the telephone numbers in a text: as they are written, and as a phone dials them.

    A number starts with 0 or + and has 8 to 15 digits; anything else, such as a date, is none.
    """
    found = []
    for written in _CANDIDATE.findall(text):
        dialled = re.sub(r"[^0-9+]", "", written.replace("(0)", "") if written.startswith("+") else written)
        if _FEWEST <= len(dialled.lstrip("+")) <= _MOST:
            found.append((written, dialled))
    return tuple(found)


def mail_addresses(text: str) -> tuple[str, ...]:
    """Return the e-mail addresses in a text."""
    return tuple(_MAIL.findall(text))
