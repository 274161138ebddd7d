"""Numbers, what counts as translated, and own items among ours."""

import pytest

from catalog.load import load_catalogue
from catalog.model import Reach
from catalog.own import OWN, OWN_CATEGORY
from riskmodel.domain.own_catalogue import with_own_items
from riskmodel.domain.own_item import OwnItem, OwnKind, next_id, renumbered
from tests.own_content import an_item

OURS = load_catalogue()
FACTOR, MEASURE = an_item(OwnKind.FACTOR), an_item(OwnKind.MEASURE)


def retired(own: OwnItem) -> OwnItem:
    return OwnItem(own.item, own.measure_ids, is_retired=True, version=2)


def test_no_item_of_ours_has_an_id_of_theirs() -> None:
    ids = [
        *(factor.id for factor in OURS.factors),
        *(measure.id for measure in OURS.measures),
        *(category.id for category in OURS.categories),
    ]
    assert [one for one in ids if one.startswith(OWN)] == []


@pytest.mark.parametrize(
    ("kind", "items", "expected"),
    [
        (OwnKind.FACTOR, (), "EIG-01"),
        (OwnKind.MEASURE, (FACTOR,), "EIG-M-01"),
        (OwnKind.FACTOR, (FACTOR, MEASURE), "EIG-02"),
        (OwnKind.FACTOR, (retired(renumbered(FACTOR, "EIG-09")),), "EIG-10"),
        (OwnKind.MEASURE, (renumbered(MEASURE, "EIG-M-99"),), "EIG-M-100"),
    ],
)
def test_a_number_is_given_once(kind: OwnKind, items: tuple[OwnItem, ...], expected: str) -> None:
    assert next_id(kind, items) == expected


def test_a_number_that_a_room_took_is_nobody_elses() -> None:
    assert next_id(OwnKind.FACTOR, [FACTOR], 4) == "EIG-05"
    assert next_id(OwnKind.FACTOR, [FACTOR], 1) == "EIG-02"
    assert next_id(OwnKind.MEASURE, [], 4) == "EIG-M-01"


@pytest.mark.parametrize(
    ("texts", "translated"),
    [
        ({}, False),
        ({"DESCRIPTION_EN": "Somebody to call.", "FIRST_STEP_EN": "Make a list of numbers."}, True),
        ({"DESCRIPTION_EN": "Somebody to call."}, False),
    ],
)
def test_a_word_may_be_the_same_in_both_languages_and_a_sentence_may_not(
    texts: dict[str, str], translated: bool
) -> None:
    assert an_item(OwnKind.MEASURE, **texts).is_translated == translated


def test_they_stand_behind_ours_which_stay_as_they_are() -> None:
    both = with_own_items(OURS, (FACTOR, MEASURE))
    assert both.factors == (*OURS.factors, FACTOR.item)
    assert both.categories == (*OURS.categories, OWN_CATEGORY)
    assert [measure.id for measure in both.measures] == [*(one.id for one in OURS.measures), "EIG-M-01"]
    changed = [one.id for one in OURS.measures if both.measure(one.id) != one]
    assert changed == ["P-01", "S-01"]
    assert both.measure("P-01").reaches == (*OURS.measure("P-01").reaches, ("EIG-01", Reach.MAIN))
    assert [one.id for one in both.measures_for("EIG-01")] == ["P-01", "S-01"]


def test_without_own_factors_there_is_no_group_for_them() -> None:
    assert with_own_items(OURS, (MEASURE,)).categories == OURS.categories
    assert with_own_items(OURS, ()) == OURS


def test_what_is_retired_is_known_and_not_on_offer() -> None:
    both = with_own_items(OURS, (retired(FACTOR), retired(MEASURE)))
    assert both.factor("EIG-01").withdrawn == OURS.edition
    assert both.measures_for("EIG-01") == ()
    assert [one.id for one in both.measures_for("WRK-01")] == [one.id for one in OURS.measures_for("WRK-01")]
