"""Slips beside phones, tried by who types them, by two at once, and too late."""

import sqlite3
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing

import pytest

from riskmodel.application import delete, facilitate, paper, prepare, reveal, seal, suggest
from riskmodel.application.counting import count_kept, count_tallies
from riskmodel.application.hold_again import hold_again
from riskmodel.domain.access import Role
from riskmodel.domain.answer import Unknown
from riskmodel.domain.errors import (
    BatchTypedError,
    FactorNotInWorkshopError,
    MissingValueError,
    RiskModelError,
    ScoreOutsideScaleError,
    SlipsKnownError,
    StillNeededError,
    TeamHasSessionError,
    TooFewOnPaperError,
    WrongPhaseError,
)
from riskmodel.domain.paper import Mix, Slip
from riskmodel.domain.room_result import RoomKind
from riskmodel.domain.workshop import Phase
from riskmodel.storage import seats, slips, workshops
from riskmodel.storage.histograms import load_histograms
from riskmodel.storage.live import live_metadata
from riskmodel.storage.live import paper as paper_table
from riskmodel.storage.live import slips as slip_table
from riskmodel.storage.stores import Stores
from tests.builders import Room, a_person, a_room, a_round
from tests.worlds import Worlds

LOW, HIGH = (1, 1), (5, 5)


@pytest.fixture
def room(stores: Stores, worlds: Worlds) -> Room:
    return worlds.room(stores, built_room)


def built_room(stores: Stores) -> Room:
    """A session whose lobby is open."""
    leader = a_person(stores, Role.FACILITATOR)
    return a_room(stores, leader, a_round(stores, leader), invited=12)


def announce(room: Room, people: int) -> None:
    paper.announce_paper(room.stores, room.leader, room.workshop_id, people)


def type_in(room: Room, factor_id: str, batch: Sequence[Slip], *, replacing: bool = False) -> None:
    paper.type_slips(room.stores, room.leader, room.workshop_id, factor_id, batch, replacing=replacing)


def type_all(room: Room, batch: Sequence[Slip]) -> None:
    for factor_id in room.workshop.factor_ids:
        type_in(room, factor_id, batch)


def scoring(room: Room, *, phones: int, people: int) -> str:
    """Open the round with so many phones and people on paper; return the first factor."""
    room.join(phones)
    announce(room, people)
    room.start()
    return room.workshop.factor_ids[0]


def on_paper(room: Room, factor_id: str) -> tuple[Slip, ...]:
    with room.stores.live.reading(room.workshop_id) as session:
        return slips.load_slips(session, factor_id)


def kinds(room: Room) -> set[RoomKind]:
    return {found.kind for found in reveal.room_results(room.stores, room.leader, room.workshop_id).values()}


def progress(room: Room) -> tuple[int, int | None, int]:
    """How many joined, how many are ready, and how many of those who joined are on paper."""
    found = facilitate.progress(room.stores, room.leader, room.workshop_id)
    return found.joined, found.ready, found.on_paper


def test_everybody_on_paper_is_counted_and_kept(room: Room) -> None:
    scoring(room, phones=0, people=5)
    type_all(room, [HIGH] * 3 + [LOW] * 2)
    room.close()
    assert kinds(room) == {RoomKind.BARS}
    kept = count_kept(room.stores, room.workshop)
    room.seal()
    with room.stores.database.reading() as session:
        assert load_histograms(session, room.workshop_id) == kept
    assert {histogram.complete for histogram in kept.values()} == {5}


@pytest.mark.parametrize(("phones", "people"), [(0, 4), (1, 9), (4, 6), (6, 3), (8, 5)])
def test_what_the_typist_could_subtract_is_not_shown_and_not_kept(
    room: Room, phones: int, people: int
) -> None:
    scoring(room, phones=phones, people=people)
    room.score_all([HIGH] * phones)
    type_all(room, [LOW] * people)
    assert paper.paper_round(room.stores, room.leader, room.workshop_id).mix is not Mix.WORKS
    room.close()
    assert kinds(room) == {RoomKind.TOO_FEW}
    assert suggest.suggestions(room.stores, room.leader, room.workshop_id) == ()
    room.seal()
    with room.stores.database.reading() as session:
        assert load_histograms(session, room.workshop_id) == {}


def test_with_a_manager_ten_phones_are_needed_beside_paper(stores: Stores) -> None:
    leader = a_person(stores, Role.FACILITATOR)
    room = a_room(stores, leader, a_round(stores, leader), manager_present=True)
    scoring(room, phones=10, people=3)
    room.score_all([HIGH] * 9 + [(5, None)])
    type_all(room, [LOW] * 3)
    room.close()
    assert kinds(room) == {RoomKind.TOO_FEW}


def test_seven_phones_and_three_on_paper_are_shown_and_kept(room: Room) -> None:
    scoring(room, phones=7, people=3)
    room.score_all([HIGH] * 7)
    type_all(room, [LOW] * 3)
    room.close()
    assert kinds(room) == {RoomKind.BARS}
    assert {histogram.complete for histogram in count_kept(room.stores, room.workshop).values()} == {10}


def test_too_few_complete_answers_on_phones_hide_only_that_factor(room: Room) -> None:
    factor = scoring(room, phones=7, people=3)
    room.score_all([HIGH] * 7)
    room.score(factor, [(Unknown.DONT_KNOW, 5)])
    type_all(room, [LOW] * 3)
    room.close()
    assert set(room.workshop.factor_ids) - set(count_kept(room.stores, room.workshop)) == {factor}


@pytest.mark.parametrize("people", [1, 2])
def test_one_or_two_people_on_paper_are_refused(room: Room, people: int) -> None:
    room.join(3)
    with pytest.raises(TooFewOnPaperError):
        announce(room, people)
    room.start()
    with pytest.raises(TooFewOnPaperError):
        type_in(room, room.workshop.factor_ids[0], [HIGH] * people)


@pytest.mark.parametrize("batch", [[HIGH] * 3, [HIGH] * 5])
def test_a_batch_has_one_slip_for_everybody_on_paper(room: Room, batch: list[Slip]) -> None:
    factor = scoring(room, phones=0, people=4)
    with pytest.raises(MissingValueError):
        type_in(room, factor, batch)
    assert on_paper(room, factor) == ()


def test_a_blank_slip_is_not_an_answer(room: Room) -> None:
    factor = scoring(room, phones=0, people=6)
    type_in(room, factor, [HIGH] * 4 + [(None, None), (5, None)])
    found = count_tallies(room.stores, room.workshop)[factor].total
    assert (found.complete, found.unknown, found.answered) == (4, 1, 5)


@pytest.mark.parametrize("score", [0, 6, -1, "3"])
def test_a_score_outside_the_scale_is_refused(room: Room, score: int) -> None:
    factor = scoring(room, phones=0, people=3)
    with pytest.raises(ScoreOutsideScaleError):
        type_in(room, factor, [HIGH, HIGH, (3, score)])
    assert on_paper(room, factor) == ()


def test_a_factor_that_is_not_scored_is_refused(room: Room) -> None:
    scoring(room, phones=0, people=3)
    with pytest.raises(FactorNotInWorkshopError):
        type_in(room, "geen-factor", [HIGH] * 3)


@pytest.mark.parametrize("people", [0, 3, 5])
def test_while_people_score_the_number_on_paper_stays(room: Room, people: int) -> None:
    """Another number would tell from the blurred counter how many phones are ready, and slips were read."""
    factor = scoring(room, phones=6, people=4)
    with pytest.raises(WrongPhaseError):
        announce(room, people)
    announce(room, 4)
    type_in(room, factor, [HIGH] * 4)
    with pytest.raises(WrongPhaseError):
        announce(room, people)
    assert progress(room)[2] == 4
    assert len(on_paper(room, factor)) == 4


# Who typed slips knows answers: the same people do not score again beside them.


def test_a_session_with_typed_slips_cannot_be_deleted(room: Room) -> None:
    factor = scoring(room, phones=1, people=3)
    type_in(room, factor, [HIGH] * 3)
    with pytest.raises(SlipsKnownError):
        delete.delete_workshop(room.stores, room.leader, room.workshop_id)
    assert room.workshop.phase == Phase.SCORING
    assert len(on_paper(room, factor)) == 3


def test_slips_that_could_not_be_stored_are_known_all_the_same(room: Room) -> None:
    factor = scoring(room, phones=1, people=3)
    with pytest.raises(TooFewOnPaperError):
        type_in(room, factor, [HIGH] * 2)
    with pytest.raises(SlipsKnownError):
        delete.delete_workshop(room.stores, room.leader, room.workshop_id)


def test_the_account_of_who_typed_slips_stays_and_so_does_the_session(room: Room) -> None:
    factor = scoring(room, phones=1, people=3)
    type_in(room, factor, [HIGH] * 3)
    with room.stores.database.writing() as session:
        workshops.put_phase(session, room.workshop_id, Phase.VOID)
    admin = a_person(room.stores, Role.ADMINISTRATOR)
    with pytest.raises(StillNeededError):
        delete.delete_account(room.stores, admin, room.leader.account_id)
    with room.stores.database.reading() as session:
        assert workshops.has_typed_slips(session, room.workshop_id)


@pytest.mark.parametrize("ending", [Phase.SEALED, Phase.VOID])
def test_a_team_whose_slips_were_typed_does_not_score_again(room: Room, ending: Phase) -> None:
    factor = scoring(room, phones=1, people=3)
    type_in(room, factor, [HIGH] * 3)
    if ending is Phase.SEALED:
        room.close()
        room.seal()
    else:
        with room.stores.database.writing() as session:
            workshops.put_phase(session, room.workshop_id, Phase.VOID)
        with pytest.raises(SlipsKnownError):
            hold_again(room.stores, room.leader, room.workshop_id)
    with room.stores.database.reading() as session:
        assert load_histograms(session, room.workshop_id) == {}
    workshop = room.workshop
    with pytest.raises(TeamHasSessionError):
        prepare.create_workshop(
            room.stores,
            room.leader,
            unit_id=workshop.unit_id,
            round_id=workshop.round_id,
            held_on=workshop.held_on,
            invited=8,
        )


def test_a_team_whose_slips_were_only_announced_scores_again(room: Room) -> None:
    scoring(room, phones=1, people=3)
    delete.delete_workshop(room.stores, room.leader, room.workshop_id)
    with room.stores.database.reading() as session:
        assert workshops.load_phase(session, room.workshop_id) is None


def test_more_people_than_fit_are_refused(room: Room) -> None:
    with pytest.raises(MissingValueError):
        announce(room, 500)


def test_a_batch_is_replaced_only_when_that_is_said(room: Room) -> None:
    factor = scoring(room, phones=0, people=3)
    type_in(room, factor, [HIGH] * 3)
    with pytest.raises(BatchTypedError):
        type_in(room, factor, [LOW] * 3)
    assert on_paper(room, factor) == (HIGH,) * 3
    type_in(room, factor, [LOW] * 3, replacing=True)
    assert on_paper(room, factor) == (LOW,) * 3


def test_before_the_round_opens_and_after_it_closed_nothing_is_typed(room: Room) -> None:
    announce(room, 3)
    factor = room.workshop.factor_ids[0]
    with pytest.raises(WrongPhaseError):
        type_in(room, factor, [HIGH] * 3)
    room.start()
    # The gate decides, also while the phase lags behind.
    with room.stores.live.writing(room.workshop_id) as session:
        seats.put_gate(session, "closed")
    with pytest.raises(WrongPhaseError):
        type_in(room, factor, [HIGH] * 3)
    with pytest.raises(WrongPhaseError):
        announce(room, 4)
    assert on_paper(room, factor) == ()


@pytest.mark.parametrize("replacing", [False, True])
def test_of_two_who_type_at_once_one_batch_wins_whole(room: Room, replacing: bool) -> None:
    factor = scoring(room, phones=0, people=4)

    def try_to_type(batch: list[Slip]) -> bool:
        try:
            type_in(room, factor, batch, replacing=replacing)
        except RiskModelError:
            return False
        return True

    batches: list[list[Slip]] = [[HIGH] * 4, [LOW] * 4] * 4
    with ThreadPoolExecutor(8) as pool:
        stored = list(pool.map(try_to_type, batches))
    assert stored.count(True) == (8 if replacing else 1)
    assert on_paper(room, factor) in ((HIGH,) * 4, (LOW,) * 4)


def test_the_order_of_typing_leaves_no_trace(room: Room) -> None:
    """Forty slips typed in order: read as they lie in the file, they are in another."""
    leader = room.leader
    other = a_room(room.stores, leader, room.workshop.round_id, team="Team 2", invited=40)
    factor = scoring(other, phones=0, people=40)
    typed: list[Slip] = [(1 + number // 8, 1 + number % 5) for number in range(40)]
    type_in(other, factor, typed)
    with closing(sqlite3.connect(other.stores.live.path(other.workshop_id))) as connection:
        found = connection.execute("SELECT CAST(likelihood AS INT), CAST(impact AS INT) FROM slip").fetchall()
        columns = [row[1] for row in connection.execute("PRAGMA table_info(slip)")]
        with pytest.raises(sqlite3.OperationalError):
            connection.execute("SELECT rowid FROM slip")
    assert found != typed
    assert sorted(found) == sorted(typed)
    assert columns == ["id", "factor_id", "likelihood", "impact"]


def test_paper_counts_as_joined_and_is_ready_once_all_is_typed(room: Room) -> None:
    scoring(room, phones=2, people=4)
    assert progress(room) == (6, 0, 4)
    first, *rest = room.workshop.factor_ids
    for factor in rest:
        type_in(room, factor, [HIGH] * 4)
    assert progress(room) == (6, 0, 4)
    type_in(room, first, [HIGH] * 4)
    assert progress(room) == (6, 4, 4)


def test_sealing_destroys_the_slips(room: Room) -> None:
    scoring(room, phones=0, people=5)
    type_all(room, [(4, 2)] * 5)
    room.close()
    room.seal()
    assert list(room.stores.live.folder.glob(f"{room.workshop_id}*")) == []


def without_paper(room: Room) -> None:
    """Leave the live file as a version without paper made it."""
    with room.stores.live.writing(room.workshop_id) as session:
        live_metadata.drop_all(session.connection(), tables=[slip_table, paper_table])
    room.stores.live.close()


def test_a_live_file_from_before_gets_the_tables_at_the_start(room: Room) -> None:
    room.join(1)
    without_paper(room)
    seal.finish_sealing(room.stores)
    announce(room, 3)
    room.start()
    type_all(room, [LOW] * 3)
    assert progress(room) == (4, 3, 3)


def test_a_half_sealed_file_from_before_is_still_sealed(room: Room) -> None:
    room.join(6)
    room.start()
    room.score_all([LOW] * 6)
    room.close()
    with room.stores.live.writing(room.workshop_id) as session:
        seats.put_gate(session, "sealed")
    without_paper(room)
    seal.finish_sealing(room.stores)
    assert room.workshop.phase is Phase.SEALED
    with room.stores.database.reading() as session:
        assert {found.complete for found in load_histograms(session, room.workshop_id).values()} == {6}


def test_a_key_without_a_live_file_is_left_alone(room: Room, caplog: pytest.LogCaptureFixture) -> None:
    room.stores.live.destroy(room.workshop_id)
    seal.finish_sealing(room.stores)
    assert caplog.records == []
