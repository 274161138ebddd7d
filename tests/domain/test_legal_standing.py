"""A measure is never worded more strongly than the law behind it: as a table that a lawyer can read."""

import pytest

from catalog.applicability import EVERY_ORGANISATION, Applicability
from catalog.facts import OrganisationFacts, Representation, Sector
from catalog.load import load_catalogue
from catalog.model import Basis, LawStatus, LocalText, ShownAs
from riskmodel.domain.legal_standing import Standing, standing_of

CATALOGUE = load_catalogue()
LAW = CATALOGUE.law("LAW-ARB-01")
MEASURE = CATALOGUE.measure("S-02")
SMALL = OrganisationFacts(Sector.CARE, 12, Representation.NONE, False)
LARGE = OrganisationFacts(Sector.CARE, 80, Representation.NONE, False)
FROM_50 = Applicability(headcount_at_least=50)
TOLD = LocalText(nl="Als er agressie is.", en="If there is aggression.")

# The basis of a measure, its rule, its condition, who asks, and what may be said.
STANDINGS = [
    (Basis.MANDATORY, EVERY_ORGANISATION, None, SMALL, Standing.REQUIRED),
    (Basis.MANDATORY, EVERY_ORGANISATION, None, None, Standing.REQUIRED),
    (Basis.MANDATORY_IF, FROM_50, None, LARGE, Standing.REQUIRED),
    (Basis.MANDATORY_IF, FROM_50, None, SMALL, Standing.REQUIRED_ELSEWHERE),
    (Basis.MANDATORY_IF, FROM_50, None, None, Standing.REQUIRED_OF_SOME),
    (Basis.MANDATORY_IF, None, TOLD, LARGE, Standing.REQUIRED_IF),
    (Basis.MANDATORY_IF, FROM_50, TOLD, LARGE, Standing.REQUIRED),
    (Basis.MANDATORY_IF, FROM_50, TOLD, SMALL, Standing.REQUIRED_IF),
    (Basis.MANDATORY_IF, FROM_50, TOLD, None, Standing.REQUIRED_OF_SOME),
    (Basis.RECOMMENDED, None, None, LARGE, Standing.ADVICE),
    (Basis.PENDING, FROM_50, None, LARGE, Standing.PENDING),
    (Basis.CONTESTED, FROM_50, None, LARGE, Standing.CONTESTED),
]


@pytest.mark.parametrize(("basis", "mandatory", "condition", "facts", "standing"), STANDINGS)
def test_what_may_be_said(
    basis: Basis,
    mandatory: Applicability | None,
    condition: LocalText | None,
    facts: OrganisationFacts | None,
    standing: Standing,
) -> None:
    measure = MEASURE.model_copy(update={"basis": basis, "mandatory": mandatory, "condition": condition})
    assert standing_of(measure, [LAW], facts) == standing


@pytest.mark.parametrize(
    ("status", "shown_as"),
    [
        (LawStatus.PENDING, ShownAs.OBLIGATION),
        (LawStatus.CONSULTATION, ShownAs.OBLIGATION),
        (LawStatus.NOT_MANDATORY, ShownAs.OBLIGATION),
        (LawStatus.IN_FORCE, ShownAs.RECOMMENDATION),
        (LawStatus.IN_FORCE, ShownAs.INFORMATION),
    ],
)
@pytest.mark.parametrize("basis", [Basis.MANDATORY, Basis.MANDATORY_IF])
def test_a_duty_that_no_rule_in_force_backs_is_advice(
    basis: Basis, status: LawStatus, shown_as: ShownAs
) -> None:
    measure = MEASURE.model_copy(update={"basis": basis, "mandatory": EVERY_ORGANISATION})
    law = LAW.model_copy(update={"status": status, "shown_as": shown_as})
    assert standing_of(measure, [law], LARGE) == Standing.ADVICE
    assert standing_of(measure, [], LARGE) == Standing.ADVICE


def test_what_we_could_not_find_in_the_law_is_required_of_nobody() -> None:
    for measure_id in ("P-33", "O-03"):
        measure = CATALOGUE.measure(measure_id)
        laws = [CATALOGUE.law(law_id) for law_id in measure.law_ids]
        assert standing_of(measure, laws, LARGE) in (Standing.PENDING, Standing.CONTESTED, Standing.ADVICE)
