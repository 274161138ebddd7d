"""Looking into a session: by its facilitators, until the lobby opens, and what it stops."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest

from riskmodel.application import facilitate, prepare, rehearse
from riskmodel.application.preparation import answer_check, fill_in_preparation, prepared
from riskmodel.domain.access import Actor, Role
from riskmodel.domain.errors import ChangedMeanwhileError, NotAllowedError, TextTooLongError, WrongPhaseError
from riskmodel.domain.preparation import (
    CONTEXT_LIMIT,
    PASS_LIMIT,
    Check,
    CheckAnswer,
    Preparation,
    Purpose,
    StoppedByCheckError,
)
from riskmodel.domain.workshop import Phase
from riskmodel.storage import preparations
from riskmodel.storage.stores import Stores
from tests.builders import NOW, TODAY, Room, a_person, a_round
from tests.worlds import Worlds

LONG = "z" * (CONTEXT_LIMIT + 1)
HOSTILE = "<b>x</b> =1+1 ![x](http://evil.example/p.png) \u202e\x07 https://voorbeeld.example"


@pytest.fixture
def room(both_stores: Stores, worlds: Worlds) -> Room:
    return worlds.room(both_stores, built_room)


def built_room(stores: Stores) -> Room:
    """A session in preparation."""
    leader = a_person(stores, Role.FACILITATOR)
    round_id = a_round(stores, leader)
    unit_id = prepare.add_unit(stores, leader, name="Team 1", parent_id=None, headcount=30)
    workshop_id = prepare.create_workshop(
        stores, leader, unit_id=unit_id, round_id=round_id, held_on=TODAY, invited=8
    )
    return Room(stores, leader, workshop_id, [])


def fill_in(room: Room, found: Preparation, version: int = 0) -> int:
    return fill_in_preparation(room.stores, room.leader, room.workshop_id, found, version)


def answer(room: Room, check: Check, is_met: bool | None, reason: str = "") -> None:
    answer_check(room.stores, room.leader, room.workshop_id, check, is_met, reason)


def phase(room: Room) -> Phase:
    return room.workshop.phase


def known(room: Room) -> Preparation:
    return prepared(room.stores, room.leader, room.workshop_id).preparation


def open_lobby(room: Room) -> None:
    prepare.open_lobby(room.stores, room.leader, room.workshop_id, NOW)


def test_a_lobby_opens_with_nothing_filled_in(room: Room) -> None:
    open_lobby(room)
    assert phase(room) is Phase.LOBBY


@pytest.mark.parametrize("check", [Check.NO_CONFLICT, Check.INDEPENDENT])
def test_a_hard_stop_keeps_the_lobby_closed_until_it_is_met(room: Room, check: Check) -> None:
    answer(room, check, False, "toch doorgaan")
    with pytest.raises(StoppedByCheckError) as stopped:
        open_lobby(room)
    assert stopped.value.check is check
    assert phase(room) is Phase.PREPARATION
    assert not room.stores.keys.exists(room.workshop_id)
    answer(room, check, True)
    open_lobby(room)
    assert phase(room) is Phase.LOBBY


def test_what_stops_keeps_no_reason(room: Room) -> None:
    answer(room, Check.NO_CONFLICT, False, "er loopt een klacht tegen iemand")
    found = prepared(room.stores, room.leader, room.workshop_id).answers
    assert found == {Check.NO_CONFLICT: CheckAnswer(False)}


def test_a_warning_is_passed_with_a_reason(room: Room) -> None:
    answer(room, Check.GROUP, False)
    with pytest.raises(StoppedByCheckError):
        open_lobby(room)
    answer(room, Check.GROUP, False, "  drie komen \n uit een ander team ")
    found = prepared(room.stores, room.leader, room.workshop_id).answers
    assert found == {Check.GROUP: CheckAnswer(False, "drie komen uit een ander team")}
    open_lobby(room)


def test_an_answer_that_is_taken_back_stops_nobody(room: Room) -> None:
    answer(room, Check.NO_CONFLICT, False)
    answer(room, Check.NO_CONFLICT, None)
    open_lobby(room)
    assert prepared(room.stores, room.leader, room.workshop_id).answers == {}


@pytest.mark.parametrize(("purpose", "opens"), [(Purpose.REACTIVE, False), (Purpose.CHANGE, True)])
def test_only_a_reactive_session_needs_somebody_from_outside(
    room: Room, purpose: Purpose, opens: bool
) -> None:
    answer(room, Check.EXTERNAL, False)
    fill_in(room, Preparation(purpose))
    try:
        open_lobby(room)
    except StoppedByCheckError:
        assert not opens
    assert (phase(room) is Phase.LOBBY) == opens


def test_a_rehearsal_has_none_of_this(both_stores: Stores) -> None:
    leader = a_person(both_stores, Role.FACILITATOR)
    workshop_id = rehearse.start_rehearsal(both_stores, leader, name="Oefenteam", now=NOW)
    with both_stores.database.writing() as session:
        preparations.put_answer(session, workshop_id, Check.NO_CONFLICT, CheckAnswer(False))
    prepare.open_lobby(both_stores, leader, workshop_id, NOW)
    assert facilitate.workshop(both_stores, leader, workshop_id).phase is Phase.LOBBY


def test_from_the_lobby_on_it_stays_as_it_is(room: Room) -> None:
    fill_in(room, Preparation(Purpose.CHANGE, "fusie"))
    open_lobby(room)
    with pytest.raises(WrongPhaseError):
        fill_in(room, Preparation(), 1)
    with pytest.raises(WrongPhaseError):
        answer(room, Check.NO_CONFLICT, False)
    assert known(room) == Preparation(Purpose.CHANGE, "fusie")


def test_hostile_text_is_kept_as_text(room: Room) -> None:
    fill_in(room, Preparation(None, HOSTILE, f"een\r\ntwee\n{HOSTILE}"))
    clean = HOSTILE.replace("\u202e", "").replace("\x07", "")
    assert known(room) == Preparation(None, clean, f"een\ntwee\n{clean}")
    answer(room, Check.HELP, False, HOSTILE)
    assert prepared(room.stores, room.leader, room.workshop_id).answers[Check.HELP].reason == " ".join(
        clean.split()
    )


@pytest.mark.parametrize(
    "too_long", [Preparation(context=LONG), Preparation(rie=LONG)], ids=["context", "rie"]
)
def test_a_text_that_is_too_long_changes_nothing(room: Room, too_long: Preparation) -> None:
    fill_in(room, Preparation(Purpose.CHANGE, "x" * CONTEXT_LIMIT, "y" * CONTEXT_LIMIT))
    before = known(room)
    with pytest.raises(TextTooLongError):
        fill_in(room, too_long, 1)
    with pytest.raises(TextTooLongError):
        answer(room, Check.GROUP, False, "z" * (PASS_LIMIT + 1))
    found = prepared(room.stores, room.leader, room.workshop_id)
    assert (found.preparation, found.answers) == (before, {})


def test_of_two_facilitators_at_once_one_hears_of_the_other(room: Room) -> None:
    def attempt(number: int) -> bool:
        try:
            fill_in(room, Preparation(None, f"nummer {number}"))
        except ChangedMeanwhileError:
            return False
        return True

    with ThreadPoolExecutor(8) as people:
        assert sum(people.map(attempt, range(8))) == 1
        list(people.map(lambda _turn: answer(room, Check.GROUP, False, "samen"), range(8)))
    found = prepared(room.stores, room.leader, room.workshop_id)
    assert (found.version, found.answers) == (1, {Check.GROUP: CheckAnswer(False, "samen")})


def test_a_stop_and_an_open_door_at_once_leave_one_of_the_two(room: Room) -> None:
    def stop() -> None:
        answer(room, Check.NO_CONFLICT, False)

    def outcome(act: Callable[[], None]) -> bool:
        try:
            act()
        except (StoppedByCheckError, WrongPhaseError):
            return False
        return True

    with ThreadPoolExecutor(2) as people:
        opened, stopped = people.map(outcome, (lambda: open_lobby(room), stop))
    assert (opened, stopped) in {(True, False), (False, True)}
    assert (phase(room) is Phase.LOBBY) == opened


@pytest.mark.parametrize("role", Role)
def test_nobody_else_learns_anything(room: Room, role: Role) -> None:
    fill_in(room, Preparation(Purpose.REACTIVE))
    stranger: Actor = a_person(room.stores, role)
    with pytest.raises(NotAllowedError):
        prepared(room.stores, stranger, room.workshop_id)
