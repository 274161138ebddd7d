"""The sentences a cell may say outside the room, and when each of them may be said or denied."""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from math import ceil

from riskmodel.domain.item import ItemLabel
from riskmodel.domain.method_version import MethodVersion
from riskmodel.domain.zone_counts import ZoneCounts


class Statement(StrEnum):
    """The strongest sentence a cell says; the order of the members is the order of concern, most first."""

    AT_LEAST_HALF = "at_least_half"
    AT_LEAST_THIRD = "at_least_third"
    AT_LEAST_FIFTH = "at_least_fifth"
    FEWER_THAN_FIFTH = "fewer_than_fifth"
    FEWER_THAN_FIFTH_HALF_LOW = "fewer_than_fifth_half_low"


@dataclass(frozen=True)
class Statements:
    """What a cell says: True is said, False is denied, None is left open.

    `half`, `third`, `fifth`: at least that part of the people place it high. `low`: at least half place it
    low, said or denied only where fewer than a fifth place it high. `severe`: at least a third call it
    severe. `fifth` is never open: a cell that cannot say it is empty.
    """

    half: bool | None
    third: bool | None
    fifth: bool
    low: bool | None
    severe: bool | None

    @property
    def labels(self) -> tuple[ItemLabel, ...]:
        """The label; or, while a statement is open, both possible labels with the higher first."""
        if self.fifth:
            return _chosen(self.half, ItemLabel.HIGH, ItemLabel.ATTENTION)
        return _chosen(None if self.low is None else not self.low, ItemLabel.MIDDLE, ItemLabel.LOW)

    @property
    def strongest(self) -> Statement:
        """The strongest sentence that is said about the zones."""
        said = {
            Statement.AT_LEAST_HALF: self.half,
            Statement.AT_LEAST_THIRD: self.third,
            Statement.AT_LEAST_FIFTH: self.fifth,
            Statement.FEWER_THAN_FIFTH_HALF_LOW: self.low,
        }
        return next((statement for statement, value in said.items() if value), Statement.FEWER_THAN_FIFTH)


def _chosen(answer: bool | None, higher: ItemLabel, lower: ItemLabel) -> tuple[ItemLabel, ...]:
    if answer is None:
        return higher, lower
    return (higher if answer else lower,)


def people_needed(share: Fraction, n: int, method: MethodVersion) -> int:
    """Return c: how many of n people a statement about a share needs."""
    return max(method.statement_people, ceil(share * n))


def statements_of(zones: ZoneCounts, severe: int, known: int, method: MethodVersion) -> Statements | None:
    """Return what a cell says; None when it can say nothing about high.

    With n people in the cell and g = `known`, the most answers that anybody knows who does not know all, a
    statement is said or denied only if c <= n - g - 1 (low: c <= n - g - 2): then one answer that this
    person does not know could be another without a word changing. Scores play no part in that.
    """
    n = zones.total

    def said(people: int, share: Fraction, spare: int = 1) -> bool | None:
        needed = people_needed(share, n, method)
        return people >= needed if needed <= n - known - spare else None

    half, third, fifth = (said(zones.high, share) for share in method.statement_shares)
    if fifth is None:
        return None
    # What is denied of a smaller share is denied of a larger one: nothing is told that was not.
    third = third if fifth else False
    half = half if third is not False else False
    low = None if fifth else said(zones.low, method.low_share, spare=2)
    return Statements(half, third, fifth, low, said(severe, method.severe_share))
