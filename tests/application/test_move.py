"""Moving a session: leaving out needs a reason, colleagues do not undo each other, and the clock is kept."""

from datetime import timedelta
from threading import Thread

import pytest

from riskmodel.application import clock, co_lead, facilitate, move, prepare
from riskmodel.domain.access import Actor, Role
from riskmodel.domain.errors import (
    MissingValueError,
    MovedMeanwhileError,
    RiskModelError,
    TextTooLongError,
    WrongPhaseError,
)
from riskmodel.domain.session_clock import Step
from riskmodel.domain.timetable import Timetable
from riskmodel.domain.workshop import Phase
from riskmodel.storage import seats, steps
from riskmodel.storage.stores import Stores
from tests.builders import NOW, TODAY, Room, a_person, a_round
from tests.faults.steps import Held

P = Phase


@pytest.fixture
def room(stores: Stores) -> Room:
    """A session with the whole script whose lobby is open."""
    leader = a_person(stores, Role.FACILITATOR)
    round_id = a_round(stores, leader)
    unit_id = prepare.add_unit(stores, leader, name="Team 1", parent_id=None, headcount=9)
    workshop_id = prepare.create_workshop(
        stores, leader, unit_id=unit_id, round_id=round_id, held_on=TODAY, invited=8, timetable=Timetable.FULL
    )
    prepare.open_lobby(stores, leader, workshop_id, NOW)
    return Room(stores, leader, workshop_id, [])


def go(room: Room, phase: Phase, minute: int = 0, reason: str = "", seen: Phase | None = None) -> None:
    moment = NOW + timedelta(minutes=minute)
    move.move(room.stores, room.leader, room.workshop_id, phase, reason=reason, seen=seen, now=moment)


def kept(room: Room) -> dict[Phase, Step]:
    with room.stores.database.reading() as session:
        return steps.load_steps(session, room.workshop_id)


def gate(room: Room) -> str:
    with room.stores.live.reading(room.workshop_id) as live:
        return seats.load_gate(live)


def test_leaving_steps_out_needs_a_reason_which_is_kept(room: Room) -> None:
    with pytest.raises(MissingValueError) as refused:
        go(room, P.OUR_WORK, reason="  ")
    assert (refused.value.field, room.workshop.phase) == ("reason", P.LOBBY)
    with pytest.raises(TextTooLongError):
        go(room, P.OUR_WORK, reason="x" * 121)
    go(room, P.OUR_WORK, minute=5, reason="dit team  deed dit\nvorig jaar")
    why = "dit team deed dit vorig jaar"
    assert kept(room) == {P.LOBBY: Step(300), P.OPENING: Step(0, why), P.LANGUAGE: Step(0, why)}


def test_held_after_all_a_step_is_not_skipped_any_more(room: Room) -> None:
    go(room, P.LANGUAGE, reason="laat begonnen")
    go(room, P.OPENING, minute=1)
    go(room, P.LANGUAGE, minute=4)
    assert kept(room)[P.OPENING] == Step(180, "")


def test_the_clock_adds_up_over_steps_and_pauses(room: Room) -> None:
    stores, leader, workshop_id = room.stores, room.leader, room.workshop_id
    go(room, P.OPENING, minute=10)
    clock.pause(stores, leader, workshop_id, NOW + timedelta(minutes=14))
    clock.pause(stores, leader, workshop_id, NOW + timedelta(minutes=20))
    assert room.workshop.is_paused
    clock.start(stores, leader, workshop_id, NOW + timedelta(minutes=21))
    assert clock.pace(stores, leader, workshop_id, NOW + timedelta(minutes=30)).spent == 4
    for minute in (30, 31):
        clock.resume(stores, leader, workshop_id, NOW + timedelta(minutes=minute))
    pace = clock.pace(stores, leader, workshop_id, NOW + timedelta(minutes=33))
    assert (pace.spent, pace.planned, pace.behind, pace.is_paused) == (7, 10, 0, False)
    go(room, P.LANGUAGE, minute=45)
    assert kept(room) == {P.LOBBY: Step(600), P.OPENING: Step(19 * 60)}
    assert clock.pace(stores, leader, workshop_id, NOW + timedelta(minutes=45)).behind == 9


def test_moving_on_ends_a_pause_and_a_clock_that_stands_still_can_be_started(room: Room) -> None:
    clock.pause(room.stores, room.leader, room.workshop_id, NOW)
    go(room, P.OPENING, minute=3)
    assert (room.workshop.is_paused, kept(room)[P.LOBBY]) == (False, Step(0))
    move.move(room.stores, room.leader, room.workshop_id, P.LANGUAGE)
    assert room.workshop.clock_at is None
    clock.start(room.stores, room.leader, room.workshop_id, NOW)
    assert room.workshop.clock_at == int(NOW.timestamp())


def test_nobody_pauses_what_nobody_is_in(stores: Stores, room: Room) -> None:
    round_id = room.workshop.round_id
    unit_id = prepare.add_unit(stores, room.leader, name="Team 2", parent_id=None, headcount=9)
    prepared = prepare.create_workshop(
        stores, room.leader, unit_id=unit_id, round_id=round_id, held_on=TODAY, invited=8
    )
    for press in (clock.start, clock.pause, clock.resume):
        with pytest.raises(WrongPhaseError):
            press(stores, room.leader, prepared, NOW)


def test_a_colleague_who_was_first_is_named_with_where_the_session_is(room: Room) -> None:
    go(room, P.OPENING)
    go(room, P.LANGUAGE, seen=P.OPENING)
    # The same button on another desk: it is there already.
    go(room, P.LANGUAGE, seen=P.OPENING)
    for wanted in (P.LOBBY, P.OUR_WORK):
        with pytest.raises(MovedMeanwhileError) as refused:
            go(room, wanted, seen=P.OPENING, reason="x")
        assert refused.value.phase == P.LANGUAGE
    assert room.workshop.phase == P.LANGUAGE


def a_colleague(room: Room) -> Actor:
    colleague = a_person(room.stores, Role.FACILITATOR, name="Fien Tweede")
    co_lead.add_leader(room.stores, room.leader, room.workshop_id, colleague.account_id)
    return colleague


def test_two_who_move_at_the_same_time_do_not_leave_the_door_of_the_other(room: Room) -> None:
    """One opens the round and stands still halfway; the other goes back meanwhile and has to wait."""
    colleague, refused = a_colleague(room), []
    go(room, P.RECOGNISE, reason="dit is een proef")
    held = Held("_open_and_close")

    def start() -> None:
        held.run(lambda: go(room, P.SCORING, seen=P.RECOGNISE))

    def go_back() -> None:
        try:
            move.move(room.stores, colleague, room.workshop_id, P.OPENING, seen=P.RECOGNISE, now=NOW)
        except RiskModelError as error:
            refused.append(error)

    first, second = Thread(target=start), Thread(target=go_back)
    first.start()
    assert held.reached.wait(20)
    second.start()
    held.go_on.set()
    for thread in (first, second):
        thread.join(20)
    assert [type(error) for error in refused] == [MovedMeanwhileError]
    assert (room.workshop.phase, gate(room)) == (P.SCORING, "scoring")


def test_a_crash_between_the_doors_and_the_phase_is_finished_by_pressing_again(room: Room) -> None:
    with room.stores.live.writing(room.workshop_id) as live:
        seats.put_gate(live, "scoring")
    go(room, P.SCORING, reason="alles is al verteld")
    assert (room.workshop.phase, gate(room)) == (P.SCORING, "scoring")


@pytest.mark.parametrize("phase", [P.PREPARATION, P.SEALED, P.VOID])
def test_what_is_more_than_a_step_is_not_moved_to(room: Room, phase: Phase) -> None:
    with pytest.raises(WrongPhaseError):
        go(room, phase)
    assert facilitate.workshop(room.stores, room.leader, room.workshop_id).phase == P.LOBBY
