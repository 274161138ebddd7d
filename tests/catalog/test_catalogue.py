"""The catalogue as a value."""

import pickle
from pathlib import Path

import pytest
from pydantic import ValidationError

from catalog.load import load_catalogue, read_catalogue
from catalog.model import LocalText

CATALOGUE = load_catalogue()


def test_it_is_read_once() -> None:
    assert load_catalogue() is CATALOGUE


def test_it_survives_pickling() -> None:
    assert pickle.loads(pickle.dumps(CATALOGUE)) == CATALOGUE


def test_it_can_be_part_of_a_set() -> None:
    assert len({CATALOGUE, CATALOGUE.core[0], CATALOGUE.measures[0], CATALOGUE.scale}) == 4


@pytest.mark.parametrize(
    "item", [CATALOGUE, CATALOGUE.core[0], CATALOGUE.measures[0], CATALOGUE.core[0].name]
)
def test_nothing_can_be_changed(item: object) -> None:
    with pytest.raises(ValidationError, match="frozen"):
        item.id = "X"  # type: ignore[attr-defined]


def test_a_text_is_english_in_a_language_that_has_none_of_it() -> None:
    text = LocalText(nl="werkdruk", en="workload")
    assert [text.text(language) for language in ("nl", "en", "de")] == ["werkdruk", "workload", "workload"]


@pytest.mark.parametrize("find", ["factor", "measure", "category", "mechanism", "law", "source"])
def test_an_unknown_id_is_refused(find: str) -> None:
    with pytest.raises(KeyError, match="X-99"):
        getattr(CATALOGUE, find)("X-99")


def test_items_are_found_by_their_id() -> None:
    assert CATALOGUE.factor("PWR-01").id == "PWR-01"
    assert CATALOGUE.measure("P-13").id == "P-13"
    assert CATALOGUE.law("LAW-WBK-01").id == "LAW-WBK-01"
    assert CATALOGUE.source("CAOP2").id == "CAOP2"
    assert CATALOGUE.mechanism("silence").name.text("nl") == "Zwijgen"
    assert CATALOGUE.category("WRK").name.text("en") == "Work and performance"


@pytest.mark.parametrize(
    ("item_id", "is_factor", "is_measure"), [("WRK-01", True, False), ("P-13", False, True)]
)
def test_it_says_what_it_knows(item_id: str, is_factor: bool, is_measure: bool) -> None:
    assert CATALOGUE.has_factor(item_id) == is_factor
    assert CATALOGUE.has_measure(item_id) == is_measure


def test_a_withdrawn_item_can_be_looked_up_but_is_not_offered(copy: Path) -> None:
    for file, item_id in (("factors/work.toml", "WRK-01"), ("measures/prevention.toml", "P-23")):
        path = copy / file
        withdrawn = f'id = "{item_id}"\nwithdrawn = "2027.1"'
        path.write_text(path.read_text().replace(f'id = "{item_id}"', withdrawn))
    later = read_catalogue(copy)
    assert later.factor("WRK-01").withdrawn == "2027.1"
    assert "WRK-01" not in {factor.id for factor in later.core}
    assert later.measure("P-23").withdrawn == "2027.1"
    assert "P-23" not in {measure.id for measure in later.measures_for("WRK-02")}
