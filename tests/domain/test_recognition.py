"""What a room marks, and what comes out of it, as tables."""

from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalog.facts import Sector
from catalog.load import load_catalogue
from riskmodel.domain.recognition import LEAST_SHOWN, MOST_CANDIDATES, MOST_SHOWN, come_out, factors_to_mark

CONTENT = load_catalogue()
CORE = tuple(factor.id for factor in CONTENT.core)
ORDER = "ABCDE"


@pytest.mark.parametrize("sector", list(Sector))
def test_every_sector_gives_a_list_that_fits_on_a_phone(sector: Sector) -> None:
    shown = factors_to_mark(CONTENT, sector, CORE, ())
    assert LEAST_SHOWN <= len(shown) <= MOST_SHOWN
    assert len(set(shown)) == len(shown)
    assert set(shown) & set(CORE) == set()
    assert [one for one in shown if one in CONTENT.profile(sector).factor_ids] == list(
        CONTENT.profile(sector).factor_ids
    )


def test_what_was_chosen_in_preparation_comes_first_and_nothing_comes_twice() -> None:
    chosen = ("SYS-05", "EXT-01")
    shown = factors_to_mark(CONTENT, Sector.CARE, CORE, chosen)
    assert shown[:2] == chosen
    assert shown.count("EXT-01") == 1


def test_a_short_profile_is_filled_from_categories_that_are_not_there_yet() -> None:
    shown = factors_to_mark(CONTENT, Sector.JUSTICE, CORE, ())
    profile = CONTENT.profile(Sector.JUSTICE).factor_ids
    added = [one for one in shown if one not in profile]
    categories = [CONTENT.factor(one).category for one in shown]
    assert len(added) == LEAST_SHOWN - len(profile)
    assert {CONTENT.factor(one).category for one in added} & {
        CONTENT.factor(one).category for one in profile
    } == set()
    assert len(set(categories)) == len({CONTENT.factor(one).category for one in profile}) + len(added)


COMES_OUT = {
    "nothing marked": ({}, 8, ""),
    "one person is not enough": ({"A": 1, "B": 1}, 8, ""),
    "two are": ({"B": 2}, 8, "B"),
    "in the order of the catalogue, not of the marks": ({"D": 5, "A": 2, "C": 4}, 8, "ACD"),
    "three at most": ({"A": 3, "B": 4, "C": 5, "D": 6}, 8, "BCD"),
    "of equals the first": ({"A": 3, "B": 3, "C": 3, "D": 3, "E": 3}, 8, "ABC"),
    "equals at the edge": ({"A": 2, "C": 5, "D": 5, "E": 2}, 8, "ACD"),
    "too few people": ({"A": 4, "B": 4}, 4, ""),
    "just enough people": ({"A": 4, "B": 5}, 5, "AB"),
}


@pytest.mark.parametrize(("marks", "people", "expected"), COMES_OUT.values(), ids=COMES_OUT)
def test_what_comes_out(marks: dict[str, int], people: int, expected: str) -> None:
    assert "".join(come_out(marks, people, ORDER, least_people=5)) == expected


@settings(max_examples=50)
@given(st.dictionaries(st.sampled_from(ORDER), st.integers(0, 8)))
def test_nothing_but_the_marks_decides(marks: dict[str, int]) -> None:
    found = come_out(marks, 8, ORDER, least_people=5)
    assert len(found) <= MOST_CANDIDATES
    assert [one for one in ORDER if one in found] == list(found)
    left = [marks.get(one, 0) for one in ORDER if one not in found and marks.get(one, 0) >= 2]
    assert all(marks[one] >= most for one in found for most in left)
    orders = [dict(items) for items in list(permutations(marks.items()))[:6]]
    assert {come_out(one, 8, ORDER, least_people=5) for one in orders} == {found}
