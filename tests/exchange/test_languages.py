"""Each workbook is in one language: nothing of the other is left in it."""

import re
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

import riskmodel.i18n
from riskmodel.domain.report import RoundReport
from riskmodel.i18n.translate import DESK_LANGUAGES, Language
from tests.exchange.builders import four_teams, one_small_team, report
from tests.exchange.reading import example, texts

_PLACE = re.compile(r"%\(\w+\)s")
# The same in both languages, or another word of the other.
_SHARED = {"Team", "Factor", "Status", "management", "Heatmap"}


def _messages() -> dict[str, str]:
    """English texts with their Dutch; plurals by their first form."""
    with (Path(riskmodel.i18n.__file__).parent / "nl.po").open("rb") as file:
        return {_first(one.id): _first(one.string or "") for one in read_po(file) if one.id}


def _first(text: str | Sequence[str]) -> str:
    return text if isinstance(text, str) else text[0]


def _patterns(sentences: set[str]) -> list[re.Pattern[str]]:
    """Whole texts, with anything in the places that are filled in; not what is hardly more than places."""
    return [
        re.compile(".+".join(map(re.escape, _PLACE.split(sentence))), re.IGNORECASE | re.DOTALL)
        for sentence in sentences - _SHARED
        if not _PLACE.search(sentence) or len(_PLACE.sub("", sentence).split()) > 1
    ]


@pytest.mark.parametrize("make", [report, one_small_team, four_teams])
@pytest.mark.parametrize("language", DESK_LANGUAGES)
def test_no_text_of_the_other_language_is_left(make: Callable[[], RoundReport], language: Language) -> None:
    messages = _messages()
    english, dutch = {*messages}, {*messages.values()}
    other = _patterns(english - dutch if language == Language.NL else dutch - english)
    lines = {line for text in texts(example(make, language)) for line in (text, *text.split("\n"))}
    left = {line for line in lines for pattern in other if pattern.fullmatch(line)}
    assert left == set()


def test_what_stands_in_both_languages_is_what_people_typed_and_names() -> None:
    dutch, english = (set(texts(example(four_teams, language))) for language in DESK_LANGUAGES)
    # Hidden cells hold what was stored, for reading back; nobody reads them.
    shared = {text for text in dutch & english if re.search("[a-z]{3}", text) and text[:2] != '["'}
    typed = {
        *("Stichting De Linde", "Najaar 2026", "Team 1", "Team 5", "zorgmanager", "Zorgmanager"),
        *("Tegenspraak kost je hier iets.", "We zwijgen.", "De druk slaat om in korte lontjes."),
        *("Elke vergadering een vaste tegenspreker.", "Leidinggevenden halen feedback op."),
        "Afspraken op het prikbord.",
    }
    assert shared - typed == _SHARED - {"management"}
    assert typed <= shared
