"""The rules that the two organisations bring up, on both sides of each edge.

Three more stand elsewhere, as tables too: who has the RI&E reviewed (25 and 26 people, 40 and 41 paid hours)
in `tests/catalog/test_thresholds.py`, a text that seems to name somebody in `tests/i18n/test_naming.py`, and
what a room with too few complete answers is not suggested in `tests/application/test_paper.py`.
"""

import pytest

from catalog.facts import OrganisationFacts, Representation, Sector
from catalog.load import load_catalogue
from catalog.model import Pillar, PolicyLine
from riskmodel.domain.balance import BalanceWarning, Imbalance, balance_warnings
from riskmodel.domain.legal_standing import Standing, standing_of
from riskmodel.domain.method_version import CURRENT
from riskmodel.domain.room_result import RoomKind, RoomResult, RoomWord, room_result
from riskmodel.domain.scale import SUM
from riskmodel.domain.suggestions import suggest
from tests.method.builders import a_room

CATALOGUE = load_catalogue()
OR, PVT, NONE = Representation.WORKS_COUNCIL, Representation.STAFF_REPRESENTATION, Representation.NONE
REQUIRED, IF, ELSEWHERE = Standing.REQUIRED, Standing.REQUIRED_IF, Standing.REQUIRED_ELSEWHERE
PENDING = Standing.PENDING

# Headcount, representation, public employer; then what the law says of a confidential adviser (P-33), a code
# of conduct (P-02), a reporting procedure (S-13) and involving the works council (P-35).
STANDINGS = [
    (9, NONE, False, (PENDING, ELSEWHERE, IF, ELSEWHERE)),
    (10, NONE, False, (PENDING, ELSEWHERE, IF, ELSEWHERE)),
    (10, PVT, False, (PENDING, ELSEWHERE, IF, REQUIRED)),
    (49, NONE, False, (PENDING, ELSEWHERE, IF, ELSEWHERE)),
    (49, OR, False, (PENDING, ELSEWHERE, IF, REQUIRED)),
    (50, NONE, False, (PENDING, ELSEWHERE, REQUIRED, ELSEWHERE)),
    (50, OR, False, (PENDING, ELSEWHERE, REQUIRED, REQUIRED)),
    (9, NONE, True, (PENDING, REQUIRED, IF, ELSEWHERE)),
    (50, OR, True, (PENDING, REQUIRED, REQUIRED, REQUIRED)),
]


@pytest.mark.parametrize(("headcount", "represented", "is_public", "standings"), STANDINGS)
def test_what_the_law_says_changes_with_the_organisation(
    headcount: int, represented: Representation, is_public: bool, standings: tuple[Standing, ...]
) -> None:
    facts = OrganisationFacts(Sector.OTHER, headcount, represented, is_public_employer=is_public)
    measures = [CATALOGUE.measure(one) for one in ("P-33", "P-02", "S-13", "P-35")]
    found = [standing_of(one, [CATALOGUE.law(law_id) for law_id in one.law_ids], facts) for one in measures]
    assert tuple(found) == standings


def shown(people: int) -> RoomResult:
    return room_result(a_room(high=people), invited=9, preset=SUM, method=CURRENT, k_room=5)


def test_four_people_see_no_figure_and_no_label() -> None:
    assert shown(4) == RoomResult(RoomKind.TOO_FEW, 9, RoomWord.UNKNOWN_TO_US)
    assert shown(5).kind is RoomKind.BARS


# Measures of the catalogue, the factors they are for, and what they are one-sided in.
PLANS = [
    (
        "only follow-up",
        ("O-09", "O-16"),
        ("SYS-02", "CUL-03"),
        [BalanceWarning(Imbalance.ONE_LINE, line=PolicyLine.FOLLOW_UP)],
    ),
    (
        "only follow-up, and one supervisor is not spread",
        ("O-09", "O-13"),
        ("PWR-02", "CUL-03"),
        [
            BalanceWarning(Imbalance.NOT_AT_SOURCE, ("PWR-02",)),
            BalanceWarning(Imbalance.ONE_LINE, line=PolicyLine.FOLLOW_UP),
            BalanceWarning(Imbalance.ONE_PILLAR, pillar=Pillar.POLICY),
        ],
    ),
    ("three lines, two pillars, at the source", ("P-19", "S-09", "P-13", "O-09"), ("PWR-02", "PWR-01"), []),
]


@pytest.mark.parametrize(("what", "chosen", "factors", "warnings"), PLANS, ids=[row[0] for row in PLANS])
def test_a_plan_that_leans_to_one_side_is_asked_about(
    what: str, chosen: tuple[str, ...], factors: tuple[str, ...], warnings: list[BalanceWarning]
) -> None:
    measures = [CATALOGUE.measure(one) for one in chosen]
    assert list(balance_warnings(measures, CATALOGUE.measures, factors, CURRENT)) == warnings


def test_a_confidential_adviser_is_suggested_and_never_as_a_duty() -> None:
    for headcount in (9, 10, 49, 50, 2900):
        facts = OrganisationFacts(Sector.OTHER, headcount, OR, is_public_employer=True)
        found = suggest(CATALOGUE.measures, facts, {"SYS-01": 1.0}, CURRENT)
        assert [one.is_mandatory for one in found if one.measure_id == "P-33"] == [False]
