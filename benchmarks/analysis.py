"""The analysis of one workshop from its stored histograms, beside pandas groupby over its answers."""

import sys
from collections.abc import Callable
from functools import partial
from time import perf_counter

import numpy as np
import pandas as pd

from benchmarks.figures import Row, is_quick, ratio, show
from riskmodel.domain.agenda import agenda_of
from riskmodel.domain.cube import count_cube
from riskmodel.domain.histogram import Histogram
from riskmodel.domain.method_version import CURRENT
from riskmodel.domain.room_result import room_result
from riskmodel.domain.scale import SUM

_FACTORS = 9
_LEVELS = 5
_TURNS = 50
_MOST_GROWTH = 1.5


def main() -> int:
    """Measure and print; return 1 when a hundred times as many people make ours half as slow again."""
    quick = is_quick(__doc__ or "")
    rows: list[Row] = []
    ours: dict[int, float] = {}
    for people in (12, 120, 1200):
        frame = _answers(people)
        stored = _stored(frame)
        ways: dict[str, Callable[[], object]] = {
            "pandas groupby, zones only": partial(_pandas, frame),
            "risicotafel, zones only": partial(_zones, stored),
            "risicotafel, labels, agreement and agenda": partial(_whole, stored, people),
        }
        best = dict.fromkeys(ways, float("inf"))
        for _turn in range(5 if quick else _TURNS):
            for name, work in ways.items():
                started = perf_counter()
                work()
                best[name] = min(best[name], perf_counter() - started)
        bare, zones, _whole_analysis = best.values()
        ours[people] = zones
        rows += [
            {"people": people, "way": name, "ms": round(seconds * 1e3, 3), "ratio": ratio(seconds, bare)}
            for name, seconds in best.items()
        ]
    growth = ratio(ours[1200], ours[12])
    show("analysis", rows, {"ours, 1,200 people to 12": growth}, quick=quick)
    return 1 if growth > _MOST_GROWTH else 0


def _answers(people: int) -> pd.DataFrame:
    random = np.random.default_rng(people)
    levels = random.integers(1, _LEVELS + 1, (2, _FACTORS * people), dtype=np.uint8)
    factors = np.repeat(np.arange(_FACTORS), people)
    return pd.DataFrame({"factor": factors, "likelihood": levels[0], "impact": levels[1]})


def _stored(frame: pd.DataFrame) -> list[str]:
    likelihoods, impacts = (frame[name].to_numpy() - np.uint8(1) for name in ("likelihood", "impact"))
    tables = count_cube(frame["factor"].to_numpy(), likelihoods, impacts, _FACTORS)
    return [Histogram(tuple(table.ravel().tolist())).to_text() for table in tables]


def _pandas(frame: pd.DataFrame) -> object:
    total = frame["likelihood"] + frame["impact"]
    zones = pd.cut(total, [1, 4, 6, 10], labels=["low", "middle", "high"])
    return frame.groupby([frame["factor"], zones], observed=False).size().unstack()


def _zones(stored: list[str]) -> object:
    return [Histogram.from_text(text).zones(SUM) for text in stored]


def _whole(stored: list[str], people: int) -> object:
    results = {
        str(place): room_result(
            Histogram.from_text(text), invited=people, preset=SUM, method=CURRENT, k_room=CURRENT.room_people
        )
        for place, text in enumerate(stored)
    }
    return agenda_of(results, SUM, CURRENT)


if __name__ == "__main__":
    sys.exit(main())
