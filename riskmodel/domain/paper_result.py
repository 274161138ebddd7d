"""What a room sees of a factor that was scored on phones and on slips."""

from dataclasses import replace

from riskmodel.domain.agreement import leik_d
from riskmodel.domain.coded_count import Bound, CodedCount
from riskmodel.domain.histogram import Histogram
from riskmodel.domain.item import label_of
from riskmodel.domain.method_version import MethodVersion
from riskmodel.domain.paper import Tally
from riskmodel.domain.possible_zones import most_worrying, possible_zones
from riskmodel.domain.room_result import RoomKind, RoomResult, RoomWord, ZoneBars, room_result
from riskmodel.domain.scale import ScalePreset
from riskmodel.domain.zone_counts import ZoneCounts


def tally_result(
    tally: Tally, *, invited: int, preset: ScalePreset, method: MethodVersion, k_room: int
) -> RoomResult:
    """Return what the room sees of a factor; beside slips never more than the phones' own result tells.

    With both, it is worked out from the slips and from what a room of only those phones would see: so
    whoever knows every slip learns no more of the phones than such a room may know.
    """
    if not tally.may_be_kept(k_room):
        return RoomResult(RoomKind.TOO_FEW, invited, RoomWord.UNKNOWN_TO_US)
    seen = room_result(tally.phones, invited=invited, preset=preset, method=method, k_room=k_room)
    if not tally.is_mixed or seen.kind in (RoomKind.TOO_FEW, RoomKind.MAP):
        return room_result(tally.total, invited=invited, preset=preset, method=method, k_room=k_room)
    possible = _possible(seen, tally, preset, method)
    worst = most_worrying(possible, method)
    return replace(
        seen,
        kind=RoomKind.BARS,
        n=tally.total.complete,
        unknown=tally.total.unknown,
        label=label_of(worst, method),
        word=_word(seen, worst, tally.total, method),
        severe=_is_severe(seen, tally, method),
        bars=_bars(possible),
        nearly_all=None,
    )


def zones_to_sort(tally: Tally, *, preset: ScalePreset, method: MethodVersion, k_room: int) -> ZoneCounts:
    """Return zone counts for ordering suggestions, made of what the room may know.

    Rooms that look the same are ordered the same: whoever compares orders would else count everybody.
    """
    known = tally if tally.is_mixed else Tally(tally.total)
    seen = room_result(known.phones, invited=0, preset=preset, method=method, k_room=k_room)
    if seen.kind in (RoomKind.TOO_FEW, RoomKind.MAP):
        return tally.total.zones(preset)
    return most_worrying(_possible(seen, known, preset, method), method)


def _possible(
    seen: RoomResult, tally: Tally, preset: ScalePreset, method: MethodVersion
) -> tuple[ZoneCounts, ...]:
    """Return all zone counts the whole room can have, for who knows the slips and what phones would see."""
    slips = tally.slips.zones(preset)
    return tuple(phones + slips for phones in possible_zones(seen, method))


def _bars(possible: tuple[ZoneCounts, ...]) -> ZoneBars:
    low, middle, high = zip(*(zones.by_zone for zones in possible), strict=True)
    n = possible[0].total
    return ZoneBars(_coded(low, n), _coded(middle, n), _coded(high, n))


def _coded(counts: tuple[int, ...], n: int) -> CodedCount:
    """Return a range of counts as it is said: the bound that leaves least open."""
    least, most = min(counts), max(counts)
    if least == most:
        return CodedCount(Bound.EXACTLY, least)
    return CodedCount(Bound.AT_LEAST, least) if n - least < most else CodedCount(Bound.AT_MOST, most)


def _word(seen: RoomResult, worst: ZoneCounts, total: Histogram, method: MethodVersion) -> RoomWord:
    if total.unknown >= method.unknown_share * total.answered:
        return RoomWord.UNKNOWN_TO_US
    differs = (leik_d(worst.by_zone) or 0.0) > method.spread_distance
    return RoomWord.DIFFERENT if differs or seen.word is RoomWord.DIFFERENT else RoomWord.AGREED


def _is_severe(seen: RoomResult, tally: Tally, method: MethodVersion) -> bool:
    """Say whether at least a third gave the highest impact, as far as the phones' own badge makes it sure."""
    sure = method.severe_share * tally.phones.complete if seen.severe else 0
    return tally.slips.severe + sure >= method.severe_share * tally.total.complete
