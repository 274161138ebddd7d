"""The risk factors: all there, all linked, and worded as circumstances."""

import re

import pytest

from catalog.load import load_catalogue
from catalog.model import Citation, CitationKind, Factor, Grounding, HierarchyLevel

CATALOGUE = load_catalogue()
FACTORS = CATALOGUE.factors
by_id = pytest.mark.parametrize("factor", FACTORS, ids=lambda factor: factor.id)

PER_CATEGORY = {
    "PWR": 5,
    "CON": 3,
    "ROL": 3,
    "WRK": 3,
    "LDR": 4,
    "CUL": 8,
    "DIV": 3,
    "ENV": 2,
    "EXT": 2,
    "SYS": 6,
    "CHG": 1,
}
# Words that belong to one sector: the core must read the same in every team and every year.
SECTOR_WORDS = re.compile(
    r"pati[eë]nt|cli[eë]nt|client|voorstelling|zitting|college|raadslid|leerling|student|promov|"
    r"arts|doctor|nurse|verpleeg|redactie|productie|\bshift|dienst(en)?\b|hearing|\bshow\b|\brol(len)?\b|"
    r"\broles?\b|casting|klant|customer|opleiding|training",
    re.IGNORECASE,
)
# A factor says how it is; what to do about it stands in the measures.
HIDDEN_MEASURE = re.compile(
    r"\b(moet(en)? (we|jullie)|zou(den)? (we|jullie)|is er nodig|kunnen we doen|verbeteren|"
    r"must we|should we|is needed|could we|improve)\b",
    re.IGNORECASE,
)
# No source takes away these: what is at the source of silence is in the factors around it.
WITHOUT_SOURCE_LEVEL = {
    "CON-02": "rights are given by arrangements for everybody",
    "CUL-03": "silence follows from what is scored beside it",
    "CUL-04": "standing by follows from power and the norm",
    "CUL-05": "support grows by meeting each other",
    "CUL-06": "the talk after a mistake is an arrangement",
    "CUL-08": "drinks and travel stay, with rules",
    "DIV-02": "a language is learned or translated",
    "DIV-03": "everybody begins once",
    "ENV-01": "the night and the road stay",
    "EXT-01": "the public stays",
    "SYS-01": "the need to report stays",
    "SYS-02": "follow-up is an arrangement",
    "SYS-06": "a policy is an arrangement",
}


def test_every_category_has_the_factors_that_it_should_have() -> None:
    found = {one.id: [factor.category for factor in FACTORS].count(one.id) for one in CATALOGUE.categories}
    assert found == PER_CATEGORY
    assert sum(PER_CATEGORY.values()) == 40


def test_ids_of_a_category_have_no_gaps() -> None:
    assert [factor.id for factor in FACTORS] == [
        f"{category}-{number:02}"
        for category, count in PER_CATEGORY.items()
        for number in range(1, count + 1)
    ]


def test_every_mechanism_has_factors_and_no_factor_names_one_twice() -> None:
    used = [mechanism for factor in FACTORS for mechanism in factor.mechanisms]
    assert set(used) == {one.id for one in CATALOGUE.mechanisms}
    assert [factor.id for factor in FACTORS if len(set(factor.mechanisms)) < len(factor.mechanisms)] == []
    assert len(CATALOGUE.mechanisms) == 12


@by_id
def test_a_factor_has_a_measure_and_the_measure_knows_the_factor(factor: Factor) -> None:
    measures = CATALOGUE.measures_for(factor.id)
    assert measures
    assert [one.id for one in measures if factor.id not in dict(one.reaches)] == []


def test_every_factor_has_a_measure_at_the_source_or_it_is_said_why_not() -> None:
    without = {
        factor.id
        for factor in FACTORS
        if all(one.level is not HierarchyLevel.SOURCE for one in CATALOGUE.measures_for(factor.id))
    }
    assert without == set(WITHOUT_SOURCE_LEVEL)


@by_id
def test_a_factor_is_complete(factor: Factor) -> None:
    assert len(factor.questions) == 3
    assert len(factor.signals) >= 3
    assert factor.exposed
    assert factor.sources


@by_id
def test_a_factor_leans_on_a_seed_with_its_lines(factor: Factor) -> None:
    seeds = [one for one in factor.sources if one.kind is CitationKind.SEED]
    assert seeds
    assert [one for one in seeds if not re.fullmatch(r"r\. \d+(-\d+)?", one.place or "")] == []


@by_id
def test_a_factor_cites_a_place_once(factor: Factor) -> None:
    assert len({(one.source, one.place) for one in factor.sources}) == len(factor.sources)


# What the text of a seed says only indirectly; the substance is from other literature or practice.
INDIRECT = ["ROL-03", "CUL-08", "ENV-01", "ENV-02", "EXT-02", "CHG-01"]


def test_what_a_seed_says_only_indirectly_is_marked_so() -> None:
    def from_background(citation: Citation) -> bool:
        return citation.kind is CitationKind.SEED and citation.grounding is Grounding.BACKGROUND

    assert [factor.id for factor in FACTORS if any(map(from_background, factor.sources))] == INDIRECT


@by_id
@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_question_is_open_and_ends_as_a_question(factor: Factor, language: str) -> None:
    questions = [question.text(language) for question in factor.questions]
    assert len(set(questions)) == 3
    assert [text for text in questions if not text.endswith("?")] == []


@by_id
@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_factor_asks_for_no_person_and_no_blame(factor: Factor, language: str) -> None:
    texts = " ".join(question.text(language) for question in factor.questions).lower()
    assert (
        re.findall(r"wiens schuld|wie heeft (het|dat) gedaan|whose fault|who did it|deze persoon", texts)
        == []
    )
    assert re.findall(HIDDEN_MEASURE, texts) == []


@pytest.mark.parametrize("factor", CATALOGUE.core, ids=lambda factor: factor.id)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_core_has_no_words_of_one_sector(factor: Factor, language: str) -> None:
    text = f"{factor.name.text(language)} {factor.description.text(language)}"
    assert [match.group() for match in SECTOR_WORDS.finditer(text)] == []
