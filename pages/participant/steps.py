"""The order of the questions: likelihood and impact of each factor in turn."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from riskmodel.application.take_part import OwnView
from riskmodel.domain.answer import Answer, Axis
from riskmodel.domain.errors import NotFoundError


class Given(StrEnum):
    """How much of a factor's pair one person answered."""

    BOTH = "both"
    ONE = "one"
    NONE = "none"


@dataclass(frozen=True)
class Step:
    """One question: `number` is the factor's place in the workshop, from 1 to `total`."""

    number: int
    total: int
    axis: Axis

    def next(self) -> "Step | None":
        """Return the question after this one, if there is one."""
        if self.axis == Axis.LIKELIHOOD:
            return Step(self.number, self.total, Axis.IMPACT)
        return Step(self.number + 1, self.total, Axis.LIKELIHOOD) if self.number < self.total else None

    def previous(self) -> "Step | None":
        """Return the question before this one, if there is one."""
        if self.axis == Axis.IMPACT:
            return Step(self.number, self.total, Axis.LIKELIHOOD)
        return Step(self.number - 1, self.total, Axis.IMPACT) if self.number > 1 else None


def step_at(view: OwnView, number: int, axis: Axis) -> Step:
    """Return the step with this number; raises `NotFoundError` when the workshop has fewer factors."""
    total = len(view.workshop.factor_ids)
    if not 1 <= number <= total:
        raise NotFoundError
    return Step(number, total, axis)


def answer_to(
    answers: Mapping[str, tuple[Answer | None, Answer | None]], factor: str, axis: Axis
) -> Answer | None:
    """Return the own answer to one question."""
    likelihood, impact = answers.get(factor, (None, None))
    return likelihood if axis == Axis.LIKELIHOOD else impact


def given(view: OwnView, factor: str) -> Given:
    """Return how much of a pair was answered."""
    missing = [answer_to(view.answers, factor, axis) for axis in Axis].count(None)
    return (Given.BOTH, Given.ONE, Given.NONE)[missing]


def first_open(view: OwnView) -> Step | None:
    """Return the first question without an answer."""
    factors = view.workshop.factor_ids
    for number, factor in enumerate(factors, start=1):
        for axis in Axis:
            if answer_to(view.answers, factor, axis) is None:
                return Step(number, len(factors), axis)
    return None
