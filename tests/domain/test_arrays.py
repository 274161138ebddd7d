"""What is counted and worked out for many items at once is what is worked out one by one."""

import math

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from numpy.typing import NDArray

from riskmodel.domain.agreement import Agreement, agreement_of, leik_d, pair_difference, van_der_eijk_a
from riskmodel.domain.agreement_arrays import agreement_figures, leik_ds, pair_differences, van_der_eijk_as
from riskmodel.domain.answer import Answer, Unknown
from riskmodel.domain.cube import count_cube
from riskmodel.domain.errors import ScoreOutsideScaleError
from riskmodel.domain.histogram import count_pairs
from riskmodel.domain.method_version import CURRENT
from tests.method.builders import PATIENT

ITEMS = st.lists(st.lists(st.integers(0, 12), min_size=5, max_size=5), min_size=1, max_size=30)


def same(found: NDArray[np.float64], one_by_one: list[float | None]) -> None:
    expected = [math.nan if value is None else value for value in one_by_one]
    assert found.tolist() == pytest.approx(expected, abs=1e-12, nan_ok=True)


@PATIENT
@given(ITEMS)
@example([[0, 0, 0, 0, 0], [0, 0, 0, 0, 1], [1, 0, 0, 0, 1], [5, 0, 5, 0, 0]])
def test_all_figures_of_all_items(items: list[list[int]]) -> None:
    counts = np.array(items, dtype=np.int64)

    same(leik_ds(counts), [leik_d(item) for item in items])
    same(pair_differences(counts), [pair_difference(item) for item in items])
    same(van_der_eijk_as(counts), [van_der_eijk_a(item) for item in items])


@PATIENT
@given(ITEMS)
@example([[0, 0, 0, 0, 0], [0, 0, 0, 0, 1], [1, 0, 0, 0, 1], [5, 0, 5, 0, 0]])
def test_the_word_for_each_item(items: list[list[int]]) -> None:
    words = [*Agreement, None]
    found = [
        words[place] for place in agreement_figures(np.array(items, dtype=np.int64), CURRENT).words.tolist()
    ]
    assert found == [agreement_of(item, CURRENT) for item in items]


def test_seven_levels() -> None:
    counts = np.array([[30, 40, 210, 130, 530, 50, 10]])
    assert van_der_eijk_as(counts)[0] == pytest.approx(0.6113333, abs=1e-7)
    assert leik_ds(counts)[0] == pytest.approx(0.2866667, abs=1e-7)


ANSWERS: dict[int, Answer] = {**{place: place + 1 for place in range(5)}, 5: Unknown.DONT_KNOW}
SCORES = st.lists(st.tuples(st.integers(0, 3), st.integers(0, 5), st.integers(0, 5)), max_size=60)


def cube(scores: list[tuple[int, int, int]], n_items: int = 4) -> NDArray[np.int64]:
    columns = np.array(scores, dtype=np.int64).reshape(-1, 3).T
    return count_cube(columns[0], columns[1].astype(np.uint8), columns[2].astype(np.uint8), n_items)


@PATIENT
@given(SCORES)
def test_each_item_is_counted_as_by_itself(scores: list[tuple[int, int, int]]) -> None:
    found = cube(scores)

    assert found.sum() == len(scores)
    for item in range(4):
        pairs = [(ANSWERS[one], ANSWERS[two]) for place, one, two in scores if place == item]
        assert tuple(found[item].ravel().tolist()) == count_pairs(pairs).counts


@PATIENT
@given(SCORES, SCORES)
def test_the_cube_of_all_sessions_is_the_sum_of_their_cubes(
    one: list[tuple[int, int, int]], other: list[tuple[int, int, int]]
) -> None:
    assert (cube(one + other) == cube(one) + cube(other)).all()


def test_what_is_outside_the_cube_is_refused() -> None:
    with pytest.raises(ScoreOutsideScaleError):
        cube([(0, 6, 0)])
    for item in (-1, 4):
        with pytest.raises(ValueError, match=r"outside the cube|negative"):
            cube([(item, 0, 0)])
