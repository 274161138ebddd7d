"""The smallest set of suggested measures that together touch all risks."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache

from riskmodel.domain.method_version import MethodVersion
from riskmodel.domain.suggestions import Suggestion


@dataclass(frozen=True)
class Package:
    """Measures in the order of the suggestions; risks that no suggestion touches are named.

    `is_exact` is False when there were too many risks to be sure that no smaller package exists.
    """

    measure_ids: tuple[str, ...]
    uncovered_factor_ids: tuple[str, ...]
    is_exact: bool


def smallest_package(
    suggestions: Sequence[Suggestion], factor_ids: Sequence[str], method: MethodVersion
) -> Package:
    """Return the fewest measures that touch all factors that can be touched, the higher total score on a tie.

    Legal duties are always in. Exact up to 18 factors (`MethodVersion.exact_package_risks`), greedy beyond.
    """
    bit = {factor: 1 << place for place, factor in enumerate(dict.fromkeys(factor_ids))}
    masks = [sum(bit.get(factor, 0) for factor in one.reached_factor_ids) for one in suggestions]
    duties = frozenset(place for place, one in enumerate(suggestions) if one.is_mandatory)
    touched = _union(masks, duties)
    to_touch = _union(masks, range(len(masks))) & ~touched
    is_exact = len(bit) <= method.exact_package_risks
    scores = [one.parts.total for one in suggestions]
    chosen = duties | (_exact(scores, masks, to_touch) if is_exact else _greedy(masks, to_touch))
    return Package(
        tuple(one.measure_id for place, one in enumerate(suggestions) if place in chosen),
        tuple(factor for factor in bit if not bit[factor] & _union(masks, chosen)),
        is_exact,
    )


def _union(masks: Sequence[int], places: Iterable[int]) -> int:
    union = 0
    for place in places:
        union |= masks[place]
    return union


def _exact(scores: Sequence[Fraction], masks: Sequence[int], to_touch: int) -> frozenset[int]:
    """Return the best cover: each factor, lowest first, needs one of the measures that touch it."""

    @cache
    def best(left: int) -> tuple[int, Fraction, tuple[int, ...]]:
        if left == 0:
            return 0, Fraction(0), ()
        lowest = left & -left
        covers = []
        for place, mask in enumerate(masks):
            if mask & lowest:
                size, lost, places = best(left & ~mask)
                covers.append((size + 1, lost - scores[place], (place, *places)))
        return min(covers)

    return frozenset(best(to_touch)[2])


def _greedy(masks: Sequence[int], to_touch: int) -> frozenset[int]:
    """Return a cover that takes what touches most of the factors left, the first suggestion on a tie."""
    chosen: set[int] = set()
    while to_touch:
        gains = [(mask & to_touch).bit_count() for mask in masks]
        place = gains.index(max(gains))
        chosen.add(place)
        to_touch &= ~masks[place]
    return frozenset(chosen)
