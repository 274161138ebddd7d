"""What goes when something is deleted."""

from dataclasses import dataclass


@dataclass(frozen=True)
class RoundContents:
    """How many sessions, agreed measures and released rows go with a round."""

    sessions: int
    measures: int
    rows: int
