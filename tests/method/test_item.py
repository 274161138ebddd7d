"""The label of a factor in one group, the minority signal, the badge, and the figure it is sorted by."""

import pytest

from riskmodel.domain.histogram import count_pairs
from riskmodel.domain.item import ItemLabel, has_minority_signal, is_severe, label_of, severity
from riskmodel.domain.method_version import CURRENT
from riskmodel.domain.scale import SUM, Zone
from riskmodel.domain.share import Share, share_of
from riskmodel.domain.zone_counts import ZoneCounts

# low, middle, high people; then the label and whether there is a minority signal.
LABELS = [
    ((0, 0, 10), ItemLabel.HIGH, True),
    ((5, 0, 5), ItemLabel.HIGH, True),
    ((3, 2, 4), ItemLabel.ATTENTION, True),
    ((8, 0, 2), ItemLabel.ATTENTION, True),  # two of ten: never medianed away
    ((9, 0, 1), ItemLabel.LOW, False),  # one of ten is no minority signal
    ((4, 0, 1), ItemLabel.LOW, False),  # a fifth, but one person
    ((3, 0, 2), ItemLabel.ATTENTION, True),
    ((2, 0, 3), ItemLabel.HIGH, True),
    ((10, 0, 2), ItemLabel.LOW, False),  # two of twelve is less than a fifth
    ((4, 6, 0), ItemLabel.MIDDLE, False),
    ((5, 5, 0), ItemLabel.LOW, False),
    ((0, 10, 0), ItemLabel.MIDDLE, False),
    ((0, 8, 2), ItemLabel.ATTENTION, True),
    ((4, 5, 0), ItemLabel.MIDDLE, False),
]


@pytest.mark.parametrize(("zones", "label", "signal"), LABELS)
def test_label_and_minority_signal(zones: tuple[int, int, int], label: ItemLabel, signal: bool) -> None:
    assert label_of(ZoneCounts(*zones), CURRENT) is label
    assert has_minority_signal(ZoneCounts(*zones), CURRENT) is signal


def test_nobody_has_no_label() -> None:
    assert label_of(ZoneCounts(0, 0, 0), CURRENT) is None


def test_the_clause_on_the_share_never_decides_beside_the_minority_signal() -> None:
    for n in range(5, 201):
        for high in range(n + 1):
            if Share(high, n, 0.4).share_above(float(CURRENT.precaution_share)) >= 0.5:
                assert has_minority_signal(ZoneCounts(n - high, 0, high), CURRENT)


@pytest.mark.parametrize(
    ("people", "severe", "badge"), [(9, 3, True), (9, 2, False), (10, 3, False), (10, 4, True), (0, 0, False)]
)
def test_a_third_with_the_highest_impact_is_severe(people: int, severe: int, badge: bool) -> None:
    histogram = count_pairs([(1, 5)] * severe + [(1, 1)] * (people - severe))
    assert is_severe(histogram, CURRENT) is badge


# The examples of the method report: ten people each.
SEVERITY = [
    ((0, 0, 10), 0.9618),
    ((5, 0, 5), 0.5073),
    ((8, 0, 2), 0.2345),
]


@pytest.mark.parametrize(("zones", "figure"), SEVERITY)
def test_severity(zones: tuple[int, int, int], figure: float) -> None:
    counts = ZoneCounts(*zones)
    middle, high = (share_of(zone, counts, SUM).mean for zone in (Zone.MIDDLE, Zone.HIGH))

    assert severity(counts, SUM) == pytest.approx(figure, abs=1e-4)
    assert severity(counts, SUM) == pytest.approx(middle / 2 + high)
