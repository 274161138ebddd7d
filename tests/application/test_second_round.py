"""The second round: only what was talked about, only by who scored it, and no result before it is over."""

from collections.abc import Sequence

import pytest

from riskmodel.application import facilitate, move, prepare, rehearse, reveal, second_round, take_part
from riskmodel.application.analyse import analysis
from riskmodel.application.counting import count_ballots, count_kept
from riskmodel.domain.access import Role
from riskmodel.domain.answer import Answer, Axis, Unknown
from riskmodel.domain.errors import (
    FactorNotInWorkshopError,
    MissingValueError,
    MovedMeanwhileError,
    NotAllowedError,
    NotInFirstRoundError,
    SecondRoundOverError,
    TooFewAnswersError,
    WrongPhaseError,
)
from riskmodel.domain.room_result import RoomWord
from riskmodel.domain.stability import StopReason
from riskmodel.domain.workshop import Phase
from riskmodel.storage.histograms import load_histograms
from riskmodel.storage.openings import load_opening, put_opening, put_second_factors
from riskmodel.storage.stores import Stores
from tests.builders import NOW, Pair, Room, a_person, a_room, a_round
from tests.faults.steps import at_function

DIVIDED: Sequence[Pair] = [(5, 4), (5, 5), (4, 5), (1, 1), (1, 2), (2, 1)]
ALIKE: Sequence[Pair] = [(3, 3)] * 6


@pytest.fixture
def room(stores: Stores) -> Room:
    """Six people and a latecomer, after scoring: of the first two factors there is a result."""
    leader = a_person(stores, Role.FACILITATOR)
    room = a_room(stores, leader, a_round(stores, leader))
    room.join(7)
    room.start()
    for factor_id in room.workshop.factor_ids[:2]:
        room.score(factor_id, DIVIDED)
    room.close()
    return room


def factor(room: Room, place: int = 0) -> str:
    return room.workshop.factor_ids[place]


def open_(room: Room, *places: int) -> None:
    wanted = [factor(room, place) for place in places]
    second_round.open_second_round(room.stores, room.leader, room.workshop_id, wanted, seen=Phase.REVEAL)


def revise(room: Room, person: int, pair: Pair, place: int = 0) -> None:
    for axis, answer in zip(Axis, pair, strict=True):
        if answer is not None:
            put(room, person, axis, answer, place)


def put(room: Room, person: int, axis: Axis, answer: Answer, place: int = 0) -> None:
    second_round.store_revision(
        room.stores, room.workshop_id, room.tokens[person], factor(room, place), axis, answer
    )


def answers(room: Room, person: int) -> Pair:
    return take_part.own_view(room.stores, room.workshop_id, room.tokens[person]).answers[factor(room)]


def close(room: Room) -> None:
    move.move(room.stores, room.leader, room.workshop_id, Phase.REVEAL)


def reasons(room: Room) -> dict[str, StopReason]:
    return dict(second_round.stop_reasons(room.stores, room.leader, room.workshop_id))


def opening(room: Room) -> str | None:
    with room.stores.live.reading(room.workshop_id) as live:
        return load_opening(live, "second")


def test_who_changes_nothing_keeps_the_score(room: Room) -> None:
    before = count_ballots(room.stores, room.workshop)
    open_(room, 0)
    close(room)
    assert count_ballots(room.stores, room.workshop) == before
    assert reasons(room) == {factor(room): StopReason.STABLE_DISSENT}


def test_a_change_of_one_question_leaves_the_other(room: Room) -> None:
    open_(room, 0)
    put(room, 0, Axis.IMPACT, 2)
    assert answers(room, 0) == (5, 2)
    put(room, 0, Axis.IMPACT, 3)
    put(room, 0, Axis.IMPACT, 3)
    assert answers(room, 0) == (5, 3)
    assert answers(room, 1) == (5, 5)


def test_it_counts_once_it_is_over_and_leaves_the_room_as_the_final_round(room: Room) -> None:
    open_(room, 0)
    for person in range(6):
        revise(room, person, (3, 3))
    close(room)
    results = reveal.room_results(room.stores, room.leader, room.workshop_id)
    assert results[factor(room)].word is RoomWord.AGREED
    assert results[factor(room, 1)].word is RoomWord.DIFFERENT
    assert reasons(room) == {factor(room): StopReason.AGREEMENT}
    assert count_kept(room.stores, room.workshop)[factor(room)].grid[2][2] == 6


def test_sealing_straight_away_counts_what_was_revised(room: Room) -> None:
    open_(room, 0)
    for person in range(6):
        revise(room, person, (3, 3))
    room.seal()
    with room.stores.database.reading() as session:
        kept = load_histograms(session, room.workshop_id)
    assert kept[factor(room)].grid[2][2] == 6


def test_only_factors_of_this_round(room: Room) -> None:
    open_(room, 0)
    with pytest.raises(FactorNotInWorkshopError):
        revise(room, 0, (1, 1), place=1)
    with pytest.raises(FactorNotInWorkshopError):
        second_round.store_revision(room.stores, room.workshop_id, room.tokens[0], "NIX-99", Axis.IMPACT, 1)


def test_a_latecomer_has_nothing_to_change(room: Room) -> None:
    open_(room, 0)
    with pytest.raises(NotInFirstRoundError):
        revise(room, 6, (5, 5))
    close(room)
    assert count_ballots(room.stores, room.workshop)[factor(room)].answered == 6


def test_without_a_seat_or_with_a_page_of_somebody_else_nothing_is_stored(room: Room) -> None:
    open_(room, 0)
    for token in (None, "", "geraden"):
        with pytest.raises(NotAllowedError):
            second_round.store_revision(room.stores, room.workshop_id, token, factor(room), Axis.IMPACT, 1)
    other = take_part.own_view(room.stores, room.workshop_id, room.tokens[1]).draft_id
    with pytest.raises(NotAllowedError):
        second_round.store_revision(
            room.stores, room.workshop_id, room.tokens[0], factor(room), Axis.IMPACT, 1, draft=other
        )


def test_what_was_left_of_the_first_round_is_no_revision(room: Room) -> None:
    first = take_part.own_view(room.stores, room.workshop_id, room.tokens[0]).draft_id
    open_(room, 0)
    again = take_part.own_view(room.stores, room.workshop_id, room.tokens[0]).draft_id
    assert first != again
    with pytest.raises(WrongPhaseError):
        take_part.store_score(
            room.stores, room.workshop_id, room.tokens[0], factor(room), Axis.IMPACT, 1, draft=first
        )
    with pytest.raises(NotAllowedError):
        second_round.store_revision(
            room.stores, room.workshop_id, room.tokens[0], factor(room), Axis.IMPACT, 1, draft=first
        )


def test_before_and_after_it_nobody_revises(room: Room) -> None:
    with pytest.raises(WrongPhaseError):
        revise(room, 0, (1, 1))
    open_(room, 0)
    close(room)
    with pytest.raises(WrongPhaseError):
        revise(room, 0, (1, 1))
    assert answers(room, 0) == DIVIDED[0]


def test_there_is_one_second_round(room: Room) -> None:
    open_(room, 0)
    close(room)
    with pytest.raises(SecondRoundOverError):
        open_(room, 1)
    with pytest.raises(SecondRoundOverError):
        move.move(room.stores, room.leader, room.workshop_id, Phase.SECOND_ROUND)


def test_what_cannot_be_scored_again_is_refused_and_opens_nothing(room: Room) -> None:
    with pytest.raises(MissingValueError):
        open_(room)
    with pytest.raises(MissingValueError):
        move.move(room.stores, room.leader, room.workshop_id, Phase.SECOND_ROUND)
    with pytest.raises(TooFewAnswersError):
        open_(room, 0, 2)
    with pytest.raises(FactorNotInWorkshopError):
        second_round.open_second_round(room.stores, room.leader, room.workshop_id, ["NIX-99"])
    room.go_to_measures()
    with pytest.raises(MovedMeanwhileError):
        open_(room, 0)
    assert (opening(room), room.workshop.phase) == (None, Phase.MEASURES)


def test_while_people_score_again_there_is_no_result(room: Room) -> None:
    facilitate.show_factor(room.stores, room.leader, room.workshop_id, factor(room))
    open_(room, 0)
    screen = reveal.room_screen(room.stores, room.leader, room.workshop_id)
    assert (screen.result, screen.analysis, screen.progress) == (None, None, None)
    assert screen.second_factor_ids == (factor(room),)
    for ask in (reveal.room_results, analysis, second_round.stop_reasons):
        with pytest.raises(WrongPhaseError):
            ask(room.stores, room.leader, room.workshop_id)


def test_a_crash_before_the_phase_was_written_shows_nothing_and_can_be_finished(room: Room) -> None:
    before = reveal.room_results(room.stores, room.leader, room.workshop_id)
    with room.stores.live.writing(room.workshop_id) as live:
        put_second_factors(live, [factor(room)])
        put_opening(live, "second", "open")
    revise(room, 0, (1, 1))
    assert reveal.room_results(room.stores, room.leader, room.workshop_id) == before
    assert reasons(room) == {}
    open_(room, 0, 1)
    assert room.workshop.phase is Phase.SECOND_ROUND
    close(room)
    assert set(reasons(room)) == {factor(room), factor(room, 1)}


def test_a_crash_that_left_it_open_ends_with_the_next_step(room: Room) -> None:
    with room.stores.live.writing(room.workshop_id) as live:
        put_second_factors(live, [factor(room)])
        put_opening(live, "second", "open")
    room.go_to_measures()
    assert opening(room) == "over"
    with pytest.raises(WrongPhaseError):
        revise(room, 0, (1, 1))


def test_a_crash_before_the_end_was_written_shows_nothing(room: Room) -> None:
    open_(room, 0)
    revise(room, 0, (1, 1))
    with room.stores.live.writing(room.workshop_id) as live:
        put_opening(live, "second", "over")
    with pytest.raises(WrongPhaseError):
        reveal.room_results(room.stores, room.leader, room.workshop_id)
    with pytest.raises(WrongPhaseError):
        revise(room, 1, (1, 1))
    close(room)
    assert factor(room) in reasons(room)


def test_two_who_open_it_at_once_open_one(room: Room) -> None:
    open_(room, 0)
    with pytest.raises(MovedMeanwhileError):
        open_(room, 1)
    assert second_round.second_factor_ids(room.stores, room.leader, room.workshop_id) == (factor(room),)


def test_a_colleague_who_goes_on_meanwhile_leaves_the_second_round_to_be_held(room: Room) -> None:
    # Between looking at the results and the lock: the last moment at which a colleague can move it.
    for moment in ("_require_results", "move"):
        with pytest.raises(MovedMeanwhileError):
            at_function(moment, lambda: open_(room, 0), lambda: go_on(room))
        assert (opening(room), room.workshop.phase) == (None, Phase.MEASURES)
        close(room)
    open_(room, 0)
    assert (opening(room), room.workshop.phase) == ("open", Phase.SECOND_ROUND)


def go_on(room: Room) -> None:
    if room.workshop.phase is Phase.REVEAL:
        room.go_to_measures()


def test_not_knowing_is_an_answer_too(room: Room) -> None:
    open_(room, 0)
    for person in range(2):
        revise(room, person, (Unknown.DONT_KNOW, Unknown.DONT_KNOW))
    close(room)
    counted = count_ballots(room.stores, room.workshop)[factor(room)]
    assert (counted.complete, counted.unknown) == (4, 2)
    # Too few are left for a figure: what nobody can say is looked into.
    assert reasons(room) == {factor(room): StopReason.OPEN}


def test_in_a_rehearsal_some_change_something_and_again_changes_nothing(stores: Stores) -> None:
    leader = a_person(stores, Role.FACILITATOR)
    workshop_id = rehearse.start_rehearsal(stores, leader, name="Oefenteam", now=NOW)
    prepare.open_lobby(stores, leader, workshop_id, NOW)
    rehearsed = Room(stores, leader, workshop_id, [])
    rehearsed.start()
    rehearse.let_everybody_act(stores, leader, workshop_id)
    rehearsed.close()
    before = count_ballots(stores, rehearsed.workshop)[factor(rehearsed)]
    open_(rehearsed, 0)
    for _time in range(2):
        rehearse.let_everybody_act(stores, leader, workshop_id)
    close(rehearsed)
    after = count_ballots(stores, rehearsed.workshop)[factor(rehearsed)]
    assert before != after
    assert before.answered == after.answered
    assert set(reasons(rehearsed)) == {factor(rehearsed)}
