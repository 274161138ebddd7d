"""Counting many scores at once: one six by six table per item, where an item is say a factor of a session."""

import numpy as np
from numpy.typing import NDArray

from riskmodel.domain.errors import ScoreOutsideScaleError
from riskmodel.domain.histogram import SIDE

Counts = NDArray[np.int64]


def count_cube(
    items: NDArray[np.integer], likelihoods: NDArray[np.uint8], impacts: NDArray[np.uint8], n_items: int
) -> Counts:
    """Return the counts of all items, shape (items, 6, 6): by likelihood, then impact.

    One entry per pair in each array: the place of its item, 0 to n_items - 1, and both answers as the tables
    hold them, 0 to 4 for levels 1 to 5 and 5 for unknown. Raises `ScoreOutsideScaleError` for another answer
    and `ValueError` for another item.
    """
    for answers in (likelihoods, impacts):
        if answers.size and answers.max() >= SIDE:
            raise ScoreOutsideScaleError(int(answers.max()))
    keys = items * np.intp(SIDE * SIDE)
    keys += likelihoods * np.uint8(SIDE) + impacts
    cells = n_items * SIDE * SIDE
    counts = np.bincount(keys, minlength=cells) if keys.size else np.zeros(cells, dtype=np.int64)
    if counts.size > cells:
        raise ValueError("an item is outside the cube")
    return counts.astype(np.int64, copy=False).reshape(n_items, SIDE, SIDE)
