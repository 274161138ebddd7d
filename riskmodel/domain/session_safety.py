"""How safe the session itself was: one question, five levels, and a word for the room as a whole."""

from collections.abc import Sequence
from enum import StrEnum

LEVELS = (1, 2, 3, 4, 5)
_LOW_UP_TO = 2


class Safety(StrEnum):
    """What came out of the question about the session itself."""

    FINE = "fine"
    LOW = "low"
    UNKNOWN = "unknown"


def safety_of(levels: Sequence[int], least: int) -> Safety:
    """Return the word for a room: low when at least half answered 1 or 2; unknown under `least` answers.

    Half of the answers is the median of the workshop method (2 of 5 or less). Whoever knows their own answer
    and this word is certain of nobody else's.
    """
    if len(levels) < least:
        return Safety.UNKNOWN
    low = sum(level <= _LOW_UP_TO for level in levels)
    return Safety.LOW if 2 * low >= len(levels) else Safety.FINE


def holds_back(safety: Safety | None, *, is_seen: bool) -> bool:
    """Say whether a statement stays in its room until a key actor has looked into what happened there."""
    return safety is Safety.LOW and not is_seen
