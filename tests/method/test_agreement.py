"""Leik's D, van der Eijk's A and the pair difference against published and independent figures."""

import csv
from pathlib import Path

import pytest

from riskmodel.domain.agreement import Agreement, agreement_of, leik_d, pair_difference, van_der_eijk_a
from riskmodel.domain.method_version import CURRENT

GOLDEN = Path(__file__).parent / "golden"


def golden(name: str) -> list[list[str]]:
    with (GOLDEN / name).open() as file:
        return list(csv.reader(file))[1:]


def figure(text: str) -> float | None:
    return float(text) if text else None


@pytest.mark.parametrize("row", golden("agreement.csv"))
def test_figures_and_word_of_the_method_report(row: list[str]) -> None:
    counts = [int(count) for count in row[:5]]

    assert leik_d(counts) == pytest.approx(figure(row[5]), abs=1e-4)
    assert van_der_eijk_a(counts) == pytest.approx(figure(row[6]), abs=1e-4)
    assert pair_difference(counts) == pytest.approx(figure(row[7]), abs=1e-4)
    assert agreement_of(counts, CURRENT) == (Agreement(row[8]) if row[8] else None)


@pytest.mark.parametrize("row", golden("agrmt.csv"))
def test_figures_of_the_r_package_agrmt(row: list[str]) -> None:
    counts = [int(count) for count in row[:5]]

    assert van_der_eijk_a(counts) == pytest.approx(float(row[5]), abs=1e-12)
    assert leik_d(counts) == pytest.approx(float(row[7]), abs=1e-12)


def test_seven_levels_as_in_the_documentation_of_agrmt() -> None:
    counts = [30, 40, 210, 130, 530, 50, 10]

    assert van_der_eijk_a(counts) == pytest.approx(0.6113333, abs=1e-7)
    assert leik_d(counts) == pytest.approx(0.2866667, abs=1e-7)
