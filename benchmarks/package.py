"""The smallest package for 15 risks and 60 measures, beside a table over every set of risks, and greedy."""

import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from fractions import Fraction
from random import Random
from time import perf_counter

from benchmarks.figures import Row, is_quick, ratio, show
from riskmodel.domain.method_version import CURRENT
from riskmodel.domain.package import smallest_package
from riskmodel.domain.suggestions import ScoreParts, Suggestion

_RISKS, _MEASURES = 15, 60
_GREEDY = replace(CURRENT, exact_package_risks=0)
_MOST = 1.5

Case = tuple[tuple[str, ...], tuple[Suggestion, ...]]


def main() -> int:
    """Measure and print; return 1 when the exact package takes longer than the table, half as long again."""
    quick = is_quick(__doc__ or "")
    cases = [_case(Random(seed)) for seed in range(5 if quick else 40)]
    ways: dict[str, Callable[[Case], int]] = {
        "a table of all sets": _table,
        "risicotafel": _ours,
        "greedy": _greedy,
    }
    seconds: dict[str, list[float]] = {name: [] for name in ways}
    sizes: dict[str, list[int]] = {name: [] for name in ways}
    for case in cases:
        for name, work in ways.items():
            started = perf_counter()
            sizes[name].append(work(case))
            seconds[name].append(perf_counter() - started)
    if sizes["risicotafel"] != sizes["a table of all sets"]:
        raise AssertionError("the package is not the smallest")
    middle = {name: sorted(values)[len(values) // 2] for name, values in seconds.items()}
    rows: list[Row] = [
        {
            "way": name,
            "median ms": round(middle[name] * 1e3, 1),
            "max ms": round(max(seconds[name]) * 1e3, 1),
            "measures": sum(sizes[name]) / len(cases),
            "ratio": ratio(middle[name], middle["a table of all sets"]),
        }
        for name in ways
    ]
    larger = sum(one > other for one, other in zip(sizes["greedy"], sizes["risicotafel"], strict=True))
    results = {"greedy is larger in": f"{larger} of {len(cases)}"}
    show("package", rows, results, quick=quick)
    return 1 if ratio(middle["risicotafel"], middle["a table of all sets"]) > _MOST else 0


def _case(random: Random) -> Case:
    risks = tuple(f"risk {place}" for place in range(_RISKS))
    return risks, tuple(_measure(place, risks, random) for place in range(_MEASURES))


def _measure(place: int, risks: Sequence[str], random: Random) -> Suggestion:
    parts = ScoreParts(*(Fraction(random.randint(0, 2500), 97) for _part in range(5)))
    reached = tuple(random.sample(risks, random.randint(1, 4)))
    return Suggestion(f"measure {place}", parts, reached, is_mandatory=False)


def _ours(case: Case) -> int:
    return len(smallest_package(case[1], case[0], CURRENT).measure_ids)


def _greedy(case: Case) -> int:
    return len(smallest_package(case[1], case[0], _GREEDY).measure_ids)


def _table(case: Case) -> int:
    """Return the size of the smallest cover, from a table of every set of risks; scores play no part."""
    risks, measures = case
    bit = {risk: 1 << place for place, risk in enumerate(risks)}
    masks = {sum(bit[risk] for risk in measure.reached_factor_ids) for measure in measures}
    full = 0
    for mask in masks:
        full |= mask
    fewest = [len(measures) + 1] * (1 << len(risks))
    fewest[0] = 0
    for touched, size in enumerate(fewest):
        for mask in masks:
            if size + 1 < fewest[touched | mask]:
                fewest[touched | mask] = size + 1
    return fewest[full]


if __name__ == "__main__":
    sys.exit(main())
