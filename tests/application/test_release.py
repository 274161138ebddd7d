import pytest

from riskmodel.application import prepare, release
from riskmodel.domain.access import Actor, Role
from riskmodel.domain.item import ItemLabel
from riskmodel.domain.statements import Statement
from riskmodel.storage.histograms import load_histograms
from riskmodel.storage.stores import Stores
from tests.builders import Pair, Room, a_person, a_round, a_sealed_room, a_second_room

HIGH: list[Pair] = [(5, 4)]
LOW: list[Pair] = [(1, 1)]


@pytest.fixture
def leader(both_stores: Stores) -> Actor:
    return a_person(both_stores, Role.FACILITATOR, Role.PREVENTION_OFFICER)


@pytest.fixture
def round_id(both_stores: Stores, leader: Actor) -> str:
    return a_round(both_stores, leader)


def a_clinic(stores: Stores, leader: Actor) -> str:
    return prepare.add_unit(stores, leader, name="Kliniek", parent_id=None, headcount=100)


def counts_of(room: Room) -> int:
    with room.stores.database.reading() as session:
        return len(load_histograms(session, room.workshop_id))


def test_one_small_team_waits_and_shows_nothing(both_stores: Stores, leader: Actor, round_id: str) -> None:
    room = a_sealed_room(both_stores, leader, round_id, HIGH * 7)
    assert release.release(both_stores, leader, round_id) == 0
    shown = release.heatmap(both_stores, leader, round_id)
    assert (shown.rows, shown.waiting) == ((), ("Team 1",))
    assert counts_of(room) == len(room.workshop.factor_ids)


def test_teams_together_make_a_row_and_their_counts_are_deleted(
    both_stores: Stores, leader: Actor, round_id: str
) -> None:
    clinic = a_clinic(both_stores, leader)
    rooms = [
        a_sealed_room(both_stores, leader, round_id, pairs, team=f"Team {number}", parent_id=clinic)
        for number, pairs in enumerate((HIGH * 7, HIGH * 6, LOW * 5, LOW * 5), start=1)
    ]
    assert release.release(both_stores, leader, round_id) == 1
    [row] = release.heatmap(both_stores, leader, round_id).rows
    assert row.team_names == ("Team 1", "Team 2", "Team 3", "Team 4")
    assert {cell.strongest for cell in row.cells.values()} == {Statement.AT_LEAST_HALF}
    assert {cell.labels for cell in row.cells.values()} == {(ItemLabel.HIGH,)}
    assert {cell.people for cell in row.cells.values()} == {(20, 24)}
    assert [counts_of(room) for room in rooms] == [0, 0, 0, 0]


def test_releasing_twice_cuts_once(both_stores: Stores, leader: Actor, round_id: str) -> None:
    a_sealed_room(both_stores, leader, round_id, HIGH * 11)
    assert [release.release(both_stores, leader, round_id) for _turn in range(2)] == [1, 0]
    assert len(release.heatmap(both_stores, leader, round_id).rows) == 1


def test_a_later_session_of_a_team_in_a_row_adds_nothing(
    both_stores: Stores, leader: Actor, round_id: str
) -> None:
    """Else the difference between two results would be the newcomer."""
    first = a_sealed_room(both_stores, leader, round_id, HIGH * 10)
    release.release(both_stores, leader, round_id)
    before = release.heatmap(both_stores, leader, round_id)
    again = a_second_room(first, leader, invited=11)
    again.join(11)
    again.start()
    again.score_all(LOW * 11)
    again.close()
    again.seal()
    assert counts_of(again) == 0
    assert release.release(both_stores, leader, round_id) == 0
    assert [row.team_names for row in release.heatmap(both_stores, leader, round_id).rows] == [
        row.team_names for row in before.rows
    ]


def test_a_manager_in_the_room_asks_for_ten(both_stores: Stores, leader: Actor, round_id: str) -> None:
    a_sealed_room(both_stores, leader, round_id, HIGH * 9, manager_present=True)
    assert release.release(both_stores, leader, round_id) == 0
    a_sealed_room(both_stores, leader, round_id, HIGH * 12, team="Team 2", manager_present=True)
    assert release.release(both_stores, leader, round_id) == 1


def test_after_a_release_no_file_holds_the_counts_any_more(stores: Stores) -> None:
    """Not the table and not the journal beside it, which keeps what was deleted until it is emptied."""
    leader = a_person(stores, Role.FACILITATOR, Role.PREVENTION_OFFICER)
    round_id = a_round(stores, leader)
    room = a_sealed_room(stores, leader, round_id, [*HIGH * 9, *LOW * 4])
    with stores.database.reading() as session:
        counts = {
            histogram.to_text().encode() for histogram in load_histograms(session, room.workshop_id).values()
        }
    folder = stores.live.folder.parent
    before = b"".join(path.read_bytes() for path in folder.glob("*.sqlite*"))
    assert all(count in before for count in counts)
    release.release(stores, leader, round_id)
    after = b"".join(path.read_bytes() for path in folder.glob("*.sqlite*"))
    assert [count for count in counts if count in after] == []
