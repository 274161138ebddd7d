"""The addresses of the phone's pages."""

import re
from urllib.parse import unquote

from riskmodel.domain.answer import Axis

JOIN = "/meedoen"
AXIS_WORDS = {Axis.LIKELIHOOD: "kans", Axis.IMPACT: "gevolg"}
# Browsers read a backslash as a slash, and drop tabs and line ends from an address.
_LONGEST = 400
_LEADS_AWAY = re.compile(r"^[^/]|^/[/\\]|[\\\x00-\x20\x7f]")


def join_path(code: str) -> str:
    """Return the join page with a code filled in."""
    return f"{JOIN}/{code}"


def place_path(workshop_id: str) -> str:
    """Return where a participant is sent to be where the room is."""
    return f"/werksessie/{workshop_id}"


def goodbye_path(workshop_id: str) -> str:
    """Return the page after a workshop was sealed."""
    return f"{place_path(workshop_id)}/afgerond"


def overview_path(workshop_id: str) -> str:
    """Return the list of factors with what was answered."""
    return f"{place_path(workshop_id)}/overzicht"


def question_path(workshop_id: str, number: int, axis: Axis) -> str:
    """Return one question about one factor; factors are numbered from 1."""
    return f"{place_path(workshop_id)}/{number}/{AXIS_WORDS[axis]}"


def local_path(text: str | None) -> str:
    """Return a path on this server as it was given, or the join page for whatever leads elsewhere."""
    if not text or len(text) > _LONGEST or _LEADS_AWAY.search(text) or _LEADS_AWAY.search(unquote(text)):
        return JOIN
    return text
