"""The indication Fine & Kinney: exact, with every edge in the class below it."""

import csv
from collections import Counter
from fractions import Fraction
from itertools import product
from pathlib import Path

import pytest

from riskmodel.domain.answer import LEVELS
from riskmodel.domain.fine_kinney import (
    FineKinney,
    FiveClass,
    ThreeClass,
    cell_of,
    classes_of,
    five_class,
    indication,
    three_class,
)
from riskmodel.domain.item import ItemLabel
from riskmodel.domain.method_version import CURRENT
from riskmodel.domain.scale import SUM, zone_of

SCALE = CURRENT.fine_kinney
EVERY = [FineKinney(*values) for values in product(SCALE.likelihoods, SCALE.exposures, SCALE.effects)]

with (Path(__file__).parent / "golden" / "fine_kinney.csv").open() as file:
    GOLDEN = [[Fraction(value) for value in row] for row in list(csv.reader(file))[1:]]


def scored(likelihood: str, exposure: str, effect: str) -> FineKinney:
    return FineKinney(Fraction(likelihood), Fraction(exposure), Fraction(effect))


@pytest.mark.parametrize(("w", "b", "e", "r", "five", "three"), GOLDEN)
def test_risk_and_classes_of_the_method_report(
    w: Fraction, b: Fraction, e: Fraction, r: Fraction, five: Fraction, three: Fraction
) -> None:
    score = FineKinney(w, b, e)

    assert score.risk == r
    assert five_class(score, CURRENT) == five
    assert three_class(score, CURRENT) == three


# Published examples: W, B, E as printed; risk and both classes.
PUBLISHED = [
    ("electrical inspection", "3", "10", "3", 90, FiveClass.MEASURES, ThreeClass.HIGH),
    ("lifting", "3", "6", "7", 126, FiveClass.MEASURES, ThreeClass.HIGH),
    ("ventilation", "3", "10", "1", 30, FiveClass.ATTENTION, ThreeClass.MIDDLE),
    ("noise", "3", "10", "7", 210, FiveClass.DIRECT_IMPROVEMENT, ThreeClass.HIGH),
]


@pytest.mark.parametrize(("what", "w", "b", "e", "risk", "five", "three"), PUBLISHED)
def test_published_examples(
    what: str, w: str, b: str, e: str, risk: int, five: FiveClass, three: ThreeClass
) -> None:
    score = scored(w, b, e)
    assert score.risk == risk
    assert (five_class(score, CURRENT), three_class(score, CURRENT)) == (five, three)


# Each edge can be scored exactly; W, B, E, the risk and its class of five, then the next risk and its class.
EDGES = [
    ("10", "2", "1", 20, FiveClass.ACCEPTABLE, Fraction("21"), FiveClass.ATTENTION),
    ("1", "10", "7", 70, FiveClass.ATTENTION, Fraction("75"), FiveClass.MEASURES),
    ("0.5", "10", "40", 200, FiveClass.MEASURES, Fraction("210"), FiveClass.DIRECT_IMPROVEMENT),
    ("1", "10", "40", 400, FiveClass.DIRECT_IMPROVEMENT, Fraction("420"), FiveClass.STOP_WORK),
]


@pytest.mark.parametrize(("w", "b", "e", "risk", "at", "next_risk", "above"), EDGES)
def test_an_edge_belongs_to_the_class_below_it(
    w: str, b: str, e: str, risk: int, at: FiveClass, next_risk: Fraction, above: FiveClass
) -> None:
    score = scored(w, b, e)
    next_one = min((one for one in EVERY if one.risk > risk), key=lambda one: one.risk)

    assert score.risk == risk
    assert five_class(score, CURRENT) is at
    assert (next_one.risk, five_class(next_one, CURRENT)) == (next_risk, above)


def test_every_class_can_be_reached_and_three_classes_are_the_five_put_together() -> None:
    found = Counter((five_class(one, CURRENT), three_class(one, CURRENT)) for one in EVERY)

    assert {five for five, _three in found} == set(FiveClass)
    assert {three for _five, three in found} == set(ThreeClass)
    assert all(three == min(five - 1, 2) for five, three in found)


def test_decimals_are_exact() -> None:
    assert 0.1 * 3 * 7 != 2.1
    assert scored("0.1", "3", "7").risk == Fraction("2.1")


def test_our_zones_are_the_classes_but_for_one_cell() -> None:
    differ = [
        cell
        for cell in product(LEVELS, LEVELS)
        if int(three_class(indication(cell, CURRENT), CURRENT)) != int(zone_of(SUM, *cell))
    ]

    assert differ == [(4, 1)]
    assert indication((4, 1), CURRENT).risk == 18


def test_an_imported_score_comes_back_in_the_right_zone_four_times_in_five() -> None:
    off = Counter(abs(three_class(one, CURRENT) - zone_of(SUM, *cell_of(one, CURRENT))) for one in EVERY)

    assert len(EVERY) == 210
    assert off == {0: 172, 1: 38}


def test_values_that_our_lists_do_not_have_are_taken_as_they_come() -> None:
    assert cell_of(scored("2", "10", "10"), CURRENT) == (4, 3)
    assert cell_of(scored("0.2", "0.5", "0.5"), CURRENT) == (1, 1)
    assert cell_of(scored("10", "10", "100"), CURRENT) == (5, 5)


LABELS = [
    ((ItemLabel.LOW,), (ThreeClass.LOW,)),
    ((ItemLabel.MIDDLE,), (ThreeClass.MIDDLE,)),
    ((ItemLabel.ATTENTION,), (ThreeClass.HIGH, ThreeClass.MIDDLE)),
    ((ItemLabel.HIGH,), (ThreeClass.HIGH,)),
    ((ItemLabel.HIGH, ItemLabel.ATTENTION), (ThreeClass.HIGH, ThreeClass.MIDDLE)),
    ((ItemLabel.MIDDLE, ItemLabel.LOW), (ThreeClass.MIDDLE, ThreeClass.LOW)),
]


@pytest.mark.parametrize(("labels", "classes"), LABELS)
def test_what_a_label_indicates(labels: tuple[ItemLabel, ...], classes: tuple[ThreeClass, ...]) -> None:
    assert classes_of(labels) == classes
