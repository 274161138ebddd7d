"""Own items are kept as they are, on both databases, and nobody overwrites another."""

from dataclasses import replace

import pytest

from riskmodel.domain.errors import ChangedMeanwhileError
from riskmodel.domain.own_item import OwnItem, OwnKind, renumbered
from riskmodel.storage.own_items import load_own_items, put_own_item
from riskmodel.storage.stores import Stores
from tests.own_content import an_item

FACTOR = replace(an_item(OwnKind.FACTOR), version=0)
MEASURE = replace(an_item(OwnKind.MEASURE), version=0)


def put(stores: Stores, *items: OwnItem) -> None:
    with stores.database.writing() as session:
        for item in items:
            put_own_item(session, item)


def load(stores: Stores) -> tuple[OwnItem, ...]:
    with stores.database.reading() as session:
        return load_own_items(session)


def test_what_is_kept_comes_back_whole_in_order_of_number(both_stores: Stores) -> None:
    later = renumbered(replace(FACTOR, is_retired=True), "EIG-100")
    put(both_stores, later, MEASURE, renumbered(FACTOR, "EIG-09"))
    expected = (renumbered(FACTOR, "EIG-09"), later, MEASURE)
    assert load(both_stores) == tuple(replace(one, version=1) for one in expected)


@pytest.mark.parametrize("version", [0, 1, 3])
def test_only_the_version_that_is_there_is_followed_by_another(both_stores: Stores, version: int) -> None:
    put(both_stores, FACTOR)
    put(both_stores, replace(FACTOR, version=1, is_retired=True))
    before = load(both_stores)
    with pytest.raises(ChangedMeanwhileError):
        put(both_stores, replace(FACTOR, version=version))
    assert load(both_stores) == before


def test_what_is_new_is_never_taken_for_what_is_there(both_stores: Stores) -> None:
    with pytest.raises(ChangedMeanwhileError):
        put(both_stores, replace(FACTOR, version=1))
    assert load(both_stores) == ()
