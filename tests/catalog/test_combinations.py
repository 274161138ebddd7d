"""The combinations: factors that weigh more together, and measures that act on all of them."""

import re
from pathlib import Path

import pytest

from catalog.check import check_catalogue
from catalog.load import load_catalogue
from catalog.model import Combination, HierarchyLevel

CATALOGUE = load_catalogue()
COMBINATIONS = CATALOGUE.combinations
CORE = {factor.id for factor in CATALOGUE.core}
by_id = pytest.mark.parametrize("combination", COMBINATIONS, ids=lambda one: one.id)


def test_there_are_enough_and_they_are_numbered_in_order() -> None:
    assert [one.id for one in COMBINATIONS] == [f"COM-{number:02}" for number in range(1, 18)]


def test_no_two_combinations_are_the_same() -> None:
    assert len({frozenset(one.factor_ids) for one in COMBINATIONS}) == len(COMBINATIONS)
    assert len({one.name.nl for one in COMBINATIONS}) == len(COMBINATIONS)


def test_every_core_factor_is_in_a_combination() -> None:
    assert {name for one in COMBINATIONS for name in one.factor_ids} >= CORE


def test_combinations_of_core_factors_only() -> None:
    assert [one.id for one in COMBINATIONS if set(one.factor_ids) <= CORE] == ["COM-01", "COM-10", "COM-17"]


@by_id
def test_a_combination_has_two_to_four_factors_that_share_a_mechanism(combination: Combination) -> None:
    assert 2 <= len(set(combination.factor_ids)) == len(combination.factor_ids) <= 4
    fed = [set(CATALOGUE.factor(factor_id).mechanisms) for factor_id in combination.factor_ids]
    assert any(one & other for number, one in enumerate(fed) for other in fed[number + 1 :])


@by_id
def test_the_measures_of_a_combination_touch_all_its_factors(combination: Combination) -> None:
    reaches = [
        {factor_id for factor_id, _reach in CATALOGUE.measure(measure_id).reaches}
        for measure_id in combination.measure_ids
    ]
    assert len(set(combination.measure_ids)) == len(combination.measure_ids) >= 3
    assert [reached for reached in reaches if not reached & set(combination.factor_ids)] == []
    assert set(combination.factor_ids) <= set().union(*reaches)


@by_id
def test_a_combination_has_a_measure_at_the_source(combination: Combination) -> None:
    levels = {CATALOGUE.measure(measure_id).level for measure_id in combination.measure_ids}
    assert HierarchyLevel.SOURCE in levels


@by_id
def test_a_combination_asks_one_open_question(combination: Combination) -> None:
    for text in (combination.question.nl, combination.question.en):
        assert text.endswith("?")
        assert text.count("?") == 1
    assert re.match(r"(Wat|Hoe|Waar|Waaraan|Als)\b", combination.question.nl)


@by_id
def test_a_combination_says_where_it_comes_from(combination: Combination) -> None:
    assert combination.sources
    assert [one for one in combination.sources if one.kind == "seed" and one.place is None] == []


FACTORS = 'factor_ids = ["PWR-01", "PWR-03", "CON-01"]'
MEASURES = 'measure_ids = ["P-20", "P-42", "P-19", "S-07"]'
# In the first combination: what is changed, and what is said about it.
MISTAKES = [
    ('"PWR-03", "CON-01"]', "]", "factor_ids", "er horen 2 tot 4 risicofactoren bij; dit zijn er 1"),
    (
        '"CON-01"]',
        '"CON-01", "PWR-02", "CUL-03"]',
        "factor_ids",
        "er horen 2 tot 4 risicofactoren bij; dit zijn er 5",
    ),
    ('"CON-01"]', '"PWR-03"]', "factor_ids", "PWR-03 staat er twee keer"),
    ('"P-19", "S-07"]', "]", "measure_ids", "er horen ten minste 3 maatregelen bij; dit zijn er 2"),
    ('"S-07"]', '"P-19"]', "measure_ids", "P-19 staat er twee keer"),
    ('"S-07"]', '"P-30"]', "measure_ids", "P-30 raakt geen van deze risicofactoren"),
    ('"CON-01"]', '"CUL-08"]', "measure_ids", "geen van de maatregelen raakt CUL-08"),
    ('"CAOP1"', '"CAOP9"', "sources", "bron CAOP9 bestaat niet"),
]


@pytest.mark.parametrize(("words", "others", "field", "says"), MISTAKES, ids=lambda part: part[-24:])
def test_a_mistake_in_a_combination_is_found(
    words: str, others: str, field: str, says: str, copy: Path
) -> None:
    path = copy / "combinations.toml"
    text = path.read_text()
    assert FACTORS in text
    assert MEASURES in text
    assert words in text
    path.write_text(text.replace(words, others, 1))
    found = [(one.item, one.field, one.expected) for one in check_catalogue(copy)]
    assert ("COM-01", field, says) in found


def test_a_withdrawn_combination_may_keep_what_no_longer_fits(copy: Path) -> None:
    path = copy / "combinations.toml"
    shorter = path.read_text().replace(MEASURES, 'measure_ids = ["P-30"]')
    path.write_text(shorter.replace('id = "COM-01"', 'id = "COM-01"\nwithdrawn = "2027.1"'))
    assert check_catalogue(copy) == []
