"""When an item is not scored a third time."""

from fractions import Fraction

import pytest

from riskmodel.domain.answer import Answer, Unknown
from riskmodel.domain.histogram import Histogram, count_pairs
from riskmodel.domain.method_version import CURRENT
from riskmodel.domain.stability import StopReason, net_change, stop_reason


def spread(counts: list[int], unknown: int = 0) -> Histogram:
    """Return a table with these counts per likelihood, everybody at impact 3."""
    pairs: list[tuple[Answer, Answer]] = [
        (level, 3) for level, count in enumerate(counts, start=1) for _ in range(count)
    ]
    return count_pairs([*pairs, *[(Unknown.DONT_KNOW, 3)] * unknown])


# The examples of the method report: two rounds, net change, why the item stops.
ROUNDS = [
    ([1, 2, 2, 3, 2], [0, 1, 4, 5, 0], Fraction(40, 100), StopReason.OPEN),
    ([5, 0, 0, 0, 5], [5, 0, 0, 0, 5], Fraction(0), StopReason.STABLE_DISSENT),
    ([1, 2, 4, 2, 1], [1, 2, 3, 3, 1], Fraction(10, 100), StopReason.STABLE_DISSENT),
    ([0, 2, 6, 2, 0], [0, 0, 8, 2, 0], Fraction(20, 100), StopReason.AGREEMENT),
    ([10, 0, 0, 0, 10], [13, 0, 0, 0, 7], Fraction(15, 100), StopReason.OPEN),  # 15 % is no longer stable
]


@pytest.mark.parametrize(("first", "second", "change", "reason"), ROUNDS)
def test_after_the_second_round(
    first: list[int], second: list[int], change: Fraction, reason: StopReason
) -> None:
    assert net_change(first, second) == change
    assert stop_reason([spread(first), spread(second)], CURRENT) is reason


@pytest.mark.parametrize(
    ("counts", "reason"),
    [([0, 0, 1, 3, 6], StopReason.AGREEMENT), ([3, 4, 3, 0, 0], None), ([5, 0, 0, 0, 5], None)],
)
def test_after_the_first_round(counts: list[int], reason: StopReason | None) -> None:
    assert stop_reason([spread(counts)], CURRENT) is reason


def test_both_axes_must_agree() -> None:
    apart_on_impact = count_pairs([(3, 1)] * 5 + [(3, 5)] * 5)
    assert stop_reason([apart_on_impact], CURRENT) is None
    assert stop_reason([spread([0, 5, 0, 5, 0]), apart_on_impact], CURRENT) is StopReason.OPEN


def test_unknown_is_an_answer_that_can_change() -> None:
    assert (
        stop_reason([spread([5, 0, 0, 0, 2], unknown=3), spread([5, 0, 0, 0, 5])], CURRENT) is StopReason.OPEN
    )
    assert stop_reason([spread([0] * 5, unknown=8)], CURRENT) is None


def test_both_rounds_count_the_same_people() -> None:
    for before, after in (([5, 5], [5, 6]), ([0, 0], [0, 0])):
        with pytest.raises(ValueError, match="same people"):
            net_change(before, after)
