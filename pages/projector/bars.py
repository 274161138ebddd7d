"""Three bars, one per zone: what is certain is filled, what stays open is hatched."""

from dataclasses import dataclass
from gettext import NullTranslations

from riskmodel.domain.coded_count import Bound, CodedCount, code_count
from riskmodel.domain.method_version import CURRENT
from riskmodel.domain.room_result import RoomResult
from riskmodel.domain.scale import Zone
from riskmodel.i18n.labels import zone_word


@dataclass(frozen=True)
class Bar:
    """One bar; `sure` and `open` are lengths in percent of everybody, the open part after the sure one."""

    zone: str
    word: str
    text: str
    sure: float
    open: float


def bars_of(result: RoomResult, words: NullTranslations) -> tuple[Bar, ...]:
    """Return the bars of a factor, high on top; none when nothing is shown."""
    n = result.n
    return (
        () if n is None else tuple(_bar(zone, count, n, words) for zone, count in _counts(result, n).items())
    )


def _counts(result: RoomResult, n: int) -> dict[Zone, CodedCount]:
    if result.bars is not None:
        return {Zone.HIGH: result.bars.high, Zone.MIDDLE: result.bars.middle, Zone.LOW: result.bars.low}
    # Nearly everybody in one zone: the bars say what that sentence says, and no more.
    return {
        zone: code_count(n if zone == result.nearly_all else 0, n, CURRENT.coded_people)
        for zone in sorted(Zone, reverse=True)
    }


def count_text(count: CodedCount, n: int, words: NullTranslations) -> str:
    """Return a count of people as it is said: 4, at most 2, all or nearly all."""
    _ = words.gettext
    match count.bound:
        case Bound.EXACTLY:
            return str(count.people)
        case Bound.AT_MOST:
            return _("at most %(people)s") % {"people": count.people}
        case Bound.AT_LEAST if count.people >= n - CURRENT.coded_people:
            return _("all or nearly all")
        case Bound.AT_LEAST:
            return _("at least %(people)s") % {"people": count.people}


def _bar(zone: Zone, count: CodedCount, n: int, words: NullTranslations) -> Bar:
    least = 0 if count.bound is Bound.AT_MOST else count.people
    most = n if count.bound is Bound.AT_LEAST else count.people
    return Bar(
        zone=zone.name.lower(),
        word=zone_word(zone, words).capitalize(),
        text=count_text(count, n, words),
        sure=round(100 * least / n, 2),
        open=round(100 * (most - least) / n, 2),
    )
