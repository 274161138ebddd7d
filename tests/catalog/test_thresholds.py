"""Every threshold on both sides of its edge, as a table that a lawyer can read."""

import pytest

from catalog.facts import OrganisationFacts, Representation, Sector
from catalog.load import load_catalogue

CATALOGUE = load_catalogue()
PVT, OR, NONE = Representation.STAFF_REPRESENTATION, Representation.WORKS_COUNCIL, Representation.NONE


def organisation(
    headcount: int = 30,
    hours: int | None = None,
    represented: Representation = NONE,
    sector: Sector = Sector.BUSINESS,
    *,
    instrument: bool = False,
    public: bool = False,
) -> OrganisationFacts:
    return OrganisationFacts(
        sector,
        headcount,
        represented,
        is_public_employer=public,
        weekly_hours=hours,
        uses_recognised_instrument=instrument,
    )


# A law: for whom it is written; whether it is a duty at all is its status.
LAWS = [
    # From ten workers: both are proposals, no law.
    ("LAW-VP-01", organisation(9), False),
    ("LAW-VP-01", organisation(10), True),
    ("LAW-GDC-01", organisation(9), False),
    ("LAW-GDC-01", organisation(10), True),
    # The RI&E is reviewed, but not for at most 25 with a recognised instrument ...
    ("LAW-ARB-08", organisation(25, instrument=True), False),
    ("LAW-ARB-08", organisation(26, instrument=True), True),
    ("LAW-ARB-08", organisation(25, instrument=False), True),
    ("LAW-ARB-08", organisation(1, instrument=False), True),
    # ... nor for at most 40 paid hours a week of everybody together, whatever the headcount.
    ("LAW-ARB-08", organisation(3, 40, instrument=False), False),
    ("LAW-ARB-08", organisation(3, 41, instrument=False), True),
    ("LAW-ARB-08", organisation(26, 40, instrument=True), False),
    ("LAW-ARB-08", organisation(26, 41, instrument=True), True),
    ("LAW-ARB-08", organisation(25, 41, instrument=True), False),
    ("LAW-ARB-08", organisation(26, None, instrument=True), True),
    # At most 40 hours is no way out of the RI&E itself.
    ("LAW-ARB-04", organisation(1, 40), True),
    # A reporting procedure from 50: 50 or more, not more than 50; since 17 December 2023 no other from 250.
    ("LAW-WBK-01", organisation(49), False),
    ("LAW-WBK-01", organisation(50), True),
    ("LAW-WBK-01", organisation(249), True),
    ("LAW-WBK-01", organisation(250), True),
    ("LAW-WBK-02", organisation(49), False),
    ("LAW-WBK-02", organisation(50), True),
    ("LAW-AMB-01", organisation(2900), False),
    ("LAW-AMB-01", organisation(1, public=True), True),
    ("LAW-WOR-01", organisation(60), False),
    ("LAW-WOR-01", organisation(60, represented=OR), True),
    ("LAW-WOR-01", organisation(12, represented=PVT), True),
]

# A measure: whether it is offered at all.
OFFERED = [
    ("P-14", organisation(24), False),
    ("P-14", organisation(25), True),
    ("P-15", organisation(24), False),
    ("P-15", organisation(25), True),
    ("S-03", organisation(9), False),
    ("S-03", organisation(10), True),
    ("S-12", organisation(9), False),
    ("S-12", organisation(10), True),
    ("P-33", organisation(9), True),
    ("P-04", organisation(49), False),
    ("P-04", organisation(50), True),
    ("P-32", organisation(49), False),
    ("P-32", organisation(50), True),
    ("S-10", organisation(49), False),
    ("S-10", organisation(50), True),
    ("O-05", organisation(49), False),
    ("O-05", organisation(50), True),
    ("P-35", organisation(400), False),
    ("P-35", organisation(12, represented=PVT), True),
    # Physical contact is no part of the work of a municipality or a court.
    ("P-27", organisation(410, sector=Sector.GOVERNMENT, public=True), False),
    ("P-27", organisation(700, sector=Sector.JUSTICE, public=True), False),
    ("P-27", organisation(30, sector=Sector.BUSINESS), False),
    ("P-27", organisation(2900, sector=Sector.CARE), True),
    ("P-27", organisation(55, sector=Sector.CULTURE), True),
]

# A measure: whether the law asks for it.
DUTIES = [
    ("S-13", organisation(49), False),
    ("S-13", organisation(50), True),
    ("S-13", organisation(249), True),
    ("S-13", organisation(250), True),
    ("P-02", organisation(2900), False),
    ("P-02", organisation(9, public=True), True),
    ("S-02", organisation(1, 40), True),
]


def label(value: object) -> str:
    if not isinstance(value, OrganisationFacts):
        return str(value)
    instrument = "instrument" if value.uses_recognised_instrument else "no instrument"
    parts = (value.headcount, value.weekly_hours, instrument, value.representation, value.sector)
    return f"{parts} public={value.is_public_employer}"


@pytest.mark.parametrize(("law_id", "facts", "holds"), LAWS, ids=label)
def test_for_whom_a_law_is_written(law_id: str, facts: OrganisationFacts, holds: bool) -> None:
    assert CATALOGUE.law(law_id).applies.holds(facts) == holds


@pytest.mark.parametrize(("measure_id", "facts", "holds"), OFFERED, ids=label)
def test_to_whom_a_measure_is_offered(measure_id: str, facts: OrganisationFacts, holds: bool) -> None:
    measure = CATALOGUE.measure(measure_id)
    assert measure.applies.holds(facts) == holds
    assert measure.mandatory is None or measure.mandatory.holds(facts) == holds


@pytest.mark.parametrize(("measure_id", "facts", "holds"), DUTIES, ids=label)
def test_of_whom_the_law_asks_a_measure(measure_id: str, facts: OrganisationFacts, holds: bool) -> None:
    mandatory = CATALOGUE.measure(measure_id).mandatory
    assert mandatory is not None
    assert mandatory.holds(facts) == holds
