"""The ledger as the product runs it: from sealed sessions to rows, at release moments only."""

import pytest

from riskmodel.application import prepare, release
from riskmodel.domain.access import Actor, Role
from riskmodel.domain.explanation import RowReason, WaitingReason
from riskmodel.storage.stores import Stores
from riskmodel.storage.tables import AccountRow
from tests.builders import Pair, a_person, a_room, a_round, a_sealed_room

HIGH: list[Pair] = [(5, 4)]


@pytest.fixture
def officer(stores: Stores) -> Actor:
    return a_person(stores, Role.FACILITATOR, Role.PREVENTION_OFFICER)


@pytest.fixture
def round_id(stores: Stores, officer: Actor) -> str:
    return a_round(stores, officer)


def test_sealing_cuts_no_rows(stores: Stores, officer: Actor, round_id: str) -> None:
    """Else every sealing would tell whether the teams before it had answered enough."""
    clinic = prepare.add_unit(stores, officer, name="Clinic", parent_id=None, headcount=90)
    for team in ("Team 1", "Team 2", "Team 3"):
        a_sealed_room(stores, officer, round_id, HIGH * 7, team=team, parent_id=clinic)
        assert release.heatmap(stores, officer, round_id).rows == ()
    assert release.release(stores, officer, round_id) == 1


@pytest.mark.parametrize(("works_in_the_row", "half"), [(False, {True}), (True, {None})])
def test_a_facilitator_who_works_in_a_team_of_the_row_knows_more(
    stores: Stores, officer: Actor, round_id: str, works_in_the_row: bool, half: set[bool | None]
) -> None:
    clinic = prepare.add_unit(stores, officer, name="Clinic", parent_id=None, headcount=90)
    leaders = [a_person(stores, Role.FACILITATOR, name=name) for name in ("An", "Bo", "Cy")]
    rooms = [
        a_sealed_room(stores, leader, round_id, HIGH * 7, team=f"Team {number}", parent_id=clinic)
        for number, leader in enumerate(leaders)
    ]
    with stores.database.writing() as session:
        account = session.get_one(AccountRow, leaders[0].account_id)
        account.member_unit_id = rooms[1].workshop.unit_id if works_in_the_row else clinic
    release.release(stores, officer, round_id)

    [row] = release.heatmap(stores, officer, round_id).rows
    assert {cell.statements.half for cell in row.cells.values()} == half


def test_a_round_explains_itself(stores: Stores, officer: Actor, round_id: str) -> None:
    a_sealed_room(stores, officer, round_id, HIGH * 12, team="Large")
    a_sealed_room(stores, officer, round_id, HIGH * 7, team="Small")
    a_room(stores, officer, round_id, team="To come")
    release.release(stores, officer, round_id)
    found = release.explanation(stores, officer, round_id)

    [row] = found.rows
    assert (row.team_names, row.reason, row.people, row.empty) == (
        ("Large",),
        RowReason.LARGE_TEAM,
        (10, 14),
        (),
    )
    assert [(one.team_name, one.reason) for one in found.waiting] == [
        ("Small", WaitingReason.TOO_FEW_TOGETHER)
    ]
    assert found.unfinished == ("To come",)
