"""When slips may be counted beside phones: whoever types them in knows them."""

from dataclasses import dataclass
from enum import StrEnum

from riskmodel.domain.answer import Answer
from riskmodel.domain.errors import MissingValueError, TooFewOnPaperError
from riskmodel.domain.histogram import EMPTY, Histogram, count_pairs
from riskmodel.domain.method_version import CURRENT

LEAST_ON_PAPER = CURRENT.paper_people
# Whoever types knows the slips. With so many more phones, half of all is never all of the phones; then
# every statement that may leave the room leaves two of them open as well.
MORE_PHONES = CURRENT.more_phones

Slip = tuple[Answer | None, Answer | None]


class Mix(StrEnum):
    """Whether so many phones and so many slips give a result."""

    WORKS = "works"
    TOO_FEW = "too_few"
    TOO_FEW_PHONES = "too_few_phones"


@dataclass(frozen=True)
class Tally:
    """What was answered to one factor: on phones, and on slips that somebody typed in and so knows."""

    phones: Histogram
    slips: Histogram = EMPTY

    @property
    def total(self) -> Histogram:
        """Everybody's answers together."""
        return self.phones + self.slips

    @property
    def is_mixed(self) -> bool:
        """Say whether taking the slips off the total would leave what phones answered."""
        return self.phones.answered > 0 and self.slips.answered > 0

    def may_be_kept(self, least: int) -> bool:
        """Say whether the room may see a result and a count may be kept; `least` complete answers or more."""
        # Who gave half an answer took part: else "too few" would tell who gave none.
        if not self.is_mixed:
            return self.total.complete >= least
        return self.phones.complete >= least_phones(self.slips.complete, least)


def mix_of(phones: int, slips: int, least: int) -> Mix:
    """Return whether so many complete answers from phones and from slips give a result."""
    if phones == 0 or slips == 0:
        return Mix.WORKS if phones + slips >= least else Mix.TOO_FEW
    return Mix.WORKS if phones >= least_phones(slips, least) else Mix.TOO_FEW_PHONES


def least_phones(slips: int, least: int) -> int:
    """Return how many phones must answer beside so many slips."""
    return max(least, slips + MORE_PHONES)


def require_batch(slips: tuple[Slip, ...], people: int) -> None:
    """Raise unless a batch holds one slip for each person on paper, three or more, within the scale."""
    if min(people, len(slips)) < LEAST_ON_PAPER:
        raise TooFewOnPaperError
    if len(slips) != people:
        raise MissingValueError("slips")
    count_pairs(slips)
