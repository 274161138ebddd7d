"""The indication Fine & Kinney: a column for the RI&E, never a figure that the product works with."""

from bisect import bisect_left
from dataclasses import dataclass
from enum import IntEnum
from fractions import Fraction

from riskmodel.domain.answer import LEVELS
from riskmodel.domain.fine_kinney_scale import Numbers
from riskmodel.domain.item import ItemLabel
from riskmodel.domain.method_version import MethodVersion
from riskmodel.domain.scale import Cell


class FiveClass(IntEnum):
    """The five classes, as the arbocatalogi print them."""

    ACCEPTABLE = 1
    ATTENTION = 2
    MEASURES = 3
    DIRECT_IMPROVEMENT = 4
    STOP_WORK = 5


class ThreeClass(IntEnum):
    """The three classes of shorter lists."""

    LOW = 0
    MIDDLE = 1
    HIGH = 2


@dataclass(frozen=True)
class FineKinney:
    """A score in the method of the RI&E, exact, and kept as it came: W, B and E."""

    likelihood: Fraction
    exposure: Fraction
    effect: Fraction

    @property
    def risk(self) -> Fraction:
        """R = W x B x E; the values are nearly geometric, so this is a sum of steps."""
        return self.likelihood * self.exposure * self.effect


def five_class(score: FineKinney, method: MethodVersion) -> FiveClass:
    """Return the class of five; exactly 20, 70, 200 and 400 belong to the class below."""
    return tuple(FiveClass)[_edges_under(score.risk, method.fine_kinney.five_edges)]


def three_class(score: FineKinney, method: MethodVersion) -> ThreeClass:
    """Return the class of three; exactly 20 and 70 belong to the class below."""
    return tuple(ThreeClass)[_edges_under(score.risk, method.fine_kinney.three_edges)]


def _edges_under(risk: Fraction, edges: Numbers) -> int:
    return bisect_left(edges, risk)


def indication(cell: Cell, method: MethodVersion) -> FineKinney:
    """Return what a cell of our scale would be; its class is the zone of SUM in 24 of the 25 cells."""
    scale = method.fine_kinney
    likelihood, impact = (level - LEVELS[0] for level in cell)
    return FineKinney(
        scale.mapped_likelihoods[likelihood], scale.mapped_exposure, scale.mapped_effects[impact]
    )


def cell_of(score: FineKinney, method: MethodVersion) -> Cell:
    """Return the cell an imported score comes nearest to; for four in five its zone is the class."""
    scale = method.fine_kinney
    likelihood = sum(score.likelihood * score.exposure >= cut for cut in scale.cuts) + LEVELS[0]
    impact = max(LEVELS[0], sum(score.effect >= effect for effect in scale.effects))
    return likelihood, impact


_BY_LABEL = {
    ItemLabel.LOW: (ThreeClass.LOW,),
    ItemLabel.MIDDLE: (ThreeClass.MIDDLE,),
    # A part of the people places it high: an average class would take their voice away.
    ItemLabel.ATTENTION: (ThreeClass.HIGH, ThreeClass.MIDDLE),
    ItemLabel.HIGH: (ThreeClass.HIGH,),
}


def classes_of(labels: tuple[ItemLabel, ...]) -> tuple[ThreeClass, ...]:
    """Return the classes that the label of a factor, or its two possible labels, indicate; highest first."""
    return tuple(sorted({found for label in labels for found in _BY_LABEL[label]}, reverse=True))
