"""The scale: which zone a pair of scores falls in, and the checks a colouring must pass."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import IntEnum

from riskmodel.domain.answer import LEVELS

Cell = tuple[int, int]
_BEYOND = ((1, 0), (0, 1), (1, 1))


class Zone(IntEnum):
    """Where one person's pair of scores falls; the order is the order of concern."""

    LOW = 0
    MIDDLE = 1
    HIGH = 2


@dataclass(frozen=True)
class ScalePreset:
    """A scale as data: the zone of each cell, one row per likelihood 1 to 5, one column per impact 1 to 5."""

    name: str
    zones: tuple[tuple[Zone, ...], ...]

    def cells(self, zone: Zone) -> tuple[Cell, ...]:
        """Return the pairs (likelihood, impact) of a zone."""
        return tuple((i, j) for i in LEVELS for j in LEVELS if zone_of(self, i, j) is zone)

    def part(self, zone: Zone) -> float:
        """Return which part of all pairs lies in a zone, 0 to 1."""
        return len(self.cells(zone)) / len(LEVELS) ** 2


def _preset(name: str, *columns: str) -> ScalePreset:
    """Read a preset, one word per likelihood: the colour G, Y or R of each impact from 1 to 5."""
    return ScalePreset(
        name, tuple(tuple(Zone("GYR".index(letter)) for letter in column) for column in columns)
    )


SUM = _preset("SUM", "GGGYY", "GGYYR", "GYYRR", "YYRRR", "YRRRR")
# Cox 2008, the balanced five-by-five colouring that keeps likelihood 1 green whatever the impact.
COX_A = _preset("COX-A", "GGGGG", "GGYYY", "GYYRR", "GYRRR", "GYRRR")


def zone_of(preset: ScalePreset, likelihood: int, impact: int) -> Zone:
    """Return the zone of one person's pair; both levels 1 to 5."""
    return preset.zones[likelihood - 1][impact - 1]


def is_monotone(preset: ScalePreset) -> bool:
    """Say whether more likely or more harmful never lowers the zone."""
    return all(
        zone_of(preset, *cell) <= zone_of(preset, *other) for cell in _cells() for other in _next(cell)
    )


def risk_linear(cell: Cell) -> tuple[int, int]:
    """Return the least and most risk in a cell when both axes are linear (risk is the product)."""
    return (cell[0] - 1) * (cell[1] - 1), cell[0] * cell[1]


def risk_log(cell: Cell) -> tuple[int, int]:
    """Return the least and most log risk in a cell when both axes are geometric (log risk is the sum)."""
    return cell[0] + cell[1] - 2, cell[0] + cell[1]


RiskRange = Callable[[Cell], tuple[int, int]]


def is_weakly_consistent(preset: ScalePreset, risk: RiskRange = risk_linear) -> bool:
    """Say whether every high cell holds at least the risk of every low cell (Cox 2008)."""
    return _least_high(preset, risk) >= _most_low(preset, risk)


def betweenness_violations(preset: ScalePreset) -> tuple[tuple[Cell, Cell], ...]:
    """Return the neighbouring cells where one step jumps from low to high (Cox 2008)."""
    jump = {Zone.LOW, Zone.HIGH}
    return tuple(
        (cell, other)
        for cell in _cells()
        for other in _next(cell)
        if {zone_of(preset, *cell), zone_of(preset, *other)} == jump
    )


def colouring_violations(preset: ScalePreset, risk: RiskRange = risk_linear) -> tuple[Cell, ...]:
    """Return the cells whose colour does not follow from the risk they hold (Cox 2008).

    Cox leaves "lies between" informal. Read here as: a middle cell overlaps both other zones, or touches
    a low cell on its left or below and a high cell on its right or above.
    """
    return tuple(cell for cell in _cells() if not _follows(preset, cell, risk))


def _follows(preset: ScalePreset, cell: Cell, risk: RiskRange) -> bool:
    least, most = risk(cell)
    reaches_high = most > _least_high(preset, risk)
    reaches_low = least < _most_low(preset, risk)
    zone = zone_of(preset, *cell)
    if zone is not Zone.MIDDLE:
        return (reaches_high, reaches_low) == (zone is Zone.HIGH, zone is Zone.LOW)
    touches_low = any(zone_of(preset, *other) is Zone.LOW for other in _next(cell, -1))
    touches_high = any(zone_of(preset, *other) is Zone.HIGH for other in _next(cell))
    return (reaches_high and reaches_low) or (touches_low and touches_high)


def _least_high(preset: ScalePreset, risk: RiskRange) -> int:
    return min(risk(cell)[0] for cell in preset.cells(Zone.HIGH))


def _most_low(preset: ScalePreset, risk: RiskRange) -> int:
    return max(risk(cell)[1] for cell in preset.cells(Zone.LOW))


def _cells() -> Iterator[Cell]:
    return ((likelihood, impact) for likelihood in LEVELS for impact in LEVELS)


def _next(cell: Cell, step: int = 1) -> Iterator[Cell]:
    for i, j in _BEYOND:
        other = cell[0] + step * i, cell[1] + step * j
        if other[0] in LEVELS and other[1] in LEVELS:
            yield other
