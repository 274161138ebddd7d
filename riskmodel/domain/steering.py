"""What a facilitator decides about the order of conversation, and why."""

from enum import StrEnum

REASON_LIMIT = 120


class Decision(StrEnum):
    """What a facilitator decides about a factor."""

    PIN = "pin"
    SKIP = "skip"
