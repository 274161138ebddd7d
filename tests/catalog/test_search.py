"""Looking things up in the catalogue: by words of either language, and by what items have in common."""

from collections.abc import Callable, Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.facts import Sector
from catalog.load import load_catalogue
from catalog.model import Catalogue, HierarchyLevel, Influence, Pillar, PolicyLine
from catalog.search import (
    find_combinations,
    find_factors,
    find_laws,
    find_measures,
    find_sources,
    find_terms,
    plain,
)

CATALOGUE = load_catalogue()
FACTORS = [factor for factor in CATALOGUE.factors if not factor.withdrawn]
MEASURES = [measure for measure in CATALOGUE.measures if not measure.withdrawn]
FINDERS: dict[str, tuple[Callable[..., Sequence[Any]], Sequence[Any]]] = {
    "factors": (find_factors, FACTORS),
    "measures": (find_measures, MEASURES),
    "combinations": (find_combinations, [one for one in CATALOGUE.combinations if not one.withdrawn]),
    "laws": (find_laws, CATALOGUE.laws),
    "terms": (find_terms, CATALOGUE.terms),
    "sources": (find_sources, CATALOGUE.sources),
}


def changed(item_id: str, **changes: Any) -> Catalogue:
    """The catalogue with one factor or measure changed."""
    factors = tuple(one.model_copy(update=changes) if one.id == item_id else one for one in CATALOGUE.factors)
    measures = tuple(
        one.model_copy(update=changes) if one.id == item_id else one for one in CATALOGUE.measures
    )
    return CATALOGUE.model_copy(update={"factors": factors, "measures": measures})


@pytest.mark.parametrize(
    ("text", "compared"),
    [
        ("Hiërarchie", "hierarchie"),
        ("MACHT", "macht"),
        ("collega’s", "collega's"),
        ("“Zo doen wij dat”", '"zo doen wij dat"'),
        ("Straße", "strasse"),
        ("ﬁets", "fiets"),
    ],
)
def test_texts_are_compared_without_capitals_accents_and_curls(text: str, compared: str) -> None:
    assert plain(text) == compared


@pytest.mark.parametrize("text", ["hierarchie", "HIËRARCHIE", " macht  hiërarchie ", "hierarchy", "pwr-01"])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_factor_is_found_by_its_name_in_either_language_and_by_its_code(text: str, language: str) -> None:
    assert find_factors(CATALOGUE, text, language)[0].id == "PWR-01"


@pytest.mark.parametrize(
    "text", ["promovendus", "PhD candidate"], ids=["in Dutch, exposed", "in English, exposed"]
)
def test_other_texts_of_a_factor_are_searched_too(text: str) -> None:
    assert "PWR-01" in [factor.id for factor in find_factors(CATALOGUE, text, "nl")]


def test_every_word_has_to_be_there() -> None:
    assert find_factors(CATALOGUE, "hierarchie zeppelin", "nl") == ()


def test_a_name_comes_before_what_only_mentions_the_word() -> None:
    found = find_factors(CATALOGUE, "werkdruk", "nl")
    named = ["werkdruk" in plain(factor.name.nl) for factor in found]
    assert named == sorted(named, reverse=True)
    assert named[0]


def test_the_name_in_the_readers_own_language_comes_first() -> None:
    word = "zeppelin"
    dutch, english = FACTORS[1], FACTORS[0]
    catalogue = CATALOGUE.model_copy(
        update={
            "factors": (
                english.model_copy(update={"name": english.name.model_copy(update={"en": word})}),
                dutch.model_copy(update={"name": dutch.name.model_copy(update={"nl": word})}),
            )
        }
    )
    assert [one.id for one in find_factors(catalogue, word, "nl")] == [dutch.id, english.id]
    assert [one.id for one in find_factors(catalogue, word, "en")] == [english.id, dutch.id]


@pytest.mark.parametrize("kind", FINDERS)
def test_without_words_everything_on_offer_is_there_in_its_own_order(kind: str) -> None:
    find, offered = FINDERS[kind]
    assert list(find(CATALOGUE, "  ", "nl")) == list(offered)


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("kind", FINDERS)
def test_everything_is_found_by_its_own_name(kind: str, language: str) -> None:
    find, offered = FINDERS[kind]
    missed = [
        item.id
        for item in offered
        if item
        not in find(CATALOGUE, item.title if kind == "sources" else item.name.text(language), language)
    ]
    assert missed == []


@given(st.text(max_size=40), st.sampled_from(["nl", "en"]), st.sampled_from(sorted(FINDERS)))
def test_whatever_is_typed_nothing_is_found_twice_or_made_up(text: str, language: str, kind: str) -> None:
    find, offered = FINDERS[kind]
    found = [item.id for item in find(CATALOGUE, text, language)]
    assert len(found) == len(set(found))
    assert set(found) <= {item.id for item in offered}


@given(
    st.sampled_from([None, *(one.id for one in CATALOGUE.categories)]),
    st.sampled_from([None, *Sector]),
    st.sampled_from([None, *(one.id for one in CATALOGUE.mechanisms)]),
)
def test_filters_keep_exactly_the_factors_that_fit(
    category: str | None, sector: Sector | None, mechanism: str | None
) -> None:
    found = find_factors(CATALOGUE, "", "nl", category=category, sector=sector, mechanism=mechanism)
    assert list(found) == [
        factor
        for factor in FACTORS
        if (not category or factor.category == category)
        and (not sector or factor.id in CATALOGUE.profile(sector).factor_ids)
        and (not mechanism or mechanism in factor.mechanisms)
    ]


@given(
    st.sampled_from([None, *PolicyLine]),
    st.sampled_from([None, *HierarchyLevel]),
    st.sampled_from([None, *Pillar]),
    st.sampled_from([None, *Influence]),
)
def test_filters_keep_exactly_the_measures_that_fit(
    line: PolicyLine | None, level: HierarchyLevel | None, pillar: Pillar | None, influence: Influence | None
) -> None:
    found = find_measures(CATALOGUE, "", "nl", line=line, level=level, pillar=pillar, influence=influence)
    assert list(found) == [
        measure
        for measure in MEASURES
        if (not line or measure.line == line)
        and (not level or measure.level == level)
        and (not pillar or measure.pillar == pillar)
        and (not influence or measure.influence == influence)
    ]


def test_a_category_or_mechanism_that_nobody_knows_has_no_factors() -> None:
    assert find_factors(CATALOGUE, "", "nl", category="XXX") == ()
    assert find_factors(CATALOGUE, "", "nl", mechanism="XXX") == ()


def test_what_is_withdrawn_is_not_found() -> None:
    assert find_factors(changed("PWR-01", withdrawn="2026.2"), "PWR-01", "nl") == ()
    assert find_measures(changed("P-33", withdrawn="2026.2"), "P-33", "nl") == ()
