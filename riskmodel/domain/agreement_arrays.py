"""The measures of agreement for many items in one pass; the same figures as `agreement` gives one by one.

All take counts of shape (items, levels) and return one figure per item, NaN where there is none.
"""

from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from riskmodel.domain.agreement import Agreement, pattern_agreement
from riskmodel.domain.method_version import MethodVersion

Counts = NDArray[np.int64]
Figures = NDArray[np.float64]


@dataclass(frozen=True)
class AgreementFigures:
    """Per item Leik's D, van der Eijk's A and the pair difference, and the word as a place in `Agreement`.

    The word is -1 under two answers.
    """

    d: Figures
    a: Figures
    pair_difference: Figures
    words: Counts


def leik_ds(counts: Counts) -> Figures:
    """Return the dispersion of Leik (1966) of each item."""
    steps, n = _steps(counts)
    return _divided(2 * np.minimum(steps, n[:, None] - steps).sum(axis=1), n * steps.shape[1])


def pair_differences(counts: Counts) -> Figures:
    """Return half the mean number of steps between two people, of each item."""
    steps, n = _steps(counts)
    return _divided((steps * (n[:, None] - steps)).sum(axis=1), n * (n - 1))


def van_der_eijk_as(counts: Counts) -> Figures:
    """Return the agreement of van der Eijk (2001) of each item."""
    levels = counts.shape[1]
    worth = _worth_by_pattern(levels)
    columns, heights = counts.T, np.sort(counts, axis=1).T
    total, below = np.zeros(len(counts)), np.zeros(len(counts), dtype=np.int64)
    # A layer lies between one count of the item and the next larger one: all levels that reach it are filled.
    for height in heights:
        pattern = np.zeros(len(counts), dtype=np.intp)
        for level, column in enumerate(columns):
            pattern |= (column >= height).astype(np.intp) << level
        total += (height - below) * worth[pattern]
        below = height
    return _divided(total, counts.sum(axis=1))


def agreement_figures(counts: Counts, method: MethodVersion) -> AgreementFigures:
    """Return all figures, and the word, of each item."""
    d, a = leik_ds(counts), van_der_eijk_as(counts)
    return AgreementFigures(d, a, pair_differences(counts), _words(d, a, counts.sum(axis=1), method))


def _words(d: Figures, a: Figures, n: Counts, method: MethodVersion) -> Counts:
    words = tuple(Agreement)
    found = np.select(
        [
            n < 2,
            (a < method.camps_agreement) & (d >= method.camps_distance),
            d <= method.agreement_distance,
            d <= method.spread_distance,
        ],
        [
            -1,
            words.index(Agreement.TWO_CAMPS),
            words.index(Agreement.AGREEMENT),
            words.index(Agreement.SOME_SPREAD),
        ],
        words.index(Agreement.WIDE_SPREAD),
    )
    return np.asarray(found)


def _steps(counts: Counts) -> tuple[Counts, Counts]:
    """Return how many people are at or below each level but the last, and how many there are."""
    running = counts.cumsum(axis=1)
    return running[:, :-1], running[:, -1]


def _divided(part: Counts | Figures, whole: Counts) -> Figures:
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.asarray(np.where(whole > 0, part / whole, np.nan))


@cache
def _worth_by_pattern(levels: int) -> Figures:
    """Return the number of filled levels times the agreement of each pattern, a bit per level."""
    patterns = [[bool(code >> level & 1) for level in range(levels)] for code in range(2**levels)]
    return np.array(
        [sum(pattern) * pattern_agreement(pattern) if any(pattern) else 0.0 for pattern in patterns]
    )
