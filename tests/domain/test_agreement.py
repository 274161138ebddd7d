"""Properties of the measures of agreement."""

from itertools import combinations
from statistics import mean, median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riskmodel.domain.agreement import leik_d, pair_difference, van_der_eijk_a
from tests.method.builders import PATIENT

LEVELS = st.lists(st.integers(1, 5), min_size=2, max_size=12)


def counts(levels: list[int]) -> list[int]:
    return [levels.count(level) for level in range(1, 6)]


@PATIENT
@given(LEVELS)
def test_d_is_half_the_mean_distance_to_the_median(levels: list[int]) -> None:
    assert leik_d(counts(levels)) == pytest.approx(mean(abs(x - median(levels)) for x in levels) / 2)


@PATIENT
@given(LEVELS)
def test_the_pair_difference_is_half_the_mean_distance_of_two_people(levels: list[int]) -> None:
    distances = [abs(one - other) for one, other in combinations(levels, 2)]
    assert pair_difference(counts(levels)) == pytest.approx(mean(distances) / 2)


@PATIENT
@given(LEVELS.filter(lambda levels: len(levels) >= 4))
def test_the_pair_difference_does_not_depend_on_the_size_of_the_group(levels: list[int]) -> None:
    parts = [pair_difference(counts(list(part))) or 0.0 for part in combinations(levels, 3)]
    assert mean(parts) == pytest.approx(pair_difference(counts(levels)))


@PATIENT
@given(LEVELS)
def test_all_measures_are_the_same_in_a_mirror(levels: list[int]) -> None:
    there = counts(levels)
    for measure in (leik_d, pair_difference, van_der_eijk_a):
        assert measure(there[::-1]) == pytest.approx(measure(there))


@PATIENT
@given(LEVELS)
def test_measures_stay_within_their_ends(levels: list[int]) -> None:
    d, a = leik_d(counts(levels)), van_der_eijk_a(counts(levels))
    assert d is not None
    assert a is not None
    assert 0 <= d <= 1
    assert -1 <= a <= 1 + 1e-12
    assert (d == 0) == (len(set(levels)) == 1)


@PATIENT
@given(LEVELS, st.data())
def test_d_rises_when_somebody_moves_away_from_the_median(levels: list[int], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(levels) - 1))
    middle = median(levels)
    step = 1 if levels[place] >= middle else -1
    moved = [*levels[:place], levels[place] + step, *levels[place + 1 :]]
    if 1 <= moved[place] <= 5 and median(moved) == middle:
        before, after = leik_d(counts(levels)), leik_d(counts(moved))
        assert before is not None
        assert after is not None
        assert after >= before - 1e-12
