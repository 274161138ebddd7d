"""What talking about a factor may be worth, against the figures of the method report."""

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riskmodel.domain.method_version import CURRENT
from riskmodel.domain.share import Share
from riskmodel.domain.value_of_talking import most_value, value_of_knowing, value_of_talking
from tests.method.builders import PATIENT

GOLDEN = Path(__file__).parent / "golden"
HIGH, THIRD = 0.4, 1 / 3


def golden(name: str) -> list[list[float]]:
    with (GOLDEN / name).open() as file:
        return [[float(value) for value in row] for row in list(csv.reader(file))[1:]]


@pytest.mark.parametrize(("n", "high", "value"), golden("value_of_knowing.csv"))
def test_what_knowing_is_worth(n: float, high: float, value: float) -> None:
    assert value_of_knowing(Share(int(high), int(n), HIGH), THIRD) == pytest.approx(value, abs=1e-4)


@pytest.mark.parametrize(("n", "value"), golden("most_value.csv"))
def test_the_most_that_knowing_is_worth(n: float, value: float) -> None:
    assert most_value(int(n), HIGH, THIRD) == pytest.approx(value, abs=1e-4)


# Ten people: how many place it high, the larger D of both questions; then the value of talking.
TALKING = [
    ("all high and agreed", 10, 0.10, 0.0300),
    ("half (1,1) and half (5,5)", 5, 1.00, 0.4567),
    ("all low and agreed", 0, 0.20, 0.0622),
    ("around the middle, two high", 2, 0.30, 0.3173),
    ("eight low, two at (4,5)", 2, 0.30, 0.3173),
    ("three of ten high: about a third", 3, 0.35, 0.8050),
]


@pytest.mark.parametrize(("room", "high", "distance", "value"), TALKING)
def test_what_talking_is_worth(room: str, high: int, distance: float, value: float) -> None:
    assert value_of_talking(Share(high, 10, HIGH), distance, CURRENT) == pytest.approx(value, abs=1e-4)


@PATIENT
@given(st.integers(1, 60), st.data(), st.floats(0, 1), st.sampled_from([HIGH, 8 / 25]))
def test_it_lies_between_nothing_and_one(n: int, data: st.DataObject, distance: float, prior: float) -> None:
    value = value_of_talking(Share(data.draw(st.integers(0, n)), n, prior), distance, CURRENT)
    assert -1e-12 <= value <= 1 + 1e-12


def test_what_nobody_doubts_and_all_agree_on_is_worth_nothing() -> None:
    assert value_of_talking(Share(30, 30, HIGH), 0.0, CURRENT) == pytest.approx(0, abs=1e-6)
