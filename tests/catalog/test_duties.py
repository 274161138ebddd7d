"""What the law asks of which organisation, as a table that a lawyer can read."""

import pytest

from catalog.facts import OrganisationFacts, Representation, Sector
from catalog.load import load_catalogue

OR, PVT, NONE = Representation.WORKS_COUNCIL, Representation.STAFF_REPRESENTATION, Representation.NONE
CATALOGUE = load_catalogue()

EVERY_EMPLOYER = {
    "P-03",  # policy against PSA
    "P-05",  # action plan
    "P-09",  # information
    "S-02",  # PSA in the RI&E
}
WHISTLEBLOWERS, CODE_OF_CONDUCT, CONSULT = "S-13", "P-02", "P-35"

# Headcount, representation, public employer; what is mandatory beside what is so for every employer.
DUTIES = [
    (1, NONE, False, set()),
    (49, NONE, False, set()),
    (49, PVT, False, {CONSULT}),
    (50, NONE, False, {WHISTLEBLOWERS}),
    (50, OR, False, {WHISTLEBLOWERS, CONSULT}),
    (9, NONE, True, {CODE_OF_CONDUCT}),
    (10, NONE, False, set()),
    (2900, OR, True, {WHISTLEBLOWERS, CONSULT, CODE_OF_CONDUCT}),
]


@pytest.mark.parametrize(("headcount", "represented", "is_public", "more"), DUTIES)
def test_what_is_mandatory(
    headcount: int, represented: Representation, is_public: bool, more: set[str]
) -> None:
    facts = OrganisationFacts(Sector.OTHER, headcount, represented, is_public_employer=is_public)
    duties = {
        one.id for one in CATALOGUE.measures if one.mandatory is not None and one.mandatory.holds(facts)
    }
    assert duties == EVERY_EMPLOYER | more


@pytest.mark.parametrize("measure_id", ["P-33", "O-03"])
def test_what_is_no_law_is_mandatory_for_nobody(measure_id: str) -> None:
    assert CATALOGUE.measure(measure_id).mandatory is None


# WOR 27(1): a works council has all grounds, a staff representation (35c) only b and d.
CONSENT = [
    ("P-03", True, True, False),  # d: working conditions
    ("P-15", True, False, False),  # g: appraisal
    ("S-13", True, False, False),  # m: reporting wrongdoing
    ("O-03", True, False, False),  # j: complaints
    ("P-06", False, False, False),  # no ground
]


@pytest.mark.parametrize(("measure_id", "works_council", "staff_representation", "neither"), CONSENT)
def test_whose_consent_is_needed(
    measure_id: str, works_council: bool, staff_representation: bool, neither: bool
) -> None:
    measure = CATALOGUE.measure(measure_id)
    asked = [
        measure.needs_consent(OrganisationFacts(Sector.OTHER, 60, represented, is_public_employer=False))
        for represented in (OR, PVT, NONE)
    ]
    assert asked == [works_council, staff_representation, neither]
    assert measure.works_council_consent == works_council
