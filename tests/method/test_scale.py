"""The zones of the scale, drawn as in the method, and what Cox asks of any colouring."""

from collections.abc import Iterator
from itertools import combinations_with_replacement, product

import pytest

from riskmodel.domain.scale import (
    COX_A,
    SUM,
    Cell,
    RiskRange,
    ScalePreset,
    Zone,
    betweenness_violations,
    colouring_violations,
    is_monotone,
    is_weakly_consistent,
    risk_linear,
    risk_log,
    zone_of,
)

SUM_PICTURE = """
I=5 Y R R R R
I=4 Y Y R R R
I=3 G Y Y R R
I=2 G G Y Y R
I=1 G G G Y Y
"""

COX_A_PICTURE = """
I=5 G Y R R R
I=4 G Y R R R
I=3 G Y Y R R
I=2 G G Y Y Y
I=1 G G G G G
"""


def drawn(preset: ScalePreset) -> str:
    rows = (
        f"I={impact} " + " ".join("GYR"[zone_of(preset, likelihood, impact)] for likelihood in range(1, 6))
        for impact in range(5, 0, -1)
    )
    return "\n" + "\n".join(rows) + "\n"


def by_product(middle_from: int, high_from: int) -> ScalePreset:
    """Return the banding of likelihood times impact that other tools use."""

    def zone(risk: int) -> Zone:
        return Zone((risk >= middle_from) + (risk >= high_from))

    return ScalePreset("product", tuple(tuple(zone(i * j) for j in range(1, 6)) for i in range(1, 6)))


@pytest.mark.parametrize(("preset", "picture"), [(SUM, SUM_PICTURE), (COX_A, COX_A_PICTURE)])
def test_zones_are_those_of_the_method(preset: ScalePreset, picture: str) -> None:
    assert drawn(preset) == picture


def test_the_default_adds_likelihood_and_impact() -> None:
    for likelihood, impact in product(range(1, 6), repeat=2):
        total = likelihood + impact
        assert zone_of(SUM, likelihood, impact) is Zone((total >= 5) + (total >= 7))


@pytest.mark.parametrize(
    ("preset", "low", "middle", "high"),
    [(SUM, 6, 9, 10), (COX_A, 10, 7, 8), (by_product(5, 10), 8, 7, 10)],
)
def test_cells_in_each_zone(preset: ScalePreset, low: int, middle: int, high: int) -> None:
    assert [len(preset.cells(zone)) for zone in Zone] == [low, middle, high]


# Colouring, then violations: weak consistency, betweenness, consistent colouring.
AXIOMS_LINEAR = [
    (SUM, True, 0, 0),
    (COX_A, True, 0, 0),
    (by_product(5, 10), True, 2, 0),
    (by_product(5, 15), True, 0, 6),
    (by_product(6, 15), True, 0, 4),
]
AXIOMS_LOG = [
    (SUM, True, 0, 2),
    (by_product(5, 10), True, 2, 0),
    (by_product(5, 15), True, 0, 6),
    (by_product(6, 15), True, 0, 2),
]


@pytest.mark.parametrize(("preset", "weak", "jumps", "miscoloured"), AXIOMS_LINEAR)
def test_axioms_when_both_axes_are_linear(
    preset: ScalePreset, weak: bool, jumps: int, miscoloured: int
) -> None:
    assert is_weakly_consistent(preset, risk_linear) is weak
    assert len(betweenness_violations(preset)) == jumps
    assert len(colouring_violations(preset, risk_linear)) == miscoloured


@pytest.mark.parametrize(("preset", "weak", "jumps", "miscoloured"), AXIOMS_LOG)
def test_axioms_when_both_axes_are_geometric(
    preset: ScalePreset, weak: bool, jumps: int, miscoloured: int
) -> None:
    assert is_weakly_consistent(preset, risk_log) is weak
    assert len(betweenness_violations(preset)) == jumps
    assert len(colouring_violations(preset, risk_log)) == miscoloured


def test_the_product_banding_differs_from_the_sum_only_where_it_jumps() -> None:
    banding = by_product(5, 10)
    differ = {
        cell for cell in product(range(1, 6), repeat=2) if zone_of(SUM, *cell) is not zone_of(banding, *cell)
    }

    assert differ == {(1, 4), (4, 1)}
    assert {low for low, _high in betweenness_violations(banding)} == differ


def test_on_a_geometric_scale_the_default_fails_only_in_the_two_corners() -> None:
    corners: tuple[Cell, ...] = ((1, 5), (5, 1))
    assert colouring_violations(SUM, risk_log) == corners


def test_making_the_severe_corner_high_breaks_weak_consistency() -> None:
    zones = [list(row) for row in SUM.zones]
    zones[0][4] = Zone.HIGH
    assert not is_weakly_consistent(ScalePreset("severe corner", tuple(map(tuple, zones))))


@pytest.mark.parametrize("preset", [SUM, COX_A, by_product(5, 10)])
def test_presets_are_monotone(preset: ScalePreset) -> None:
    assert is_monotone(preset)


def test_a_colouring_that_dips_is_not_monotone() -> None:
    zones = [list(row) for row in SUM.zones]
    zones[4][4] = Zone.MIDDLE
    assert not is_monotone(ScalePreset("dip", tuple(map(tuple, zones))))


@pytest.mark.long
@pytest.mark.parametrize(
    ("risk", "weak", "between", "coloured", "symmetric"),
    [(risk_linear, 3056, 2322, 24, 10), (risk_log, 4691, 3321, 36, 12)],
)
def test_how_many_monotone_colourings_pass_each_axiom(
    risk: RiskRange, weak: int, between: int, coloured: int, symmetric: int
) -> None:
    everything = list(_monotone_colourings())
    first = [preset for preset in everything if is_weakly_consistent(preset, risk)]
    second = [preset for preset in first if not betweenness_violations(preset)]
    third = [preset for preset in second if not colouring_violations(preset, risk)]

    assert (len(first), len(second), len(third)) == (weak, between, coloured)
    assert sum(preset.zones == tuple(zip(*preset.zones, strict=True)) for preset in third) == symmetric


def _monotone_colourings() -> Iterator[ScalePreset]:
    """Yield every colouring of five by five in which the zone never falls, all three zones in use."""
    rows = [tuple(map(Zone, row)) for row in combinations_with_replacement(range(3), 5)]

    def grown(above: tuple[tuple[Zone, ...], ...]) -> Iterator[tuple[tuple[Zone, ...], ...]]:
        if len(above) == 5:
            yield above
            return
        for row in rows:
            if not above or all(a <= b for a, b in zip(above[-1], row, strict=True)):
                yield from grown((*above, row))

    for zones in grown(()):
        if {zone for row in zones for zone in row} == set(Zone):
            yield ScalePreset("any", zones)
