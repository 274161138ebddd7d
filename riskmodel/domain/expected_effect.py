"""What measures may do to a risk: a range from unchanged, until it is measured again."""

from collections.abc import Iterable
from dataclasses import dataclass

from catalog.model import HierarchyLevel
from riskmodel.domain.answer import LEVELS
from riskmodel.domain.inventory import Quality
from riskmodel.domain.item import ItemLabel, label_of
from riskmodel.domain.method_version import MethodVersion
from riskmodel.domain.room_result import Grid, RoomResult
from riskmodel.domain.scale import ScalePreset, zone_of
from riskmodel.domain.zone_counts import ZoneCounts


@dataclass(frozen=True)
class Steps:
    """How many levels at best each answer goes down on each question; 0 is unchanged."""

    likelihood: int = 0
    impact: int = 0


@dataclass(frozen=True)
class ExpectedEffect:
    """What measures may do to a factor: at the least nothing, and at best these steps for everybody.

    `now` and `at_best` are the zone counts of a room that sees its map; other rooms have steps only.
    """

    steps: Steps
    now: ZoneCounts | None = None
    at_best: ZoneCounts | None = None
    label_at_best: ItemLabel | None = None


def steps_of(measures: Iterable[tuple[HierarchyLevel, Quality]], method: MethodVersion) -> Steps:
    """Return the steps of several measures together: per question the largest, never the sum.

    What a measure does depends on how far it works; at the source two steps at most, elsewhere one.
    Aftercare makes harm less heavy, and nothing less likely.
    """
    by_quality = {
        Quality.NONE: 0,
        Quality.ON_PAPER: 0,
        Quality.WORKS_PARTLY: method.partly_steps,
        Quality.WORKS: method.demonstrable_steps,
    }
    likelihood, impact = [0], [0]
    for level, quality in measures:
        steps = by_quality[quality]
        if level is not HierarchyLevel.SOURCE:
            steps = min(steps, method.steps_below_source)
        (impact if level is HierarchyLevel.AFTERCARE else likelihood).append(steps)
    return Steps(max(likelihood), max(impact))


def expected_effect(
    result: RoomResult,
    measures: Iterable[tuple[HierarchyLevel, Quality]],
    preset: ScalePreset,
    method: MethodVersion,
) -> ExpectedEffect:
    """Return what measures, once they work so far, may do to a factor as the room sees it."""
    steps = steps_of(measures, method)
    if result.grid is None:
        return ExpectedEffect(steps)
    at_best = shifted_zones(result.grid, steps, preset)
    return ExpectedEffect(
        steps, shifted_zones(result.grid, Steps(), preset), at_best, label_of(at_best, method)
    )


def shifted_zones(grid: Grid, steps: Steps, preset: ScalePreset) -> ZoneCounts:
    """Return the zones when every answer goes down so many levels, and none below the lowest."""
    zones = ZoneCounts(0, 0, 0)
    for likelihood, row in zip(LEVELS, grid, strict=True):
        for impact, people in zip(LEVELS, row, strict=True):
            cell = max(LEVELS[0], likelihood - steps.likelihood), max(LEVELS[0], impact - steps.impact)
            counts = [0, 0, 0]
            counts[zone_of(preset, *cell)] = people
            zones += ZoneCounts(*counts)
    return zones
