"""How strongly a measure may be worded: never stronger than the law that it rests on."""

from collections.abc import Iterable
from enum import StrEnum

from catalog.facts import OrganisationFacts
from catalog.model import Basis, Law, LawStatus, Measure, ShownAs
from riskmodel.domain.applicability import parts_of

_DUTIES = (ShownAs.OBLIGATION, ShownAs.CONDITIONAL_OBLIGATION)


class Standing(StrEnum):
    """What the law says about a measure, for one organisation."""

    REQUIRED = "required"
    REQUIRED_ELSEWHERE = "required_elsewhere"
    REQUIRED_OF_SOME = "required_of_some"
    REQUIRED_IF = "required_if"
    PENDING = "pending"
    CONTESTED = "contested"
    ADVICE = "advice"


def standing_of(measure: Measure, laws: Iterable[Law], facts: OrganisationFacts | None) -> Standing:
    """Return what the law says about a measure; `laws` are those it names, `facts` None when not filled in.

    A duty that no rule in force backs is advice; one that rests on a condition in words stays conditional.
    """
    match measure.basis:
        case Basis.PENDING:
            return Standing.PENDING
        case Basis.CONTESTED:
            return Standing.CONTESTED
        case Basis.RECOMMENDED:
            return Standing.ADVICE
    if not any(law.status is LawStatus.IN_FORCE and law.shown_as in _DUTIES for law in laws):
        return Standing.ADVICE
    if measure.mandatory is None:
        return Standing.REQUIRED_IF
    if not parts_of(measure.mandatory) or (facts is not None and measure.mandatory.holds(facts)):
        return Standing.REQUIRED
    if facts is None:
        return Standing.REQUIRED_OF_SOME
    # A condition in words may still bring the duty here.
    return Standing.REQUIRED_ELSEWHERE if measure.condition is None else Standing.REQUIRED_IF
