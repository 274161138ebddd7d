"""Recognising: marks without a name, what comes out of them, and a factor that the room misses."""

from collections.abc import Sequence

import pytest

from riskmodel.application import (
    agree,
    hold_again,
    missing_factors,
    move,
    own_content,
    postpone,
    prepare,
    recognise,
    rehearse,
    release,
    reveal,
    session_safety,
    stop,
    take_part,
)
from riskmodel.application.content import content_of_workshop, content_since
from riskmodel.domain.access import Role
from riskmodel.domain.answer import Axis
from riskmodel.domain.errors import (
    ChangedMeanwhileError,
    DuplicateNameError,
    FactorNotInWorkshopError,
    MissingValueError,
    NotAllowedError,
    TooFewWritersError,
    TooManyError,
    WrongPhaseError,
)
from riskmodel.domain.own_item import OwnKind
from riskmodel.domain.room_statement import Influence
from riskmodel.domain.stop_rule import StopReason
from riskmodel.domain.workshop import Phase
from riskmodel.storage.live import marks
from riskmodel.storage.live import missing_factors as missing_table
from riskmodel.storage.openings import load_opening
from riskmodel.storage.stores import Stores
from riskmodel.storage.workshops import void_open
from tests.builders import NOW, TODAY, Room, a_person, a_room, a_round
from tests.own_content import FACTOR


@pytest.fixture
def room(stores: Stores) -> Room:
    """Six people in a room that marks."""
    leader = a_person(stores, Role.FACILITATOR)
    room = a_room(stores, leader, a_round(stores, leader))
    room.join(6)
    move.move(stores, leader, room.workshop_id, Phase.RECOGNISE)
    return room


def shown(room: Room) -> tuple[str, ...]:
    return recognise.to_mark(room.stores, room.workshop)


def mark(room: Room, person: int, *factor_ids: str) -> None:
    recognise.mark(room.stores, room.workshop_id, room.tokens[person], factor_ids)


def own(room: Room, person: int) -> set[str]:
    return set(recognise.own_marks(room.stores, room.workshop_id, room.tokens[person]))


def found(room: Room) -> recognise.Recognised:
    return recognise.recognised(room.stores, room.leader, room.workshop_id)


def close(room: Room) -> None:
    recognise.close_marking(room.stores, room.leader, room.workshop_id)


def choose(room: Room, wanted: Sequence[str], seen: Sequence[str] = ()) -> None:
    recognise.choose_recognised(room.stores, room.leader, room.workshop_id, wanted, seen=seen)


def miss(room: Room, person: int, text: str) -> None:
    missing_factors.say_missing(room.stores, room.workshop_id, room.tokens[person], text)


def add(room: Room, name: str = "Werken in de nacht") -> str:
    said = "Wie 's nachts werkt, staat er alleen voor."
    return missing_factors.add_missing_factor(
        room.stores, room.leader, room.workshop_id, name=name, description=said
    )


def rows(room: Room) -> int:
    with room.stores.live.reading(room.workshop_id) as live:
        return len(live.connection().execute(marks.select()).all())


def test_marks_are_kept_whole_and_again_changes_nothing(room: Room) -> None:
    first, second, third, *_rest = shown(room)
    for _time in range(2):
        mark(room, 0, first, second)
    assert (own(room, 0), own(room, 1), rows(room)) == ({first, second}, set(), 2)
    mark(room, 0, third)
    assert (own(room, 0), rows(room)) == ({third}, 1)
    mark(room, 0)
    assert rows(room) == 0


def test_only_what_is_in_the_list_and_only_with_a_seat(room: Room) -> None:
    for factor_id in (room.workshop.core_factor_ids[0], "NIX-99"):
        with pytest.raises(FactorNotInWorkshopError):
            mark(room, 0, shown(room)[0], factor_id)
    for token in (None, "", "geraden"):
        with pytest.raises(NotAllowedError):
            recognise.mark(room.stores, room.workshop_id, token, [shown(room)[0]])
    with pytest.raises(NotAllowedError):
        recognise.mark(room.stores, "0" * 32, room.tokens[0], [])
    assert rows(room) == 0


def test_nothing_comes_out_before_marking_is_closed(room: Room) -> None:
    for person in range(6):
        mark(room, person, shown(room)[0])
    assert (found(room).is_over, found(room).candidates) == (False, ())
    with pytest.raises(WrongPhaseError):
        choose(room, [shown(room)[0]])
    close(room)
    assert (found(room).is_over, found(room).candidates) == (True, (shown(room)[0],))


def test_closing_is_for_good_whatever_is_pressed(room: Room) -> None:
    mark(room, 0, shown(room)[0])
    close(room)
    close(room)
    for phase in (Phase.OUR_WORK, Phase.RECOGNISE, Phase.LOBBY, Phase.RECOGNISE):
        move.move(room.stores, room.leader, room.workshop_id, phase)
    with room.stores.live.reading(room.workshop_id) as live:
        assert load_opening(live, "marks") == "over"
    with pytest.raises(WrongPhaseError):
        mark(room, 1, shown(room)[0])
    with pytest.raises(WrongPhaseError):
        miss(room, 1, "te laat")


def test_moving_on_closes_it_too(room: Room) -> None:
    room.start()
    with pytest.raises(WrongPhaseError):
        mark(room, 0, shown(room)[0])
    with pytest.raises(WrongPhaseError):
        found(room)


def test_before_it_opens_nobody_marks(stores: Stores) -> None:
    leader = a_person(stores, Role.FACILITATOR)
    room = a_room(stores, leader, a_round(stores, leader))
    room.join(1)
    with pytest.raises(WrongPhaseError):
        mark(room, 0, shown(room)[0])


@pytest.mark.parametrize("people", [4, 5])
def test_with_fewer_than_five_phones_nothing_comes_out(stores: Stores, people: int) -> None:
    leader = a_person(stores, Role.FACILITATOR)
    room = a_room(stores, leader, a_round(stores, leader))
    room.join(people)
    move.move(stores, leader, room.workshop_id, Phase.RECOGNISE)
    for person in range(people):
        mark(room, person, shown(room)[0])
    close(room)
    assert len(found(room).candidates) == int(people == 5)


def test_with_a_manager_in_the_room_ten_phones_are_needed(stores: Stores) -> None:
    leader = a_person(stores, Role.FACILITATOR)
    room = a_room(stores, leader, a_round(stores, leader), manager_present=True)
    room.join(9)
    move.move(stores, leader, room.workshop_id, Phase.RECOGNISE)
    for person in range(9):
        mark(room, person, shown(room)[0])
    close(room)
    assert (found(room).least, found(room).candidates) == (10, ())


def test_a_manager_who_leaves_afterwards_changes_nothing_that_came_out(stores: Stores) -> None:
    leader = a_person(stores, Role.FACILITATOR)
    room = a_room(stores, leader, a_round(stores, leader), manager_present=True)
    room.join(7)
    move.move(stores, leader, room.workshop_id, Phase.RECOGNISE)
    for person in range(7):
        mark(room, person, shown(room)[0])
    close(room)
    before = found(room)
    move.move(stores, leader, room.workshop_id, Phase.LOBBY)
    prepare.announce_manager(stores, leader, room.workshop_id, False)
    move.move(stores, leader, room.workshop_id, Phase.RECOGNISE)
    assert (found(room), found(room).has_enough, found(room).least) == (before, False, 10)


@pytest.mark.parametrize("by_moving", [False, True])
def test_who_joins_afterwards_changes_nothing_that_came_out(stores: Stores, by_moving: bool) -> None:
    leader = a_person(stores, Role.FACILITATOR)
    room = a_room(stores, leader, a_round(stores, leader))
    room.join(4)
    move.move(stores, leader, room.workshop_id, Phase.RECOGNISE)
    for person in range(4):
        mark(room, person, shown(room)[0])
    if by_moving:
        move.move(stores, leader, room.workshop_id, Phase.LOBBY)
    else:
        close(room)
    room.join(2)
    move.move(stores, leader, room.workshop_id, Phase.RECOGNISE)
    close(room)
    assert (found(room).candidates, found(room).has_enough, found(room).least) == ((), False, 5)


@pytest.mark.parametrize("by_moving", [False, True])
def test_once_counted_the_marks_are_gone(room: Room, by_moving: bool) -> None:
    for person in range(2):
        mark(room, person, *shown(room)[:2])
    if by_moving:
        move.move(room.stores, room.leader, room.workshop_id, Phase.LOBBY)
        move.move(room.stores, room.leader, room.workshop_id, Phase.RECOGNISE)
    else:
        close(room)
    assert (rows(room), set(found(room).candidates)) == (0, set(shown(room)[:2]))


def test_what_is_chosen_is_scored_and_the_core_stays(room: Room) -> None:
    first, second, third, fourth, *_rest = shown(room)
    close(room)
    choose(room, [second, first])
    assert room.workshop.factor_ids == (*room.workshop.core_factor_ids, second, first)
    with pytest.raises(ChangedMeanwhileError):
        choose(room, [third], seen=[])
    with pytest.raises(MissingValueError):
        choose(room, [first, second, third, fourth], seen=[first, second])
    with pytest.raises(FactorNotInWorkshopError):
        choose(room, ["NIX-99"], seen=[first, second])
    choose(room, [third], seen=[first, second])
    room.start()
    assert recognise.beside_core(room.workshop) == (third,)
    with pytest.raises(WrongPhaseError):
        choose(room, [first], seen=[third])


def test_what_people_miss_opens_once_marking_is_closed_and_three_wrote(room: Room) -> None:
    for person, text in enumerate(["nachtwerk", "werken in de nacht"]):
        miss(room, person, text)
    miss(room, 0, " nachtwerk ")
    missing_factors.take_missing_back(room.stores, room.workshop_id, room.tokens[1], 1)
    miss(room, 1, "alleen werken")
    with pytest.raises(WrongPhaseError):
        missing_factors.open_missing(room.stores, room.leader, room.workshop_id)
    miss(room, 2, "lange avonden")
    close(room)
    assert missing_factors.may_open_missing(room.stores, room.leader, room.workshop_id)
    missing_factors.open_missing(room.stores, room.leader, room.workshop_id)
    opened = missing_factors.opened_missing(room.stores, room.leader, room.workshop_id)
    assert sorted(one.text for one in opened) == ["alleen werken", "lange avonden", "nachtwerk"]
    with room.stores.live.reading(room.workshop_id) as live:
        assert [row.body for row in live.connection().execute(missing_table.select())] == ["", "", ""]


def test_what_two_people_miss_is_read_by_nobody(room: Room) -> None:
    for text in ("een", "twee"):
        miss(room, 0, text)
        miss(room, 1, text)
    with pytest.raises(TooManyError):
        miss(room, 0, "drie")
    close(room)
    assert not missing_factors.may_open_missing(room.stores, room.leader, room.workshop_id)
    with pytest.raises(TooFewWritersError):
        missing_factors.open_missing(room.stores, room.leader, room.workshop_id)
    assert missing_factors.opened_missing(room.stores, room.leader, room.workshop_id) == ()
    with room.stores.live.reading(room.workshop_id) as live:
        assert live.connection().execute(missing_table.select()).all() == []


def test_a_missing_factor_is_scored_like_the_others_and_named_everywhere(room: Room) -> None:
    before = room.workshop.edition
    close(room)
    assert add(room) == "EIG-01"
    workshop = room.workshop
    assert workshop.factor_ids[-1] == "EIG-01"
    assert workshop.edition != before
    room.start()
    room.score_all([(4, 4)] * 6)
    token = room.tokens[0]
    assert take_part.own_view(room.stores, room.workshop_id, token).answers["EIG-01"] == (4, 4)
    room.close()
    assert reveal.room_results(room.stores, room.leader, room.workshop_id)["EIG-01"].n == 6
    assert agreed_and_sealed(room) == ["EIG-01"]
    names = [
        content_of_workshop(room.stores, workshop).factor("EIG-01").name.nl,
        # In the round it was not known when the round began: exports complete it from what came later.
        content_since(room.stores, before).factor("EIG-01").name.nl,
    ]
    assert names == ["Werken in de nacht"] * 2


def own_ids(room: Room) -> list[str]:
    return [item.id for item in own_content.own_items(room.stores, room.leader)]


def agreed_and_sealed(room: Room, *levels: int) -> list[str]:
    """The own items after a room agreed, said how safe it was, and was sealed."""
    room.go_to_measures()
    agree.agree_on_factor(
        room.stores,
        room.leader,
        room.workshop_id,
        factor_id=room.workshop.factor_ids[-1],
        words="Vaak alleen",
    )
    agree.read_back(room.stores, room.leader, room.workshop_id)
    agree.agree(room.stores, room.leader, room.workshop_id)
    if levels:
        move.go_to(room.stores, room.leader, room.workshop_id, Phase.SAFETY)
    for token, level in zip(room.tokens, levels, strict=False):
        session_safety.answer_safety(room.stores, room.workshop_id, token, level)
    room.seal()
    return own_ids(room)


def test_it_is_kept_among_the_organisations_own_and_offered_to_nobody_else(room: Room) -> None:
    close(room)
    factor_id = add(room)
    room.start()
    room.close()
    assert own_ids(room) == []
    assert agreed_and_sealed(room) == [factor_id]
    (item,) = own_content.own_items(room.stores, room.leader)
    assert (item.id, item.is_retired, item.item.own) == (factor_id, True, True)
    officer = a_person(room.stores, Role.PREVENTION_OFFICER)
    own_content.restore_item(room.stores, officer, factor_id, item.version)
    other = a_room(room.stores, room.leader, room.workshop.round_id, team="Team 2")
    assert factor_id in recognise.to_mark(room.stores, other.workshop)


def test_it_stays_in_the_room_until_somebody_looked_into_a_session_that_was_not_safe(room: Room) -> None:
    close(room)
    factor_id = add(room)
    room.start()
    room.close()
    assert agreed_and_sealed(room, 1, 1, 1, 1, 1, 1) == []
    officer = a_person(room.stores, Role.PREVENTION_OFFICER)
    for _time in range(2):
        session_safety.look_into(room.stores, officer, room.workshop_id)
    assert own_ids(room) == [factor_id]


def test_of_a_session_that_agreed_on_nothing_it_never_leaves(stores: Stores) -> None:
    leader = a_person(stores, Role.FACILITATOR, Role.PREVENTION_OFFICER)
    room = a_room(stores, leader, a_round(stores, leader), invited=11)
    room.join(11)
    move.move(stores, leader, room.workshop_id, Phase.RECOGNISE)
    close(room)
    factor_id = add(room)
    room.start()
    room.score_all([(4, 4)] * 11)
    room.close()
    room.seal()
    assert own_ids(room) == []
    # Nor do sentences about it, which no screen outside the room could name.
    assert release.release(stores, leader, room.workshop.round_id) == 1
    (row,) = release.heatmap(stores, leader, room.workshop.round_id).rows
    assert sorted(row.cells) == sorted(set(room.workshop.factor_ids) - {factor_id})


def test_two_rooms_and_the_organisation_never_share_a_number(room: Room) -> None:
    other = a_room(room.stores, room.leader, room.workshop.round_id, team="Team 2")
    move.move(room.stores, room.leader, other.workshop_id, Phase.RECOGNISE)
    officer = a_person(room.stores, Role.PREVENTION_OFFICER)
    close(room)
    close(other)
    given = [
        add(room),
        add(other),
        own_content.add_item(room.stores, officer, OwnKind.FACTOR, FACTOR),
        add(room, "Werken in de kou"),
    ]
    assert given == ["EIG-01", "EIG-02", "EIG-03", "EIG-04"]


@pytest.mark.parametrize("is_stopped", [False, True])
def test_a_session_that_begins_again_has_it_no_more(room: Room, is_stopped: bool) -> None:
    close(room)
    choose(room, shown(room)[:1])
    kept = recognise.beside_core(room.workshop)
    add(room)
    if is_stopped:
        stop.stop_session(room.stores, room.leader, room.workshop_id, StopReason.TENSION, NOW)
        hold_again.hold_again(room.stores, room.leader, room.workshop_id)
    else:
        postpone.postpone(room.stores, room.leader, room.workshop_id, TODAY)
    assert (own_ids(room), recognise.beside_core(room.workshop)) == ([], kept)
    prepare.open_lobby(room.stores, room.leader, room.workshop_id, NOW)
    assert set(room.workshop.factor_ids) <= {
        factor.id for factor in content_of_workshop(room.stores, room.workshop).factors
    }


def test_held_again_after_a_backup_no_word_is_left_about_what_it_has_no_more(room: Room) -> None:
    close(room)
    factor_id = add(room)
    room.start()
    room.close()
    room.go_to_measures()
    draft = agree.MeasureDraft("Samen lopen", factor_id, "", None, Influence.TEAM)
    agree.agree_on_factor(room.stores, room.leader, room.workshop_id, factor_id=factor_id, words="Alleen")
    agree.add_measure(room.stores, room.leader, room.workshop_id, draft)
    with room.stores.database.writing() as session:
        void_open(session)
    hold_again.hold_again(room.stores, room.leader, room.workshop_id)
    statement = agree.room_statement(room.stores, room.leader, room.workshop_id)
    assert statement.factors == ()
    assert [(one.text, one.factor_id) for one in statement.measures] == [("Samen lopen", None)]


def test_names_are_free_and_short_and_hold_no_markup(room: Room) -> None:
    close(room)
    taken = content_of_workshop(room.stores, room.workshop).factor("PWR-01").name.nl
    with pytest.raises(DuplicateNameError):
        add(room, taken.upper())
    with pytest.raises(MissingValueError):
        add(room, " [] ")
    factor_id = add(room, "![x](http://evil.example/p.png) <b>Nacht</b>")
    name = content_of_workshop(room.stores, room.workshop).factor(factor_id).name.nl
    assert name == "! x (http://evil.example/p.png) b Nacht /b"
    with pytest.raises(DuplicateNameError):
        add(room, name)


def test_three_beside_the_core_are_the_most_also_with_what_is_missing(room: Room) -> None:
    close(room)
    choose(room, shown(room)[:2])
    add(room)
    with pytest.raises(MissingValueError):
        add(room, "Nog een")
    assert len(recognise.beside_core(room.workshop)) == 3


def test_what_is_made_up_in_a_rehearsal_stays_there(stores: Stores) -> None:
    leader = a_person(stores, Role.FACILITATOR)
    workshop_id = rehearse.start_rehearsal(stores, leader, name="Oefenteam", now=NOW)
    prepare.choose_factors(stores, leader, workshop_id, [])
    prepare.open_lobby(stores, leader, workshop_id, NOW)
    move.move(stores, leader, workshop_id, Phase.RECOGNISE)
    rehearse.let_everybody_act(stores, leader, workshop_id)
    room = Room(stores, leader, workshop_id, [])
    close(room)
    assert len(found(room).candidates) == 3
    assert add(room) == "EIG-01"
    assert content_of_workshop(stores, room.workshop).factor("EIG-01").own
    assert own_content.own_items(stores, leader) == ()


def test_scores_go_on_after_marking(room: Room) -> None:
    mark(room, 0, shown(room)[0])
    room.start()
    take_part.store_score(
        room.stores, room.workshop_id, room.tokens[0], room.workshop.factor_ids[0], Axis.IMPACT, 3
    )
