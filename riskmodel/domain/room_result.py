"""What a room sees of one factor after the reveal: never so much that all others' answers are certain."""

from dataclasses import dataclass
from enum import StrEnum

from riskmodel.domain.agreement import leik_d
from riskmodel.domain.coded_count import CodedCount, code_count
from riskmodel.domain.histogram import Histogram
from riskmodel.domain.item import ItemLabel, is_severe, label_of
from riskmodel.domain.method_version import MethodVersion, require_people
from riskmodel.domain.scale import ScalePreset, Zone
from riskmodel.domain.zone_counts import ZoneCounts


class RoomKind(StrEnum):
    """Which picture the room gets; it depends on the number of people and on near unanimity."""

    TOO_FEW = "too_few"
    BARS = "bars"
    MAP = "map"
    NEARLY_ALL = "nearly_all"


class RoomWord(StrEnum):
    """One of three words about agreement."""

    AGREED = "agreed"
    DIFFERENT = "different"
    UNKNOWN_TO_US = "unknown_to_us"


@dataclass(frozen=True)
class ZoneBars:
    """The three bars of a factor."""

    low: CodedCount
    middle: CodedCount
    high: CodedCount


Grid = tuple[tuple[int, ...], ...]


@dataclass(frozen=True)
class RoomResult:
    """What the room may see of one factor, and nothing else.

    TOO_FEW has no figure, label or badge. BARS has coded bars. MAP has exact bars and the five by five grid.
    NEARLY_ALL has only the zone in which nearly everybody is. `n` counts complete pairs, `unknown` the
    people who answered with an incomplete pair, `invited` everybody who could have come.
    """

    kind: RoomKind
    invited: int
    word: RoomWord
    n: int | None = None
    unknown: int | None = None
    label: ItemLabel | None = None
    severe: bool = False
    bars: ZoneBars | None = None
    grid: Grid | None = None
    nearly_all: Zone | None = None


def room_result(
    histogram: Histogram, *, invited: int, preset: ScalePreset, method: MethodVersion, k_room: int
) -> RoomResult:
    """Return what the room sees of a factor.

    `k_room` is the least number of complete pairs that is shown: higher when a manager takes part or when
    the factor asks for it. Raises `ValueError` below the floor of five.
    """
    require_people(k_room, k_room)
    if histogram.complete < k_room:
        return RoomResult(RoomKind.TOO_FEW, invited, RoomWord.UNKNOWN_TO_US)
    zones = histogram.zones(preset)
    kind = _kind(zones, method)
    return RoomResult(
        kind,
        invited,
        word=_word(histogram, method),
        n=histogram.complete,
        unknown=histogram.unknown,
        label=label_of(zones, method),
        # Of five people, badge and word together can make four answers certain.
        severe=histogram.complete >= method.badge_people and is_severe(histogram, method),
        bars=None if kind is RoomKind.NEARLY_ALL else _bars(zones, method),
        grid=histogram.grid if kind is RoomKind.MAP else None,
        nearly_all=_fullest(zones) if kind is RoomKind.NEARLY_ALL else None,
    )


def _kind(zones: ZoneCounts, method: MethodVersion) -> RoomKind:
    if zones.total < method.map_people:
        return RoomKind.BARS
    # A sentence said only of unanimity would be unanimity: it covers the two next best as well.
    if max(zones.by_zone) >= zones.total - method.coded_people:
        return RoomKind.NEARLY_ALL
    return RoomKind.MAP


def _fullest(zones: ZoneCounts) -> Zone:
    return max(Zone, key=lambda zone: zones.by_zone[zone])


def _bars(zones: ZoneCounts, method: MethodVersion) -> ZoneBars:
    n = zones.total
    ends = method.coded_people if n < method.map_people else None
    return ZoneBars(*(code_count(people, n, ends) for people in zones.by_zone))


def _word(histogram: Histogram, method: MethodVersion) -> RoomWord:
    if histogram.unknown >= method.unknown_share * histogram.answered:
        return RoomWord.UNKNOWN_TO_US
    # Complete pairs only: beside the map, the word would else tell on the one person with half a pair.
    rows = [sum(row) for row in histogram.grid]
    columns = [sum(column) for column in zip(*histogram.grid, strict=True)]
    spread = max(leik_d(rows) or 0.0, leik_d(columns) or 0.0)
    return RoomWord.DIFFERENT if spread > method.spread_distance else RoomWord.AGREED
