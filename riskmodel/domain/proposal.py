"""Proposals for measures that people type on their phones, before and after the facilitator opens them."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

LEAST_WRITERS = 3
MOST_EACH = 5
LONGEST = 300
LEAST_JOINED = 2
JOINED = "00" * 8
"""The second half of the id of an idea in which several are joined; those share its first half."""


@dataclass(frozen=True)
class OwnProposal:
    """A proposal on the phone of who wrote it; `number` runs from 1 to 5 per person."""

    number: int
    text: str


@dataclass(frozen=True)
class Proposal:
    """A proposal after its batch was opened; nothing in it leads back to a phone."""

    id: str
    text: str
    is_edited: bool
    is_shown: bool

    @property
    def is_joined(self) -> bool:
        """Say whether several ideas were joined in this one."""
        return self.id.endswith(JOINED)


def standing(proposals: Iterable[Proposal]) -> tuple[Proposal, ...]:
    """Return the proposals without those that were joined into another."""
    found = tuple(proposals)
    joined = {one.id[: -len(JOINED)] for one in found if one.is_joined}
    return tuple(one for one in found if one.is_joined or one.id[: -len(JOINED)] not in joined)


def writers_at_least(numbers: Iterable[int]) -> int:
    """Return how many people must have written these proposals, given only their numbers.

    Nobody has two proposals with the same number, so the number that occurs most often counts people.
    """
    return max(Counter(numbers).values(), default=0)


def may_open(numbers: Iterable[int]) -> bool:
    """Say whether a batch is large enough: at least three people wrote something in it."""
    return writers_at_least(numbers) >= LEAST_WRITERS
