"""The words that are explained to users."""

import pytest

from catalog.load import load_catalogue
from catalog.model import Term

TERMS = {term.id: term for term in load_catalogue().terms}

# Two words that are easily taken for each other: each names what it is not.
CONFUSED = [
    ("report", "klacht"),
    ("complaint", "melding"),
    ("unwanted-behaviour", "grensoverschrijdend"),
    ("transgressive-behaviour", "ongewenst gedrag"),
    ("psychological-safety", "sociale veiligheid"),
    ("social-safety", "psychologische veiligheid"),
    ("reporting-procedure", "ongewenst gedrag"),
    ("fact-finding", "risicoanalyse"),
    ("right-of-consent", "plicht"),
]
ON_SCREEN = ["Nog onbekend", "vrijgegeven", "kernfactor", "stapeling", "bronmaatregel"]


def test_there_are_enough() -> None:
    assert len(TERMS) >= 35


@pytest.mark.parametrize(("term_id", "other"), CONFUSED)
def test_a_word_says_what_it_is_confused_with(term_id: str, other: str) -> None:
    caution = TERMS[term_id].caution
    assert caution is not None
    assert other in caution.nl.lower()


@pytest.mark.parametrize("name", ON_SCREEN)
def test_words_of_our_screens_are_explained(name: str) -> None:
    assert [term.name.nl for term in TERMS.values()].count(name) == 1


@pytest.mark.parametrize("term", TERMS.values(), ids=lambda term: term.id)
def test_an_explanation_is_short_and_no_term_of_the_method(term: Term) -> None:
    texts = [term.meaning.nl, term.meaning.en]
    assert max(map(len, texts)) <= 260
    assert [word for word in ("atoom", "atom", "mediaan", "median") if word in " ".join(texts).lower()] == []
