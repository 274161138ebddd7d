"""The two questions and their levels."""

from itertools import pairwise
from math import log

import pytest

from catalog.load import load_catalogue
from catalog.model import AxisScale

SCALE = load_catalogue().scale
AXES = [SCALE.likelihood, SCALE.impact]


def test_the_version_is_named() -> None:
    assert SCALE.id == "SUM-5x5-2026.1"


@pytest.mark.parametrize("axis", AXES, ids=["likelihood", "impact"])
def test_levels_run_from_one_to_five(axis: AxisScale) -> None:
    assert [level.value for level in axis.levels] == [1, 2, 3, 4, 5]


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("axis", AXES, ids=["likelihood", "impact"])
def test_every_word_and_every_anchor_is_there_once_and_fits_on_a_phone(
    axis: AxisScale, language: str
) -> None:
    words = [level.word.text(language) for level in axis.levels]
    anchors = [level.anchor.text(language) for level in axis.levels]
    assert len({*words, *anchors}) == 10
    assert max(map(len, words)) <= 16
    assert max(map(len, anchors)) <= 50


def test_each_step_of_the_likelihood_is_three_to_four_times_as_often() -> None:
    times = [level.times_a_year or 0 for level in SCALE.likelihood.levels]
    assert [round(higher / lower) for lower, higher in pairwise(times)] == [3, 3, 4, 3]


def test_a_level_counts_situations_so_what_is_always_there_is_not_a_five_by_itself() -> None:
    assert "situatie" in SCALE.likelihood.question.nl
    assert "situation" in SCALE.likelihood.question.en
    anchors = " ".join(f"{level.anchor.nl} {level.anchor.en}" for level in SCALE.likelihood.levels).lower()
    assert [word for word in ("altijd", "voortdurend", "always", "constant") if word in anchors] == []


# How often a hurtful situation comes from something, in times a year; the level that fits best.
FREQUENCIES = [
    ("never seen here", 1 / 50, 1),
    ("once in ten years", 1 / 10, 1),
    ("once in three years", 1 / 3, 2),
    ("always there, and it leads to something once a year", 1, 3),
    ("every three months", 4, 4),
    ("always there, and it leads to something every month", 12, 5),
    ("always there, and it leads to something every week", 52, 5),
]


@pytest.mark.parametrize(("what", "times_a_year", "value"), FREQUENCIES, ids=[row[0] for row in FREQUENCIES])
def test_which_level_fits_what_comes_from_it(what: str, times_a_year: float, value: int) -> None:
    """The steps are geometric, so the nearest level is the one with the nearest logarithm."""
    nearest = min(
        SCALE.likelihood.levels, key=lambda level: abs(log((level.times_a_year or 0) / times_a_year))
    )
    assert nearest.value == value


# The words for the event, the place and the time that question and anchors share, in both languages.
EVENTS = [
    (
        "nl",
        ("een onveilige of kwetsende situatie", " hier ", "in de komende twaalf maanden"),
        ("Dat de omstandigheid er altijd is, telt zelf niet mee.", "dezelfde situatie"),
    ),
    (
        "en",
        ("an unsafe or hurtful situation", " here ", "in the coming twelve months"),
        ("That the circumstance is always there does not count by itself.", "the same situation"),
    ),
]


@pytest.mark.parametrize(("language", "asked", "noted"), EVENTS, ids=["nl", "en"])
def test_both_questions_are_about_one_event_here_and_soon(
    language: str, asked: tuple[str, str, str], noted: tuple[str, str]
) -> None:
    question = SCALE.likelihood.question.text(language)
    notes = [axis.note.text(language) for axis in AXES]
    assert [question.count(words) for words in asked] == [1, 1, 1]
    assert [note.count(words) for note, words in zip(notes, noted, strict=True)] == [1, 1]


def test_the_impact_is_about_the_situation_that_the_likelihood_counts() -> None:
    assert "zo’n situatie" in SCALE.impact.question.nl
    assert "such a situation" in SCALE.impact.question.en


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_impact_says_four_consequences(language: str) -> None:
    details = [level.detail.text(language) for level in SCALE.impact.levels if level.detail]
    assert [detail.count("; ") for detail in details] == [3] * 5


@pytest.mark.parametrize("language", ["nl", "en"])
def test_whoever_meets_the_heaviest_level_finds_help(language: str) -> None:
    assert "113" in SCALE.support.text(language)
    assert "112" in SCALE.support.text(language)
