"""When a session stops: the fixed reasons, without anything that was said."""

from enum import StrEnum


class StopReason(StrEnum):
    """Why a facilitator interrupts a session; kept for its facilitators, and told to nobody else."""

    DISCLOSURE = "disclosure"
    RECOGNISABLE = "recognisable"
    DANGER = "danger"
    TENSION = "tension"


def read_reason(text: str | None) -> StopReason | None:
    """Return the reason that is stored; None for a session that was not stopped."""
    return StopReason(text) if text else None
