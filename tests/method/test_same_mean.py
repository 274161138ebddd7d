"""Four groups of ten with the same average, or nearly: the method tells them apart."""

from itertools import combinations

import pytest

from riskmodel.domain.agreement import Agreement, agreement_of
from riskmodel.domain.histogram import Histogram, count_pairs
from riskmodel.domain.item import ItemLabel, is_severe, label_of
from riskmodel.domain.method_version import CURRENT
from riskmodel.domain.room_result import RoomKind, RoomResult, RoomWord, room_result
from riskmodel.domain.scale import SUM
from riskmodel.domain.triage import Approach, Reason, triage

Pairs = tuple[tuple[int, int], ...]
ALL_MIDDLE: Pairs = ((3, 3),) * 10
TWO_CAMPS: Pairs = ((1, 1),) * 5 + ((5, 5),) * 5
CROSSED: Pairs = ((1, 5),) * 5 + ((5, 1),) * 5
TWO_WARN: Pairs = ((2, 2),) * 7 + ((1, 2),) + ((4, 5),) * 2

# What an average makes of each: mean of products, product of means, both medians. Then what the method sees:
# people low, middle and high.
FIGURES = [
    (ALL_MIDDLE, 9.0, 9.0, (3, 3), (0, 10, 0)),
    (TWO_CAMPS, 13.0, 9.0, (3, 3), (5, 0, 5)),
    (CROSSED, 5.0, 9.0, (3, 3), (0, 10, 0)),
    (TWO_WARN, 7.0, 5.98, (2, 2), (8, 0, 2)),
]


@pytest.mark.parametrize(("pairs", "products", "means", "medians", "zones"), FIGURES)
def test_averages_and_zones(
    pairs: Pairs, products: float, means: float, medians: tuple[int, int], zones: tuple[int, int, int]
) -> None:
    likelihoods, impacts = (sorted(levels) for levels in zip(*pairs, strict=True))

    assert sum(one * two for one, two in pairs) / 10 == pytest.approx(products)
    assert sum(likelihoods) * sum(impacts) / 100 == pytest.approx(means)
    assert tuple((levels[4] + levels[5]) / 2 for levels in (likelihoods, impacts)) == medians
    assert count_pairs(pairs).zones(SUM).by_zone == zones


# Group: label, severe if it happens, agreement on the impact, word, picture, what to do and why.
VERDICTS = [
    (ALL_MIDDLE, ItemLabel.MIDDLE, False, Agreement.AGREEMENT,
     RoomWord.AGREED, RoomKind.NEARLY_ALL, Approach.MEASURES, Reason.CLEAR),
    (TWO_CAMPS, ItemLabel.HIGH, True, Agreement.TWO_CAMPS,
     RoomWord.DIFFERENT, RoomKind.MAP, Approach.DISCUSS, Reason.DIFFERENT),
    (CROSSED, ItemLabel.MIDDLE, True, Agreement.TWO_CAMPS,
     RoomWord.DIFFERENT, RoomKind.NEARLY_ALL, Approach.DISCUSS, Reason.DIFFERENT),
    (TWO_WARN, ItemLabel.ATTENTION, False, Agreement.SOME_SPREAD,
     RoomWord.AGREED, RoomKind.NEARLY_ALL, Approach.DISCUSS, Reason.SOME_FIND_IT_HIGH),
]  # fmt: skip


@pytest.mark.parametrize(
    ("pairs", "label", "severe", "agreement", "word", "kind", "approach", "reason"), VERDICTS
)
def test_what_the_method_makes_of_each(
    pairs: Pairs,
    label: ItemLabel,
    severe: bool,
    agreement: Agreement,
    word: RoomWord,
    kind: RoomKind,
    approach: Approach,
    reason: Reason,
) -> None:
    histogram = count_pairs(pairs)
    result = seen(histogram)
    found = triage(result, SUM, CURRENT)

    assert label_of(histogram.zones(SUM), CURRENT) is result.label is label
    assert is_severe(histogram, CURRENT) is result.severe is severe
    assert agreement_of(histogram.impact_counts, CURRENT) is agreement
    assert (result.word, result.kind) == (word, kind)
    assert (found.approach, found.reason) == (approach, reason)


def test_no_two_groups_look_the_same_in_the_room() -> None:
    pictures = [seen(count_pairs(pairs)) for pairs in (ALL_MIDDLE, TWO_CAMPS, CROSSED, TWO_WARN)]
    assert [pair for pair in combinations(pictures, 2) if pair[0] == pair[1]] == []


def seen(histogram: Histogram) -> RoomResult:
    return room_result(histogram, invited=10, preset=SUM, method=CURRENT, k_room=5)
