"""How much of what is expected of two departments comes out high; the table is in docs/method.md."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from riskmodel.domain.item import ItemLabel
from riskmodel.domain.sample_hospital import WARD_B3
from riskmodel.domain.sample_municipality import PERMITS
from riskmodel.domain.scale import COX_A, SUM, Cell, Zone, zone_of
from tests.method.test_scenarios import DEPARTMENT, EXPECTED, WARD, named, rooms

TEXT = (Path(__file__).parents[2] / "docs" / "method.md").read_text()
PAIRS = [pair for _scene, _factor, pair, _band in EXPECTED]
TENDENCIES = [
    (one.likelihood, one.impact)
    for department in (WARD_B3, PERMITS)
    for team in department.teams
    for one in team.tendencies
]
# The words the expert used, by how often the circumstance is there, on the levels of our scale: monthly and
# weekly are both "every month or more", a few times a year is "about every three months".
AS_THE_CIRCUMSTANCE = {1: 1, 2: 2, 3: 4, 4: 5, 5: 5}


def by_sum(pair: Cell) -> Zone:
    return zone_of(SUM, *pair)


def by_cox(pair: Cell) -> Zone:
    return zone_of(COX_A, *pair)


def by_product(pair: Cell) -> Zone:
    product = pair[0] * pair[1]
    return Zone.HIGH if product >= 10 else Zone.MIDDLE if product >= 5 else Zone.LOW


def as_often_as_the_circumstance(pair: Cell) -> Zone:
    return zone_of(SUM, AS_THE_CIRCUMSTANCE[pair[0]], pair[1])


COLOURINGS = [
    ("SUM, the preset of the product", by_sum, (10, 5, 1)),
    ("COX-A", by_cox, (10, 5, 1)),
    ("L × I of 10 or more, for comparison", by_product, (10, 5, 1)),
    (
        "SUM, with the likelihood read as how often the circumstance is there",
        as_often_as_the_circumstance,
        (14, 1, 1),
    ),
]


@pytest.mark.parametrize(("name", "colour", "found"), COLOURINGS, ids=[row[0] for row in COLOURINGS])
def test_the_table_says_what_the_scale_gives(
    name: str, colour: Callable[[Cell], Zone], found: tuple[int, int, int]
) -> None:
    counted = Counter(map(colour, PAIRS))
    high, middle, low = (counted[zone] for zone in (Zone.HIGH, Zone.MIDDLE, Zone.LOW))
    assert (high, middle, low) == found
    assert f"| {name} | {high} | {middle} | {low} |" in TEXT.splitlines()


def test_of_everything_a_team_scores_less_than_half_is_high() -> None:
    high = sum(by_sum(pair) is Zone.HIGH for pair in TENDENCIES)
    assert f"{high} of {len(TENDENCIES)} high ({100 * high / len(TENDENCIES):.0f} %)" in TEXT
    assert 2 * high < len(TENDENCIES)


def test_how_often_rooms_call_a_factor_high_or_for_attention() -> None:
    expected = {(scene, factor, pair) for scene, factor, pair, _band in EXPECTED}
    of_sixteen: Counter[ItemLabel | None] = Counter()
    of_all: Counter[ItemLabel | None] = Counter()
    for scene in (WARD, DEPARTMENT):
        for draw in range(200):
            for team, answers in rooms(scene, draw):
                for one in team.tendencies:
                    label = named(answers[one.factor_id])
                    of_all[label] += 1
                    of_sixteen[label] += (scene, one.factor_id, (one.likelihood, one.impact)) in expected
    shares = [
        f"{100 * counts[label] / counts.total():.0f} %"
        for counts in (of_sixteen, of_all)
        for label in (ItemLabel.HIGH, ItemLabel.ATTENTION)
    ]
    sentence = "labelled high in {} of rooms and attention in {}; of all 54, in {} and {}".format(*shares)
    assert sentence in TEXT
