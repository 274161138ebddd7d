"""A rehearsal: who takes part in it besides its facilitator, and what they answer. Nobody here is real."""

from collections.abc import Sequence

from catalog.facts import OrganisationFacts, Representation, Sector
from riskmodel.domain.answer import Answer, Unknown
from riskmodel.domain.method_version import MethodVersion
from riskmodel.domain.pseudonym import keyed_id
from riskmodel.domain.vote import POINTS_EACH

PEOPLE = 8
# The place of the factor that everybody puts high: the example agreements are about it.
TREATED = 4
# Beside the core, so that every kind of result comes by once.
OWN_FACTORS = ("CUL-03", "LDR-02")
# What suggestions of the catalogue are chosen by while nobody has described the organisation.
FACTS = OrganisationFacts(
    sector=Sector.OTHER, headcount=120, representation=Representation.WORKS_COUNCIL, is_public_employer=False
)

_Pair = tuple[Answer, Answer]
_WHAT, _PASS = (Unknown.DONT_KNOW, Unknown.DONT_KNOW), (Unknown.RATHER_NOT, Unknown.RATHER_NOT)

# A row per factor in the order of the workshop, a pair per person. Nobody stands apart in every row.
_ANSWERS: tuple[tuple[_Pair, ...], ...] = (
    # Two camps.
    ((5, 4), (1, 2), (2, 1), (5, 5), (1, 1), (4, 5), (1, 2), (2, 2)),
    # Middle, with some spread.
    ((3, 3), (2, 3), (3, 3), (4, 3), (3, 2), (3, 3), (2, 4), (3, 3)),
    # Several people do not know.
    ((4, 3), _WHAT, (3, 4), _WHAT, (3, 3), (4, 4), _PASS, (3, 3)),
    # Low.
    ((1, 2), (2, 2), (1, 1), (2, 1), (1, 2), (2, 2), (1, 2), (2, 1)),
    # High, and everybody thinks so.
    ((5, 4), (4, 4), (5, 4), (4, 5), (5, 4), (4, 4), (5, 5), (4, 4)),
    # Not likely, and serious if it happens.
    ((2, 5), (3, 5), (2, 4), (2, 5), (3, 4), (2, 5), (3, 4), (2, 4)),
    # Too few complete pairs to show anything.
    ((4, 4), _WHAT, (3, 3), _PASS, _WHAT, (4, 3), _WHAT, (3, 4)),
    # A minority that must not be outvoted.
    ((2, 2), (3, 2), (5, 4), (2, 2), (2, 3), (3, 2), (4, 4), (2, 2)),
)


def people_for(manager_present: bool, method: MethodVersion) -> int:
    """Return how many people are simulated: enough to show results when who leads it also manages."""
    return method.row_people + 2 if manager_present else PEOPLE


def token_of(key: bytes, person: int) -> str:
    """Return the token of a simulated participant, counted from 0.

    It is worked out from the key of the workshop, so that a server that starts again finds everybody back.
    """
    return keyed_id(key, "rehearsal", str(person)).hex()


def marks_of(person: int, factor_ids: Sequence[str]) -> frozenset[str]:
    """Return what a simulated participant, counted from 0, recognises: three things come out, one by one."""
    return frozenset(
        factor_id
        for place, factor_id in enumerate(factor_ids)
        if (place < 3 and person % 4 != place) or (person + place) % 5 == 0
    )


def revised(person: int, pair: tuple[Answer | None, Answer | None]) -> _Pair | None:
    """Return what a simulated participant makes of a pair in the second round; None for who leaves it.

    Every third person moves a step to the middle, on both questions; who did not answer in full leaves it.
    """
    likelihood, impact = pair
    if person % 3 or not (isinstance(likelihood, int) and isinstance(impact, int)):
        return None
    return _to_middle(likelihood), _to_middle(impact)


def points_of(person: int, measures: int) -> tuple[int, ...]:
    """Return the points that a simulated participant gives: most to the first measure, and one elsewhere."""
    given = [0] * measures
    for point in range(POINTS_EACH if measures else 0):
        given[person % measures if point == 0 else 0] += 1
    return tuple(given)


def _to_middle(level: int) -> int:
    return level + (level < 3) - (level > 3)


def answers_of(person: int, factors: int) -> tuple[_Pair, ...]:
    """Return the pair that a simulated participant, counted from 0, gives to each factor of a workshop."""
    return tuple(_ANSWERS[place % len(_ANSWERS)][person % PEOPLE] for place in range(factors))
