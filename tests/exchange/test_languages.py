"""Each workbook is in one language: nothing of the other is left in it."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

import riskmodel.i18n
from riskmodel.domain.report import RoundReport
from riskmodel.i18n.translate import Language
from tests.exchange.builders import four_teams, one_small_team, report
from tests.exchange.reading import example, texts

_PLACE = re.compile(r"%\(\w+\)s")
# The same in both languages, or another word of the other.
_SHARED = {"Team", "Factor", "Status", "management", "Heatmap"}


def _messages() -> dict[str, str]:
    """English texts with their Dutch; plurals by their first form."""
    with (Path(riskmodel.i18n.__file__).parent / "nl.po").open("rb") as file:
        return {
            (one.id if isinstance(one.id, str) else one.id[0]): (
                one.string if isinstance(one.string, str) else one.string[0]
            )
            for one in read_po(file)
            if one.id
        }


def _patterns(sentences: set[str]) -> list[re.Pattern[str]]:
    """Whole texts, with anything in the places that are filled in."""
    return [
        re.compile(".+".join(map(re.escape, _PLACE.split(sentence))), re.IGNORECASE | re.DOTALL)
        for sentence in sentences - _SHARED
        if re.search("[a-z]{2}", _PLACE.sub("", sentence))
    ]


@pytest.mark.parametrize("make", [report, one_small_team, four_teams])
@pytest.mark.parametrize("language", Language)
def test_no_text_of_the_other_language_is_left(make: Callable[[], RoundReport], language: Language) -> None:
    messages = _messages()
    english, dutch = {*messages}, {*messages.values()}
    other = _patterns(english - dutch if language == Language.NL else dutch - english)
    lines = {line for text in texts(example(make, language)) for line in (text, *text.split("\n"))}
    left = {line for line in lines for pattern in other if pattern.fullmatch(line)}
    assert left == set()


@pytest.mark.parametrize("language", Language)
def test_the_sheets_of_both_languages_differ_cell_by_cell(language: Language) -> None:
    other = Language.EN if language == Language.NL else Language.NL
    one, two = (set(texts(example(four_teams, each))) for each in (language, other))
    free = {
        text for text in one & two if not text.startswith(("Team", "Tegen", "We zwijgen", "De druk", "Elke"))
    }
    assert {text for text in free if not re.fullmatch(r"[0-9a-f.]+", text)} == {
        *("Factor", "Status", "Heatmap", "management", "Stichting De Linde", "Najaar 2026"),
        *("teamleider", "Teamleider", "Leidinggevenden halen feedback op.", "Afspraken op het prikbord."),
    }
