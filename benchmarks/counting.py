"""Ten million scores into one table per item, beside building a key and bincount, and beside pandas."""

import sys
from collections.abc import Callable
from time import perf_counter

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from benchmarks.figures import Row, is_quick, ratio, show
from riskmodel.domain.cube import count_cube

# Twenty-five factors of a thousand units in two rounds.
_ITEMS = 25 * 1000 * 2
_SIDE = 6
_TURNS = 5
_MOST = 1.5

Scores = tuple[NDArray[np.int32], NDArray[np.uint8], NDArray[np.uint8]]


def main() -> int:
    """Measure and print; return 1 when counting takes more than half as long again as bincount."""
    quick = is_quick(__doc__ or "")
    rows: list[Row] = []
    worst = 0.0
    for size in (100_000, 1_000_000) if quick else (1_000_000, 10_000_000):
        scores = _scores(size)
        ways: dict[str, Callable[[Scores], NDArray[np.int64]]] = {
            "key and bincount": _bare,
            "risicotafel": _ours,
            "pandas groupby": _pandas,
        }
        best = dict.fromkeys(ways, float("inf"))
        found: dict[str, NDArray[np.int64]] = {}
        for _turn in range(_TURNS):
            for name, count in ways.items():
                started = perf_counter()
                found[name] = count(scores)
                best[name] = min(best[name], perf_counter() - started)
        if any((counts != found["key and bincount"]).any() for counts in found.values()):
            raise AssertionError("the counts differ")
        rows += [
            {
                "scores": size,
                "way": name,
                "ms": round(seconds * 1e3, 1),
                "ns per score": round(seconds / size * 1e9, 1),
                "ratio": ratio(seconds, best["key and bincount"]),
            }
            for name, seconds in best.items()
        ]
        worst = max(worst, ratio(best["risicotafel"], best["key and bincount"]))
    show("counting", rows, {"worst ratio": worst}, quick=quick)
    return 1 if worst > _MOST else 0


def _scores(size: int) -> Scores:
    random = np.random.default_rng(size)
    return (
        random.integers(0, _ITEMS, size, dtype=np.int32),
        random.integers(0, _SIDE, size, dtype=np.uint8),
        random.integers(0, _SIDE, size, dtype=np.uint8),
    )


def _ours(scores: Scores) -> NDArray[np.int64]:
    return count_cube(*scores, _ITEMS).ravel()


def _bare(scores: Scores) -> NDArray[np.int64]:
    items, likelihoods, impacts = scores
    keys = np.multiply(items, _SIDE * _SIDE, dtype=np.int64)
    keys += likelihoods * np.uint8(_SIDE) + impacts
    return np.bincount(keys, minlength=_ITEMS * _SIDE * _SIDE)


def _pandas(scores: Scores) -> NDArray[np.int64]:
    frame = pd.DataFrame(dict(zip(("item", "likelihood", "impact"), scores, strict=True)), copy=False)
    counted = frame.groupby(["item", "likelihood", "impact"], sort=False).size()
    places = [counted.index.get_level_values(level).to_numpy().astype(np.int64) for level in range(3)]
    counts = np.zeros(_ITEMS * _SIDE * _SIDE, dtype=np.int64)
    counts[(places[0] * _SIDE + places[1]) * _SIDE + places[2]] = counted.to_numpy()
    return counts


if __name__ == "__main__":
    sys.exit(main())
