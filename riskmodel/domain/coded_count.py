"""A count of people as it is said: exactly, or only a bound on it at either end."""

from dataclasses import dataclass
from enum import StrEnum


class Bound(StrEnum):
    """How a count of people is said."""

    EXACTLY = "exactly"
    AT_MOST = "at_most"
    AT_LEAST = "at_least"


@dataclass(frozen=True)
class CodedCount:
    """A count of people as it is said: exactly so many, or only a bound on it."""

    bound: Bound
    people: int


def code_count(people: int, n: int, ends: int | None) -> CodedCount:
    """Return how a count of `people` of n is said; a bound up to `ends` from either end, or never."""
    if ends is not None and people <= ends:
        return CodedCount(Bound.AT_MOST, ends)
    if ends is not None and people >= n - ends:
        return CodedCount(Bound.AT_LEAST, n - ends)
    return CodedCount(Bound.EXACTLY, people)
