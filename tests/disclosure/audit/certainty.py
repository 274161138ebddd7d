"""Possible worlds: whether what is said, and what somebody knows, leaves the others only one zone."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import product
from math import ceil

from tests.disclosure.audit.worlds import HIGH, LOW, MIDDLE


@dataclass(frozen=True)
class Crowd:
    """How many people are in each zone, and how many of them call it severe."""

    zones: tuple[int, int, int]
    severe: int

    def __add__(self, other: "Crowd") -> "Crowd":
        low, middle, high = (a + b for a, b in zip(self.zones, other.zones, strict=True))
        return Crowd((low, middle, high), self.severe + other.severe)

    @property
    def is_possible(self) -> bool:
        """Nobody who gives the highest impact is in the low zone."""
        return min(self.zones) >= 0 and 0 <= self.severe <= self.zones[MIDDLE] + self.zones[HIGH]


# What everybody reads of a cell when these people are in it.
Says = Callable[[Crowd], object]


def are_alike(others: Crowd) -> bool:
    """Say whether they are all in one zone."""
    return max(others.zones) == sum(others.zones)


def is_certain(says: Says, known: Crowd, others: Crowd) -> bool:
    """Say whether every world in which the cell says the same has all the others in one zone."""
    if not are_alike(others):
        return False
    shown = says(known + others)
    return not any(says(known + other) == shown for other in _doubts(others) if other.is_possible)


def _doubts(others: Crowd) -> Iterator[Crowd]:
    """Yield crowds of the same size that are not all in one zone, the likeliest to look the same first."""
    people = sum(others.zones)
    if people < 2:
        # One other person is in one zone in every world: which one must not be known.
        yield from (Crowd(zones, s) for zones in _spread(1) for s in (0, 1) if zones != others.zones)
        return
    here = others.zones.index(people)
    for there in {LOW, MIDDLE, HIGH} - {here}:
        moved = [0, 0, 0]
        moved[here], moved[there] = people - 1, 1
        yield from (Crowd((moved[0], moved[1], moved[2]), others.severe - less) for less in (0, 1))
    for zones in _spread(people):
        if max(zones) < people:
            yield from (Crowd(zones, severe) for severe in range(zones[MIDDLE] + zones[HIGH] + 1))


def _spread(people: int) -> Iterator[tuple[int, int, int]]:
    for low, middle in product(range(people + 1), repeat=2):
        if low + middle <= people:
            yield low, middle, people - low - middle


def temptations(known: int, others: int) -> Iterator[tuple[Crowd, Crowd]]:
    """Yield what somebody might know beside others who are all alike, where one answer tips a sentence.

    Worked out from the wording of the sentences: a half, a third, a fifth, and at least three people.
    """
    n = known + others
    half, third, fifth = (
        max(3, ceil(share * n)) for share in (Fraction(1, 2), Fraction(1, 3), Fraction(1, 5))
    )
    tips = {
        HIGH: [(low, needed - others) for needed in (half, third, fifth) for low in (0, known)],
        LOW: [(half - others, 0), (half - others, fifth - 1), (0, fifth - 1), (0, 0)],
        MIDDLE: [(half - 1, fifth - 1), (half - 1, 0), (0, fifth - 1), (0, 0)],
    }
    for zone, splits in tips.items():
        alike = (others * (zone == LOW), others * (zone == MIDDLE), others * (zone == HIGH))
        for low, high in set(splits):
            high = min(max(high, 0), known)
            low = min(max(low, 0), known - high)
            mine = (low, known - low - high, high)
            for severe in {0, others * (zone != LOW)}:
                own = {min(max(needed - severe, 0), known - low) for needed in (0, third - 1, third, n)}
                yield from ((Crowd(mine, some), Crowd(alike, severe)) for some in own)
