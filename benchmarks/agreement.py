"""All figures of agreement for fifty thousand items in one pass, beside one by one and beside one cumsum."""

import sys
from collections.abc import Callable
from time import perf_counter

import numpy as np
from numpy.typing import NDArray

from benchmarks.figures import Row, is_quick, ratio, show
from riskmodel.domain.agreement import agreement_of, leik_d, pair_difference, van_der_eijk_a
from riskmodel.domain.agreement_arrays import agreement_figures
from riskmodel.domain.method_version import CURRENT

_ITEMS = 50_000
_ONE_BY_ONE = 1_000
_TURNS = 5
_LEAST_GAIN = 10.0

Counts = NDArray[np.int64]


def main() -> int:
    """Measure and print; return 1 when one pass is not at least ten times as fast as one by one."""
    quick = is_quick(__doc__ or "")
    counts = np.random.default_rng(1).integers(0, 6, (_ITEMS // 10 if quick else _ITEMS, 5))
    counts[:, 0] += 1
    ways: dict[str, tuple[Callable[[Counts], object], Counts]] = {
        "D alone, bare numpy": (_bare, counts),
        "D, PD, A and the word, one pass": (_one_pass, counts),
        "D, PD, A and the word, one by one": (_one_by_one, counts[:_ONE_BY_ONE]),
    }
    best = dict.fromkeys(ways, float("inf"))
    for _turn in range(_TURNS):
        for name, (work, items) in ways.items():
            started = perf_counter()
            work(items)
            best[name] = min(best[name], (perf_counter() - started) / len(items))
    bare, one_pass, one_by_one = best.values()
    rows: list[Row] = [
        {
            "way": name,
            "items": len(ways[name][1]),
            "µs per item": round(seconds * 1e6, 3),
            "ms for all": round(seconds * len(counts) * 1e3, 1),
            "ratio": ratio(seconds, bare),
        }
        for name, seconds in best.items()
    ]
    gain = round(one_by_one / one_pass, 1)
    show("agreement", rows, {"times as fast as one by one": gain}, quick=quick)
    return 1 if gain < _LEAST_GAIN else 0


def _bare(counts: Counts) -> object:
    shares = counts.cumsum(axis=1)[:, :-1] / counts.sum(axis=1, keepdims=True)
    return 2 * np.minimum(shares, 1 - shares).sum(axis=1) / (counts.shape[1] - 1)


def _one_pass(counts: Counts) -> object:
    return agreement_figures(counts, CURRENT)


def _one_by_one(counts: Counts) -> object:
    return [
        (leik_d(item), pair_difference(item), van_der_eijk_a(item), agreement_of(item, CURRENT))
        for item in counts.tolist()
    ]


if __name__ == "__main__":
    sys.exit(main())
