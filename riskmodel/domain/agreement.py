"""How much people agree on one axis: Leik's D, van der Eijk's A, and the mean difference of a pair.

All three take counts per level (index 0 is the lowest) and know order and steps only.
"""

from collections.abc import Sequence
from enum import StrEnum
from itertools import accumulate

from riskmodel.domain.method_version import MethodVersion


class Agreement(StrEnum):
    """How answers on one axis lie; two camps is a special case of wide spread."""

    AGREEMENT = "agreement"
    SOME_SPREAD = "some_spread"
    WIDE_SPREAD = "wide_spread"
    TWO_CAMPS = "two_camps"


def leik_d(counts: Sequence[int]) -> float | None:
    """Return the dispersion of Leik (1966): 0 all the same, 1 half on each end; None without answers.

    On five levels this is half the mean distance to the median.
    """
    n = sum(counts)
    if n == 0:
        return None
    steps = list(accumulate(counts))[:-1]
    return 2 * sum(min(step, n - step) for step in steps) / (n * len(steps))


def pair_difference(counts: Sequence[int]) -> float | None:
    """Return half the mean number of steps between two people; None under two answers.

    Unbiased in the number of people, so this one compares groups of different sizes and years.
    """
    n = sum(counts)
    if n < 2:
        return None
    return sum(step * (n - step) for step in accumulate(counts)) / (n * (n - 1))


def van_der_eijk_a(counts: Sequence[int]) -> float | None:
    """Return the agreement of van der Eijk (2001): 1 all the same, 0 even, -1 half on each end.

    None without answers. The counts are peeled in layers of equal height; each layer is a pattern of empty
    and filled levels.
    """
    n = sum(counts)
    if n == 0:
        return None
    left, total = list(counts), 0.0
    while any(left):
        pattern = [count > 0 for count in left]
        height = min(count for count in left if count)
        total += height * sum(pattern) / n * pattern_agreement(pattern)
        left = [count - height * filled for count, filled in zip(left, pattern, strict=True)]
    return total


def pattern_agreement(pattern: Sequence[bool]) -> float:
    """Return the agreement of one layer, -1 to 1; at least one level is filled."""
    size, filled = len(pattern), sum(pattern)
    if filled == 1:
        return 1.0
    split, joined = _triplets(pattern)
    if split + joined == 0:
        return 0.0
    unimodality = ((size - 2) * joined - (size - 1) * split) / ((size - 2) * (split + joined))
    return unimodality * (1 - (filled - 1) / (size - 1))


def _triplets(pattern: Sequence[bool]) -> tuple[int, int]:
    """Count the triples of levels filled-empty-filled, and those filled-filled-empty or its mirror."""
    split = joined = 0
    for middle, filled in enumerate(pattern):
        before, after = sum(pattern[:middle]), sum(pattern[middle + 1 :])
        empty_before, empty_after = middle - before, len(pattern) - middle - 1 - after
        if filled:
            joined += before * empty_after + empty_before * after
        else:
            split += before * after
    return split, joined


def agreement_of(counts: Sequence[int], method: MethodVersion) -> Agreement | None:
    """Return the word for how answers on one axis lie; None under two answers."""
    d, a = leik_d(counts), van_der_eijk_a(counts)
    if d is None or a is None or sum(counts) < 2:
        return None
    if a < method.camps_agreement and d >= method.camps_distance:
        return Agreement.TWO_CAMPS
    if d <= method.agreement_distance:
        return Agreement.AGREEMENT
    return Agreement.SOME_SPREAD if d <= method.spread_distance else Agreement.WIDE_SPREAD
