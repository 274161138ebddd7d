"""What x of n says about a share: Beta(0.4 + x, 0.6 + n - x) for the high zone."""

import csv
from pathlib import Path

import pytest

from riskmodel.domain.method_version import CURRENT
from riskmodel.domain.scale import COX_A, SUM, Zone
from riskmodel.domain.share import Share, share_of
from riskmodel.domain.zone_counts import ZoneCounts

with (Path(__file__).parent / "golden" / "share.csv").open() as file:
    GOLDEN = [[float(value) for value in row] for row in list(csv.reader(file))[1:]]


@pytest.mark.parametrize(("n", "high", "mean", "low_end", "high_end", "above_third"), GOLDEN)
def test_figures_of_the_method_report(
    n: float, high: float, mean: float, low_end: float, high_end: float, above_third: float
) -> None:
    share = Share(int(high), int(n), 0.4)

    assert share.mean == pytest.approx(mean, abs=1e-4)
    assert share.interval(float(CURRENT.interval_certainty)) == pytest.approx((low_end, high_end), abs=1e-4)
    assert share.share_above(1 / 3) == pytest.approx(above_third, abs=1e-4)


def test_the_prior_is_one_person_spread_over_the_cells() -> None:
    zones = ZoneCounts(low=2, middle=3, high=5)

    assert [share_of(zone, zones, SUM).prior for zone in Zone] == [6 / 25, 9 / 25, 10 / 25]
    assert [share_of(zone, zones, COX_A).prior for zone in Zone] == [10 / 25, 7 / 25, 8 / 25]
    assert [share_of(zone, zones, SUM).people for zone in Zone] == [2, 3, 5]
    assert sum(share_of(zone, zones, SUM).mean for zone in Zone) == pytest.approx(1)
