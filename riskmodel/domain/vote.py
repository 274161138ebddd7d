"""A secret vote on measures: a few points each, and bands of support that give away nobody's vote."""

from collections.abc import Iterable, Mapping
from enum import StrEnum

from riskmodel.domain.errors import NotFoundError, TooManyPointsError
from riskmodel.domain.method_version import FLOOR
from riskmodel.domain.room_statement import AgreedMeasure, Support

POINTS_EACH = 3
LEAST_MEASURES = 2
"""With one measure, who votes votes for it."""

_ORDER = (Support.MUCH, Support.SOME, Support.LITTLE, None)


class VoteOutcome(StrEnum):
    """What is known of a vote."""

    NOT_HELD = "not_held"
    OPEN = "open"
    TOO_FEW = "too_few"
    COUNTED = "counted"


def require_points(points: Mapping[str, int], measure_ids: tuple[str, ...]) -> None:
    """Raise `NotFoundError` for a measure of another room and `TooManyPointsError` above three points."""
    if not points.keys() <= set(measure_ids):
        raise NotFoundError
    if min(points.values(), default=0) < 0 or sum(points.values()) > POINTS_EACH:
        raise TooManyPointsError(POINTS_EACH)


def first_band(voters: int) -> int:
    """Return the points from which a measure has more than little support, for five voters or more.

    At least five, so that who gave three points cannot conclude that nobody else gave one. And such that
    bands that begin there, however many there are, always leave four points or more unaccounted for: else
    three votes that fill them exactly would say that the other measures got nothing.
    """
    most = POINTS_EACH * voters
    begin = max(FLOOR, -(-voters // 2))
    return next(points for points in range(begin, most) if most % points > POINTS_EACH)


def support_of(points: Mapping[str, int], voters: int, least: int) -> dict[str, Support]:
    """Return the support of each measure, given its points and how many people gave any.

    Empty with fewer than `least` voters (never below five) and with fewer than two measures. In a small
    group there are two bands: a third would say that everybody gave a measure something.
    """
    if voters < max(least, FLOOR) or len(points) < LEAST_MEASURES:
        return {}
    begin = first_band(voters)
    # From this many points on, one of the others may still have given nothing.
    has_third = 2 * begin <= POINTS_EACH * (voters - 2)
    much_from = 2 * begin if has_third else begin
    return {
        measure_id: Support.MUCH if got >= much_from else Support.SOME if got >= begin else Support.LITTLE
        for measure_id, got in points.items()
    }


def by_support(measures: Iterable[AgreedMeasure]) -> tuple[AgreedMeasure, ...]:
    """Return measures with the most support first; within a band they stay in the order of the room."""
    return tuple(sorted(measures, key=lambda one: _ORDER.index(one.support)))


def letter_of(place: int) -> str:
    """Return the letter of a measure, counted from 0: A to Z, then AA, AB and on."""
    before, last = divmod(place, 26)
    return (letter_of(before - 1) if before else "") + chr(ord("A") + last)
