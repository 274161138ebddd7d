"""The content of this edition."""

import re

import pytest

from catalog.load import load_catalogue
from catalog.model import Factor, Measure, PolicyLine

CATALOGUE = load_catalogue()


def test_every_category_has_factors() -> None:
    assert {factor.category for factor in CATALOGUE.factors} == {one.id for one in CATALOGUE.categories}


def test_factors_stand_in_the_order_of_their_categories() -> None:
    order = [category.id for category in CATALOGUE.categories]
    places = [(order.index(factor.category), factor.id) for factor in CATALOGUE.factors]
    assert places == sorted(places)


def test_measures_stand_in_the_order_of_their_policy_lines() -> None:
    order = list(PolicyLine)
    places = [(order.index(measure.line), measure.id) for measure in CATALOGUE.measures]
    assert places == sorted(places)


def test_every_mechanism_is_shared() -> None:
    used = [mechanism for factor in CATALOGUE.factors for mechanism in factor.mechanisms]
    assert [one.id for one in CATALOGUE.mechanisms if used.count(one.id) < 2] == []


def test_every_policy_line_has_measures() -> None:
    assert {measure.line for measure in CATALOGUE.measures} == set(PolicyLine)


@pytest.mark.parametrize("item", [*CATALOGUE.factors, *CATALOGUE.measures], ids=lambda item: item.id)
def test_an_item_says_je_and_never_u(item: Factor | Measure) -> None:
    dutch = re.findall(r"nl='([^']*)'", repr(item))
    assert len(dutch) > 3
    assert [text for text in dutch if re.search(r"\b(u|uw)\b", text, re.IGNORECASE)] == []


@pytest.mark.parametrize("measure", CATALOGUE.measures, ids=lambda measure: measure.id)
def test_a_measure_reaches_a_factor_once(measure: Measure) -> None:
    reached = [factor_id for factor_id, _reach in measure.reaches]
    assert len(reached) == len(set(reached))
    assert all(measure in CATALOGUE.measures_for(factor_id) for factor_id in reached)


def test_help_is_there_without_the_organisation_filling_in_anything() -> None:
    fixed = {route.id for route in CATALOGUE.help_routes if not route.is_filled_by_organisation}
    assert fixed == {
        "emergency",
        "general-practitioner",
        "human-rights-institute",
        "legal-aid",
        "mores",
        "sexual-assault-centre",
        "suicide-prevention",
        "victim-support",
        "whistleblowers-authority",
    }


def test_whoever_is_in_danger_reads_first_whom_to_call() -> None:
    contacts = [(route.id, route.contact.nl) for route in CATALOGUE.help_routes[:2]]
    assert contacts == [("emergency", "112"), ("suicide-prevention", "113 of 0800-0113")]


def test_no_description_of_help_has_a_gap() -> None:
    assert [route.id for route in CATALOGUE.help_routes if "{" in route.description.nl] == []
