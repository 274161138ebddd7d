"""One factor in one group: its zone label, the badge for severe harm, and its severity for sorting."""

from enum import StrEnum

from riskmodel.domain.histogram import Histogram
from riskmodel.domain.method_version import CURRENT, MethodVersion
from riskmodel.domain.scale import ScalePreset, Zone
from riskmodel.domain.zone_counts import ZoneCounts


class ItemLabel(StrEnum):
    """What a group's answers make of a factor; the order of the members is the order of concern."""

    LOW = "low"
    MIDDLE = "middle"
    ATTENTION = "attention"
    HIGH = "high"


def label_of(zones: ZoneCounts, method: MethodVersion) -> ItemLabel | None:
    """Return the label of a factor from the zones of five people or more; None for nobody.

    The method's other road to attention, a probability of at least one half that the share exceeds a third,
    never decides beside the minority signal: `tests/method/test_item.py` shows it up to 200 people.
    """
    n = zones.total
    if n == 0:
        return None
    if zones.high >= method.high_share * n:
        return ItemLabel.HIGH
    if has_minority_signal(zones, method):
        return ItemLabel.ATTENTION
    return ItemLabel.LOW if zones.low >= method.low_share * n else ItemLabel.MIDDLE


def has_minority_signal(zones: ZoneCounts, method: MethodVersion) -> bool:
    """Say whether enough people place it high not to be outvoted: they may be the ones who are harmed."""
    return zones.high >= method.minority_people and zones.high >= method.minority_share * zones.total


def is_severe(histogram: Histogram, method: MethodVersion) -> bool:
    """Say whether at least a third of the complete pairs give the highest impact."""
    return histogram.complete > 0 and histogram.severe >= method.severe_share * histogram.complete


def severity(zones: ZoneCounts, preset: ScalePreset, method: MethodVersion = CURRENT) -> float:
    """Return R, 0 to 1, for sorting only and never shown: half the share of middle plus the share of high.

    The shares are the means of `share.share_of`, worked out here to spare every start the load of scipy.
    """

    def mean(zone: Zone) -> float:
        return (preset.part(zone) + zones.by_zone[zone]) / (zones.total + 1)

    return float(method.middle_weight) * mean(Zone.MIDDLE) + mean(Zone.HIGH)
