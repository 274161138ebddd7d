"""What one other answer would make of a factor's label; from what the room may know."""

from collections.abc import Iterator
from dataclasses import dataclass

from riskmodel.domain.item import ItemLabel, label_of
from riskmodel.domain.method_version import MethodVersion
from riskmodel.domain.possible_zones import possible_zones
from riskmodel.domain.room_result import RoomResult
from riskmodel.domain.scale import Zone
from riskmodel.domain.zone_counts import ZoneCounts

_ORDER = tuple(ItemLabel)


@dataclass(frozen=True)
class Sensitivity:
    """The labels that one other answer could make of it: the highest above and the lowest below, or None.

    `is_certain` is False when rooms that look the same differ in this: then neither label is named.
    """

    raised: ItemLabel | None = None
    lowered: ItemLabel | None = None
    is_certain: bool = True


def sensitivity_of(result: RoomResult, method: MethodVersion) -> Sensitivity | None:
    """Return what one other answer could change about the label of a factor; None when it has no label.

    One person more or fewer never changes more than one who scores otherwise.
    """
    found = {_of(zones, method) for zones in possible_zones(result, method)}
    if not found:
        return None
    return found.pop() if len(found) == 1 else Sensitivity(is_certain=False)


def _of(zones: ZoneCounts, method: MethodVersion) -> Sensitivity:
    here = _rank(zones, method)
    ranks = {_rank(other, method) for other in _one_person_away(zones)}
    highest, lowest = max(ranks), min(ranks)
    return Sensitivity(_ORDER[highest] if highest > here else None, _ORDER[lowest] if lowest < here else None)


def _rank(zones: ZoneCounts, method: MethodVersion) -> int:
    label = label_of(zones, method)
    return _ORDER.index(label) if label else 0


def _one_person_away(zones: ZoneCounts) -> Iterator[ZoneCounts]:
    for one in Zone:
        if zones.by_zone[one]:
            yield from (zones + _one(one, -1) + _one(other, 1) for other in Zone if other is not one)


def _one(zone: Zone, people: int) -> ZoneCounts:
    return ZoneCounts(*(people if one is zone else 0 for one in Zone))
