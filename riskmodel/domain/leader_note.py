"""What a room hears about who leads it, before anybody scores."""

from dataclasses import dataclass


@dataclass(frozen=True)
class LeaderNote:
    """A facilitator who knows more than this room: other teams' results, or a team from the inside."""

    name: str
    leads_others: bool
    works_here: bool
    works_elsewhere: bool
