"""The question about the session itself: who may answer when, what is left of it, and what waits for it."""

from datetime import timedelta

import pytest

from riskmodel.application import agree, complete, follow, move, report, session_safety
from riskmodel.application.manage import put_managed_units
from riskmodel.domain.access import Actor, Role
from riskmodel.domain.audit import Action
from riskmodel.domain.errors import (
    ChangedMeanwhileError,
    MissingValueError,
    NotAllowedError,
    NotCompleteError,
    NotFoundError,
    WrongPhaseError,
)
from riskmodel.domain.room_statement import Influence
from riskmodel.domain.session_safety import Safety
from riskmodel.domain.workshop import Phase
from riskmodel.storage.audit import load_events
from riskmodel.storage.stores import Stores
from riskmodel.storage.workshops import load_safety
from tests.builders import TODAY, Room, a_person, a_room, a_round

WORDS = "Elke week nabespreken"


@pytest.fixture
def officer(both_stores: Stores) -> Actor:
    return a_person(both_stores, Role.PREVENTION_OFFICER, name="Bea Heer")


@pytest.fixture
def room(both_stores: Stores) -> Room:
    """A room of six that agreed on one measure without an owner, and is asked how safe it was."""
    leader = a_person(both_stores, Role.FACILITATOR)
    room = a_room(both_stores, leader, a_round(both_stores, leader))
    room.join(6)
    room.start()
    room.close()
    agree.add_measure(
        both_stores, leader, room.workshop_id, agree.MeasureDraft(WORDS, None, "", None, Influence.TEAM)
    )
    room.go_to_measures()
    agree.read_back(both_stores, leader, room.workshop_id)
    agree.agree(both_stores, leader, room.workshop_id)
    move.go_to(both_stores, leader, room.workshop_id, Phase.SAFETY)
    return room


def answer(room: Room, *levels: int | None) -> None:
    for token, level in zip(room.tokens, levels, strict=False):
        session_safety.answer_safety(room.stores, room.workshop_id, token, level)


def safety(room: Room) -> Safety | None:
    with room.stores.database.reading() as session:
        return load_safety(session, room.workshop_id)[0]


def statements(room: Room, officer: Actor) -> list[str]:
    """The words that the prevention officer reads of this round."""
    found = report.round_report(room.stores, officer, room.workshop.round_id, TODAY)
    return [measure.text for statement in found.statements for measure in statement.measures]


def test_a_low_answer_holds_the_words_until_somebody_looked(room: Room, officer: Actor) -> None:
    chief = a_person(room.stores, Role.TEAM_LEADER, name="Teun Baas")
    put_managed_units(room.stores, officer, chief.account_id, [room.workshop.unit_id])
    answer(room, 1, 2, 2, 4, 5)
    room.seal()
    assert safety(room) == Safety.LOW
    assert statements(room, officer) == []
    assert [team.statements for team in follow.my_teams(room.stores, chief)] == [()]
    assert session_safety.is_held_back(room.stores, room.leader, room.workshop_id)
    assert [one.id for one in session_safety.held_back(room.stores, officer)] == [room.workshop_id]

    session_safety.look_into(room.stores, officer, room.workshop_id)
    session_safety.look_into(room.stores, officer, room.workshop_id)
    assert statements(room, officer) == [WORDS]
    assert session_safety.held_back(room.stores, officer) == ()


@pytest.mark.parametrize(
    ("levels", "word"),
    [((1, 1, 1, 1), Safety.UNKNOWN), ((4, 4, 4, 1, 1), Safety.FINE), ((), Safety.UNKNOWN)],
)
def test_otherwise_the_words_leave_at_once(
    room: Room, officer: Actor, levels: tuple[int, ...], word: Safety
) -> None:
    answer(room, *levels)
    room.seal()
    assert safety(room) == word
    assert statements(room, officer) == [WORDS]
    assert session_safety.held_back(room.stores, officer) == ()
    with pytest.raises(NotFoundError):
        session_safety.look_into(room.stores, officer, "f" * 32)


def test_without_the_question_nothing_is_known_of_it(both_stores: Stores) -> None:
    leader = a_person(both_stores, Role.FACILITATOR)
    room = a_room(both_stores, leader, a_round(both_stores, leader))
    room.join(6)
    room.start()
    room.close()
    room.seal()
    assert safety(room) is None


def test_an_answer_is_ones_own_and_can_be_changed_and_taken_back(room: Room) -> None:
    answer(room, 2, 5)
    answer(room, 3)
    answer(room, 3)
    own = [session_safety.own_safety(room.stores, room.workshop_id, token) for token in room.tokens[:3]]
    assert own == [3, 5, None]
    answer(room, None)
    assert session_safety.own_safety(room.stores, room.workshop_id, room.tokens[0]) is None


def test_the_question_is_open_in_its_own_step_only(room: Room) -> None:
    move.go_to(room.stores, room.leader, room.workshop_id, Phase.READ_BACK)
    with pytest.raises(WrongPhaseError):
        answer(room, 4)
    move.go_to(room.stores, room.leader, room.workshop_id, Phase.SAFETY)
    answer(room, 4)
    with pytest.raises(MissingValueError):
        answer(room, 6)
    with pytest.raises(NotAllowedError):
        session_safety.answer_safety(room.stores, room.workshop_id, "made up", 4)


def test_the_room_stays_agreed_on_its_way_to_the_question(room: Room) -> None:
    assert agree.is_agreed(room.stores, room.leader, room.workshop_id)
    move.go_to(room.stores, room.leader, room.workshop_id, Phase.MEASURES)
    assert not agree.is_agreed(room.stores, room.leader, room.workshop_id)


def test_completing_waits_for_owner_date_and_feedback_and_sealing_does_not(room: Room) -> None:
    stores, leader, workshop_id = room.stores, room.leader, room.workshop_id
    room.seal()
    with pytest.raises(NotCompleteError):
        complete.complete(stores, leader, workshop_id, TODAY)
    complete.put_feedback(stores, leader, workshop_id, TODAY + timedelta(days=20))
    ((measure, version),) = complete.open_measures(stores, leader, workshop_id)
    with pytest.raises(NotCompleteError):
        complete.complete(stores, leader, workshop_id, TODAY)
    complete.arrange_measure(
        stores, leader, workshop_id, measure.id,
        owner="teamleider", due_on=TODAY + timedelta(days=60), version=version, today=TODAY,
    )  # fmt: skip
    assert complete.owed_of(stores, leader, workshop_id, TODAY).may_complete
    complete.complete(stores, leader, workshop_id, TODAY)
    complete.complete(stores, leader, workshop_id, TODAY + timedelta(days=1))
    assert room.workshop.completed_on == TODAY


def test_a_session_that_was_not_safe_is_not_completed_before_somebody_looked(
    room: Room, officer: Actor
) -> None:
    answer(room, 1, 1, 1, 1, 1)
    room.seal()
    complete.put_feedback(room.stores, room.leader, room.workshop_id, TODAY)
    owed = complete.owed_of(room.stores, room.leader, room.workshop_id, TODAY + timedelta(days=1))
    assert (owed.waits_for_look, owed.is_feedback_due, owed.may_complete) == (True, True, False)
    with pytest.raises(MissingValueError):
        complete.put_feedback(room.stores, room.leader, room.workshop_id, TODAY - timedelta(days=1))


def test_a_session_that_was_not_safe_is_looked_into_also_when_nothing_was_agreed(
    room: Room, officer: Actor
) -> None:
    answer(room, 1, 1, 1, 1, 1)
    move.go_to(room.stores, room.leader, room.workshop_id, Phase.MEASURES)
    room.seal()
    assert [one.id for one in session_safety.held_back(room.stores, officer)] == [room.workshop_id]


def test_the_trail_does_not_tell_which_session_was_not_safe(room: Room, officer: Actor) -> None:
    answer(room, 1, 1, 1, 1, 1)
    room.seal()
    session_safety.look_into(room.stores, officer, room.workshop_id)
    with room.stores.database.reading() as session:
        lines = [event for event in load_events(session, 50) if event.action is Action.SAFETY_LOOKED_INTO]
    assert [event.about for event in lines] == [""]


def test_after_a_session_that_was_fine_there_is_nothing_to_look_into(room: Room, officer: Actor) -> None:
    answer(room, 5, 5, 5, 5, 5)
    room.seal()
    with pytest.raises(NotFoundError):
        session_safety.look_into(room.stores, officer, room.workshop_id)


def test_once_completed_the_plan_is_kept_up_elsewhere(room: Room) -> None:
    stores, leader, workshop_id = room.stores, room.leader, room.workshop_id
    move.go_to(stores, leader, workshop_id, Phase.MEASURES)
    room.seal()
    complete.put_feedback(stores, leader, workshop_id, TODAY)
    complete.complete(stores, leader, workshop_id, TODAY)
    ((measure, version),) = complete.open_measures(stores, leader, workshop_id)
    with pytest.raises(ChangedMeanwhileError):
        complete.arrange_measure(
            stores, leader, workshop_id, measure.id,
            owner="iemand", due_on=TODAY, version=version, today=TODAY,
        )  # fmt: skip
