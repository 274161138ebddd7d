"""Which zone counts a room can have, for whoever sees its result and nothing else."""

from collections.abc import Iterator

from riskmodel.domain.coded_count import Bound, CodedCount
from riskmodel.domain.item import ItemLabel, label_of
from riskmodel.domain.method_version import MethodVersion
from riskmodel.domain.room_result import RoomResult
from riskmodel.domain.scale import Zone
from riskmodel.domain.zone_counts import ZoneCounts

Range = tuple[int, int]


def possible_zones(result: RoomResult, method: MethodVersion) -> tuple[ZoneCounts, ...]:
    """Return all zone counts that look like this result: one behind a map, none without a figure.

    Whatever is worked out from these alone tells nothing that the result does not.
    """
    if result.n is None:
        return ()
    return tuple(
        zones
        for zones in _all_zones(result.n, *_ranges(result, result.n, method))
        if label_of(zones, method) is result.label
    )


def most_worrying(possible: tuple[ZoneCounts, ...], method: MethodVersion) -> ZoneCounts:
    """Return the zone counts with the highest label, then most people high, then most in the middle."""
    order: list[ItemLabel | None] = [None, *ItemLabel]
    return max(possible, key=lambda zones: (order.index(label_of(zones, method)), zones.high, zones.middle))


def _all_zones(n: int, low: Range, middle: Range, high: Range) -> Iterator[ZoneCounts]:
    for highs in range(high[0], high[1] + 1):
        for middles in range(middle[0], min(middle[1], n - highs) + 1):
            if low[0] <= n - highs - middles <= low[1]:
                yield ZoneCounts(n - highs - middles, middles, highs)


def _ranges(result: RoomResult, n: int, method: MethodVersion) -> tuple[Range, Range, Range]:
    if result.bars is not None:
        return _range(result.bars.low, n), _range(result.bars.middle, n), _range(result.bars.high, n)
    # Nearly everybody: the sentence names the zone and no count.
    few = 0, method.coded_people
    low, middle, high = ((n - method.coded_people, n) if zone is result.nearly_all else few for zone in Zone)
    return low, middle, high


def _range(count: CodedCount, n: int) -> Range:
    match count.bound:
        case Bound.EXACTLY:
            return count.people, count.people
        case Bound.AT_MOST:
            return 0, count.people
        case Bound.AT_LEAST:
            return count.people, n
