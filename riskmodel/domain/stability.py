"""Two rounds: how much an item changed, and whether another round would add anything."""

from collections.abc import Iterable, Sequence
from enum import StrEnum
from fractions import Fraction

from riskmodel.domain.agreement import leik_d
from riskmodel.domain.histogram import Histogram
from riskmodel.domain.method_version import MethodVersion


class StopReason(StrEnum):
    """Why an item is not scored again; dissent is a result, and consensus is not rewarded."""

    AGREEMENT = "agreement"
    STABLE_DISSENT = "stable_dissent"
    OPEN = "open"


def net_change(before: Sequence[int], after: Sequence[int]) -> Fraction:
    """Return the least share of people who must have moved, 0 to 1 (Scheibe, Skutsch and Schofer 1975).

    It needs no link between a person's two answers. Both rounds count the same people, because who does not
    revise keeps the score: raises `ValueError` when they do not, or when there is nobody.
    """
    n = sum(before)
    if n == 0 or sum(after) != n:
        raise ValueError("both rounds count the same people")
    return Fraction(sum(abs(one - other) for one, other in zip(before, after, strict=True)), 2 * n)


def stop_reason(rounds: Sequence[Histogram], method: MethodVersion) -> StopReason | None:
    """Return why an item stops after its last round; None when one more round makes sense.

    Both axes must agree or be stable; unknown counts as a sixth answer. An item without known answers on
    an axis does not agree.
    """
    last = rounds[-1]
    distances = [leik_d(counts) for counts in (last.likelihood_counts, last.impact_counts)]
    if all(d is not None and d <= method.agreement_distance for d in distances):
        return StopReason.AGREEMENT
    if len(rounds) > 1 and _change(rounds[-2], last) < method.stable_change:
        return StopReason.STABLE_DISSENT
    return StopReason.OPEN if len(rounds) >= method.last_round else None


def _change(before: Histogram, after: Histogram) -> Fraction:
    likelihood = net_change(_sums(before.rows), _sums(after.rows))
    impact = net_change(_sums(zip(*before.rows, strict=True)), _sums(zip(*after.rows, strict=True)))
    return max(likelihood, impact)


def _sums(lines: Iterable[Iterable[int]]) -> list[int]:
    return [sum(line) for line in lines]
