"""One place holds every threshold and weight of the method."""

import ast
from dataclasses import fields, replace
from fractions import Fraction
from pathlib import Path

import pytest

from riskmodel.domain.fine_kinney_scale import FineKinneyScale
from riskmodel.domain.method_version import CURRENT, FLOOR, MethodVersion

DOMAIN = Path(__file__).parents[2] / "riskmodel" / "domain"
METHOD = [
    "agenda", "agreement", "agreement_arrays", "atoms", "balance", "coded_count", "cube", "disclosure",
    "expected_effect", "explanation", "fine_kinney", "forecast", "heatmap", "histogram", "insiders", "item",
    "ledger", "package", "paper", "paper_result", "plan_improvement", "pool", "possible_zones",
    "release_moment", "room_result", "rounds", "sensitivity", "share", "stability", "stacking", "statements",
    "time_plan", "top_risks", "triage", "unit_tree", "value_of_talking", "zone_counts",
]  # fmt: skip
# Nothing, one and two occur in every formula; a threshold is some other number.
FORMULA = {0, 1, 2}
# Numbers of classes, the side of the table of answers, and the bits of a seed.
NO_THRESHOLDS = {"fine_kinney": [3, 4, 5], "histogram": [5, 6], "plan_improvement": [64]}

# Version 2026.1, value by value. Another value is another version.
VALUES = [
    ("high_share", Fraction(1, 2), "half place it high: high"),
    ("low_share", Fraction(1, 2), "half place it low: low"),
    ("minority_share", Fraction(1, 5), "a fifth place it high, and"),
    ("minority_people", 2, "at least two people: attention"),
    ("severe_share", Fraction(1, 3), "a third give the highest impact: severe if it happens"),
    ("precaution_share", Fraction(1, 3), "the share above which one would act"),
    ("agreement_distance", 0.25, "up to here: agreement"),
    ("spread_distance", 0.45, "up to here: some spread; above: experienced differently"),
    ("camps_agreement", -0.1, "below this, and"),
    ("camps_distance", 0.5, "from here: two camps; and a factor takes longer"),
    ("interval_certainty", Fraction(9, 10), "how sure an interval is"),
    ("middle_weight", Fraction(1, 2), "what a person in the middle zone counts for, to sort"),
    ("room_people", 5, "complete answers before a room sees anything"),
    ("map_people", 10, "complete answers before it sees the map"),
    ("coded_people", 2, "counts up to here, or this near to everybody, are said as a bound"),
    ("badge_people", 6, "complete answers before it sees the badge"),
    ("unknown_share", Fraction(1, 3), "a third unknown: we do not know"),
    ("paper_people", 3, "people on paper, or nobody"),
    ("more_phones", 4, "so many more phones than slips"),
    (
        "doubt_weight",
        Fraction(7, 10),
        "what doubt about the decision counts for in the order of conversation",
    ),
    ("distance_weight", Fraction(3, 10), "what the spread of answers counts for in it"),
    ("worth_talking", Fraction(1, 4), "from here a factor is discussed"),
    ("worth_acting", Fraction(1, 2), "from this severity it goes straight to measures"),
    ("item_minutes", 6, "minutes for a factor"),
    ("divided_item_minutes", 9, "minutes for a factor on which people are divided"),
    ("talk_minutes", 22, "minutes for the conversation"),
    ("stacked_factors", 3, "factors that share a mechanism: stacking"),
    ("stable_change", Fraction(15, 100), "less change than this between rounds: stable"),
    ("last_round", 2, "rounds at most"),
    ("row_people", 10, "people before anything is shown outside the room"),
    ("statement_people", 3, "people that a statement needs at least"),
    ("statement_shares", (Fraction(1, 2), Fraction(1, 3), Fraction(1, 5)), "the shares a statement may name"),
    ("people_class", 5, "numbers of people are said in classes of five"),
    ("rows_of", 3, "teams that are cut into a row while twice as many wait"),
    ("planned_people", 8, "people a team should have"),
    ("expected_turnout", 0.85, "who is invited and comes"),
    ("expected_unknown", 0.12, "answers that are unknown"),
    ("forecast_runs", 200, "times that a plan is played"),
    ("least_gain", Fraction(105, 100), "what a change to a plan must bring"),
    ("tried_pairs", 6, "pairs of small teams that are tried apart"),
    ("coverage_weight", Fraction(40, 100), "order of measures: how many of the risks it reaches"),
    ("hierarchy_weight", Fraction(25, 100), "how near the source it acts"),
    ("votes_weight", Fraction(15, 100), "how many want it"),
    ("ease_weight", Fraction(10, 100), "how easy it is"),
    ("evidence_weight", Fraction(10, 100), "how well it is known to work"),
    ("partly_reach", Fraction(1, 2), "what reaching a risk partly counts for"),
    ("exact_package_risks", 18, "risks up to which the smallest package is exact"),
    ("partly_steps", 1, "levels down when a measure works partly"),
    ("demonstrable_steps", 2, "levels down when it demonstrably works"),
    ("steps_below_source", 1, "levels down at most when it does not act at the source"),
    ("balanced_measures", 2, "measures from which a set can be one-sided"),
]


@pytest.mark.parametrize("module", METHOD)
def test_no_threshold_stands_anywhere_else(module: str) -> None:
    found = [
        node.value
        for node in ast.walk(ast.parse((DOMAIN / f"{module}.py").read_text()))
        if isinstance(node, ast.Constant)
        and isinstance(node.value, int | float)
        and node.value not in FORMULA
    ]
    assert sorted(found) == NO_THRESHOLDS.get(module, [])


@pytest.mark.parametrize(("name", "value", "meaning"), VALUES, ids=[row[0] for row in VALUES])
def test_values_of_version_2026_1(name: str, value: object, meaning: str) -> None:
    assert CURRENT.id == "2026.1"
    assert getattr(CURRENT, name) == value


def test_every_value_is_in_that_table() -> None:
    names = {field.name for field in fields(MethodVersion)} - {"id", "fine_kinney"}
    assert names == {name for name, _value, _meaning in VALUES}


def test_the_scale_of_the_rie() -> None:
    """Its values are not ours to choose; the mapping onto our levels is."""
    assert CURRENT.fine_kinney == FineKinneyScale(
        likelihoods=exact("1/10 1/5 1/2 1 3 6 10"),
        exposures=exact("1/2 1 2 3 6 10"),
        effects=exact("1 3 7 15 40"),
        five_edges=exact("20 70 200 400"),
        three_edges=exact("20 70"),
        mapping="5x5-FK",
        mapped_likelihoods=exact("1/2 1 3 6 10"),
        mapped_effects=exact("1 3 7 15 40"),
        mapped_exposure=Fraction(3),
        cuts=exact("3 9 20 30"),
    )


def exact(text: str) -> tuple[Fraction, ...]:
    return tuple(map(Fraction, text.split()))


def test_weights_add_up_to_one() -> None:
    of_measures = (
        CURRENT.coverage_weight
        + CURRENT.hierarchy_weight
        + CURRENT.votes_weight
        + CURRENT.ease_weight
        + CURRENT.evidence_weight
    )
    assert of_measures == 1
    assert CURRENT.doubt_weight + CURRENT.distance_weight == 1


def test_nobody_goes_below_the_floor() -> None:
    with pytest.raises(ValueError, match="does not hold"):
        replace(CURRENT, room_people=FLOOR - 1)
    with pytest.raises(ValueError, match="does not hold"):
        replace(CURRENT, row_people=CURRENT.room_people - 1)
