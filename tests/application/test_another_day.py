"""Going on another day: put off before scoring, and after it a new session with the draft of the first."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest

from riskmodel.application import (
    agree,
    another_day,
    co_lead,
    facilitate,
    move,
    postpone,
    preparation,
    prepare,
    seal,
    take_part,
)
from riskmodel.domain.access import Role
from riskmodel.domain.errors import (
    MovedMeanwhileError,
    NotAllowedError,
    TeamHasSessionError,
    UnknownJoinCodeError,
    WrongPhaseError,
)
from riskmodel.domain.preparation import Preparation, Purpose
from riskmodel.domain.room_statement import Influence
from riskmodel.domain.timetable import Timetable
from riskmodel.domain.workshop import Phase
from riskmodel.storage import seats
from riskmodel.storage.stores import Stores
from tests.builders import NOW, Room, a_person, a_room, a_round
from tests.faults.steps import Held, at_function

LATER = date(2026, 12, 3)
PATIENCE = 30.0


@pytest.fixture
def room(stores: Stores) -> Room:
    """A session whose lobby is open, with three people in it."""
    leader = a_person(stores, Role.FACILITATOR)
    room = a_room(stores, leader, a_round(stores, leader))
    room.join(3)
    return room


def with_draft(room: Room, people: int) -> None:
    """Let people score, and the room write two things down that nobody agreed on."""
    room.join(people - len(room.tokens))
    room.start()
    room.score_all([(5, 5)] * people)
    room.close()
    stores, leader, workshop_id = room.stores, room.leader, room.workshop_id
    factor = room.workshop.factor_ids[0]
    agree.agree_on_factor(stores, leader, workshop_id, factor_id=factor, words="Te druk.")
    draft = agree.MeasureDraft("Nabespreken", factor, "teamleider", LATER, Influence.TEAM)
    agree.add_measure(stores, leader, workshop_id, draft)


def go_on(room: Room, round_id: str) -> str:
    return another_day.go_on_another_day(
        room.stores, room.leader, room.workshop_id, round_id=round_id, held_on=LATER
    )


def test_before_scoring_the_doors_close_and_every_seat_goes(room: Room) -> None:
    code, path = room.workshop.join_code, room.stores.live.path(room.workshop_id)
    move.move(room.stores, room.leader, room.workshop_id, Phase.OPENING, now=NOW)
    postpone.postpone(room.stores, room.leader, room.workshop_id, LATER)
    found = room.workshop
    assert (found.phase, found.held_on, found.clock_at) == (Phase.PREPARATION, LATER, None)
    assert (path.exists(), room.stores.keys.exists(room.workshop_id)) == (False, False)
    with pytest.raises(UnknownJoinCodeError):
        take_part.join(room.stores, code, NOW)
    with pytest.raises(NotAllowedError):
        take_part.own_view(room.stores, room.workshop_id, room.tokens[0])
    prepare.open_lobby(room.stores, room.leader, room.workshop_id, NOW)
    assert facilitate.progress(room.stores, room.leader, room.workshop_id).joined == 0


def test_nothing_that_may_hold_a_score_is_put_off(room: Room) -> None:
    with pytest.raises(MovedMeanwhileError):
        postpone.postpone(room.stores, room.leader, room.workshop_id, LATER, seen=Phase.OPENING)
    with room.stores.live.writing(room.workshop_id) as live:
        # As after a crash while scoring started.
        seats.put_gate(live, "scoring")
    with pytest.raises(WrongPhaseError):
        postpone.postpone(room.stores, room.leader, room.workshop_id, LATER)
    room.start()
    with pytest.raises(WrongPhaseError):
        postpone.postpone(room.stores, room.leader, room.workshop_id, LATER)
    assert room.stores.live.path(room.workshop_id).exists()


def test_after_scoring_a_team_goes_on_in_another_round_with_its_draft(room: Room) -> None:
    stores, leader = room.stores, room.leader
    with_draft(room, 7)
    assert another_day.possible_rounds(stores, leader, room.workshop_id) == ()
    with pytest.raises(TeamHasSessionError):
        go_on(room, room.workshop.round_id)
    assert room.workshop.phase == Phase.REVEAL
    following = a_round(stores, leader, name="Voorjaar 2027")
    assert [one.name for one in another_day.possible_rounds(stores, leader, room.workshop_id)] == [
        "Voorjaar 2027"
    ]
    made = facilitate.workshop(stores, leader, go_on(room, following))
    assert (made.phase, made.round_id, made.held_on) == (Phase.PREPARATION, following, LATER)
    assert (made.unit_id, made.factor_ids) == (room.workshop.unit_id, room.workshop.factor_ids)
    assert facilitate.workshop(stores, leader, room.workshop_id).phase == Phase.SEALED
    before, after = (agree.room_statement(stores, leader, one) for one in (room.workshop_id, made.id))
    assert after.factors == before.factors
    assert [one.text for one in after.measures] == ["Nabespreken"]
    assert after.measures[0].id != before.measures[0].id
    assert agree.is_agreed(stores, leader, made.id) is False


def test_a_room_in_which_nothing_is_counted_goes_on_in_the_same_round(room: Room) -> None:
    with_draft(room, 4)
    made = go_on(room, room.workshop.round_id)
    assert room.workshop.phase == Phase.SEALED
    prepare.open_lobby(room.stores, room.leader, made, NOW)
    assert facilitate.workshop(room.stores, room.leader, made).phase == Phase.LOBBY


def test_what_the_room_agreed_on_leaves_with_the_first_and_is_not_taken_over(room: Room) -> None:
    with_draft(room, 7)
    room.go_to_measures()
    agree.read_back(room.stores, room.leader, room.workshop_id)
    agree.agree(room.stores, room.leader, room.workshop_id)
    made = go_on(room, a_round(room.stores, room.leader, name="Voorjaar 2027"))
    after = agree.room_statement(room.stores, room.leader, made)
    assert (after.factors, after.measures) == ((), ())
    assert agree.is_agreed(room.stores, room.leader, room.workshop_id)


def test_an_objection_after_agreeing_takes_the_words_along_as_a_draft(room: Room) -> None:
    with_draft(room, 7)
    room.go_to_measures()
    agree.read_back(room.stores, room.leader, room.workshop_id)
    agree.agree(room.stores, room.leader, room.workshop_id)
    room.object_to_statement(0)
    made = go_on(room, a_round(room.stores, room.leader, name="Voorjaar 2027"))
    assert len(agree.room_statement(room.stores, room.leader, made).measures) == 1


def test_colleagues_timetable_and_preparation_go_along(stores: Stores) -> None:
    leader = a_person(stores, Role.FACILITATOR)
    colleague = a_person(stores, Role.FACILITATOR, name="Fien Tweede")
    unit_id = prepare.add_unit(stores, leader, name="Team 1", parent_id=None, headcount=9)
    workshop_id = prepare.create_workshop(
        stores,
        leader,
        unit_id=unit_id,
        round_id=a_round(stores, leader),
        held_on=LATER,
        invited=8,
        timetable=Timetable.SHORT,
    )
    known = Preparation(Purpose.REACTIVE, "Nachtdiensten.", "")
    preparation.fill_in_preparation(stores, leader, workshop_id, known, 0)
    co_lead.add_leader(stores, leader, workshop_id, colleague.account_id)
    prepare.open_lobby(stores, leader, workshop_id, NOW)
    room = Room(stores, leader, workshop_id, [])
    move.move(stores, leader, workshop_id, Phase.SCORING, reason="proef", now=NOW)
    room.close()
    made = facilitate.workshop(stores, colleague, go_on(room, a_round(stores, leader, name="Voorjaar 2027")))
    assert (made.timetable, made.facilitator_ids) == (Timetable.SHORT, room.workshop.facilitator_ids)
    assert preparation.prepared(stores, colleague, made.id).preparation == known


def test_after_a_crash_pressing_again_finishes_it_and_makes_no_second_one(room: Room) -> None:
    with_draft(room, 7)
    following = a_round(room.stores, room.leader, name="Voorjaar 2027")

    def die() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        at_function("seal_workshop", lambda: go_on(room, following), die)
    assert room.workshop.phase == Phase.REVEAL
    made = go_on(room, following)
    mine = facilitate.my_workshops(room.stores, room.leader)
    assert sorted(one.id for one in mine) == sorted([room.workshop_id, made])
    assert len(agree.room_statement(room.stores, room.leader, made).measures) == 1


def agreed(room: Room) -> str:
    """Let a room agree on what it wrote, and return a round in which it may go on."""
    with_draft(room, 7)
    room.go_to_measures()
    agree.read_back(room.stores, room.leader, room.workshop_id)
    agree.agree(room.stores, room.leader, room.workshop_id)
    return a_round(room.stores, room.leader, name="Voorjaar 2027")


def stands_in(room: Room, made: str) -> tuple[bool, int]:
    """Say whether the words left with the first session, and how many measures the new one has of it."""
    measures = agree.room_statement(room.stores, room.leader, made).measures
    return agree.is_agreed(room.stores, room.leader, room.workshop_id), len(measures)


def test_once_it_is_known_what_goes_along_nobody_objects_any_more(room: Room) -> None:
    following = agreed(room)
    made: list[str] = []

    def object_late() -> None:
        with pytest.raises(WrongPhaseError):
            room.object_to_statement(0)

    at_function("seal_workshop", lambda: made.append(go_on(room, following)), object_late)
    assert stands_in(room, made[0]) == (True, 0)


def test_an_objection_at_the_last_moment_takes_the_words_along(room: Room) -> None:
    following = agreed(room)
    made: list[str] = []
    at_function(
        "_create_following",
        lambda: made.append(go_on(room, following)),
        lambda: room.object_to_statement(0),
    )
    assert stands_in(room, made[0]) == (False, 1)


def test_after_a_crash_nothing_is_agreed_or_moved_by_hand_any_more(room: Room) -> None:
    following = agreed(room)
    room.object_to_statement(0)

    def die() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        at_function("seal_workshop", lambda: go_on(room, following), die)
    for by_hand in (agree.agree, agree.reword):
        with pytest.raises(WrongPhaseError):
            by_hand(room.stores, room.leader, room.workshop_id)
    seal.finish_sealing(room.stores)
    assert room.workshop.phase is Phase.SEALED
    [made] = {one.id for one in facilitate.my_workshops(room.stores, room.leader)} - {room.workshop_id}
    assert stands_in(room, made) == (False, 1)


def test_agreeing_and_going_on_at_once_wait_for_each_other(room: Room) -> None:
    following = agreed(room)
    agree.reword(room.stores, room.leader, room.workshop_id)
    agree.read_back(room.stores, room.leader, room.workshop_id)
    agreeing, going = Held("count_seats"), Held("seal_workshop")
    made: list[str] = []
    with ThreadPoolExecutor(2) as threads:
        agrees = threads.submit(agreeing.run, lambda: agree.agree(room.stores, room.leader, room.workshop_id))
        assert agreeing.reached.wait(PATIENCE)
        goes = threads.submit(going.run, lambda: made.append(go_on(room, following)))
        going.reached.wait(0.5)
        agreeing.go_on.set()
        agrees.result(PATIENCE)
        going.go_on.set()
        goes.result(PATIENCE)
    assert stands_in(room, made[0]) == (True, 0)
