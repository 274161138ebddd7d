"""The two questions and their levels."""

from itertools import pairwise

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
