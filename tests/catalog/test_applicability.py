"""For which organisations a rule holds."""

import pytest

from catalog.facts import OrganisationFacts, Representation, Sector
from catalog.model import EVERY_ORGANISATION, Applicability

OR, PVT, NONE = Representation.WORKS_COUNCIL, Representation.STAFF_REPRESENTATION, Representation.NONE


def facts(headcount: int, represented: Representation, sector: Sector, is_public: bool) -> OrganisationFacts:
    return OrganisationFacts(sector, headcount, represented, is_public_employer=is_public)


THEATRE = facts(49, PVT, Sector.CULTURE, False)
HOSPITAL = facts(50, OR, Sector.CARE, False)
COURT = facts(51, OR, Sector.JUSTICE, True)
SHOP = facts(1, NONE, Sector.BUSINESS, False)
ALL = {"theatre": THEATRE, "hospital": HOSPITAL, "court": COURT, "shop": SHOP}

RULES = [
    ({}, {"theatre", "hospital", "court", "shop"}),
    ({"headcount_at_least": 1}, {"theatre", "hospital", "court", "shop"}),
    ({"headcount_at_least": 49}, {"theatre", "hospital", "court"}),
    ({"headcount_at_least": 50}, {"hospital", "court"}),
    ({"headcount_at_least": 51}, {"court"}),
    ({"headcount_at_least": 52}, set()),
    ({"representation": ["works_council"]}, {"hospital", "court"}),
    ({"representation": ["staff_representation"]}, {"theatre"}),
    ({"representation": ["works_council", "staff_representation"]}, {"theatre", "hospital", "court"}),
    ({"representation": ["none"]}, {"shop"}),
    ({"sectors": ["care", "culture"]}, {"theatre", "hospital"}),
    ({"public_employer": True}, {"court"}),
    ({"public_employer": False}, {"theatre", "hospital", "shop"}),
    ({"public_employer": True, "headcount_at_least": 52}, set()),
    ({"sectors": ["care"], "representation": ["staff_representation"]}, set()),
    ({"headcount_at_most": 49}, {"theatre", "shop"}),
    ({"headcount_at_most": 48}, {"shop"}),
    ({"any_of": [{"headcount_at_least": 51}, {"sectors": ["culture"]}]}, {"court", "theatre"}),
    ({"any_of": [{"headcount_at_least": 52}]}, set()),
    (
        {"public_employer": False, "any_of": [{"headcount_at_least": 51}, {"sectors": ["culture"]}]},
        {"theatre"},
    ),
]


@pytest.mark.parametrize(
    ("rule", "expected"),
    RULES,
    ids=lambda value: ",".join(sorted(value)) if isinstance(value, set) else str(value)[:50],
)
def test_everything_that_is_asked_must_hold(rule: dict[str, object], expected: set[str]) -> None:
    applies = Applicability.model_validate(rule)
    assert {name for name, organisation in ALL.items() if applies.holds(organisation)} == expected


def test_asking_nothing_holds_for_everyone() -> None:
    assert [EVERY_ORGANISATION.holds(organisation) for organisation in ALL.values()] == [True] * 4
