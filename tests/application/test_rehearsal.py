"""A rehearsal is led like a real session, and nothing of it gets anywhere."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from sqlmodel import SQLModel, select

from riskmodel.application import (
    agree,
    facilitate,
    move,
    prepare,
    rehearse,
    release,
    report,
    reveal,
    suggest,
    take_part,
)
from riskmodel.application.seal import seal_overdue
from riskmodel.domain.access import Actor, Role
from riskmodel.domain.errors import (
    NotAllowedError,
    NotFoundError,
    NotReleasableError,
    RiskModelError,
    UnknownJoinCodeError,
)
from riskmodel.domain.item import ItemLabel
from riskmodel.domain.room_result import RoomKind, RoomWord
from riskmodel.domain.room_statement import Influence, Support
from riskmodel.domain.workshop import Phase
from riskmodel.i18n.translate import Language
from riskmodel.storage import rehearsals
from riskmodel.storage.organisation import load_round, load_rounds, load_unit, load_units
from riskmodel.storage.stores import Stores
from riskmodel.storage.tables import HistogramRow, RoundRow, UnitRow, WorkshopRow
from riskmodel.storage.workshops import load_workshops
from tests.builders import FACTS, NOW, TODAY, Room, a_person, a_room, a_round

DRAFT = agree.MeasureDraft("Elke week een kwartier nabespreken", None, "teamleider", None, Influence.TEAM)


def a_rehearsal(stores: Stores, leader: Actor | None = None) -> Room:
    """A rehearsal in preparation."""
    leader = leader or a_person(stores, Role.FACILITATOR)
    workshop_id = rehearse.start_rehearsal(stores, leader, name="Oefenteam", now=NOW)
    return Room(stores, leader, workshop_id, [])


def in_lobby(stores: Stores, leader: Actor | None = None) -> Room:
    """A rehearsal whose lobby is open."""
    room = a_rehearsal(stores, leader)
    prepare.open_lobby(stores, room.leader, room.workshop_id, NOW)
    return room


def revealed(stores: Stores, leader: Actor | None = None) -> Room:
    """A rehearsal after scoring."""
    room = in_lobby(stores, leader)
    room.start()
    rehearse.let_everybody_act(stores, room.leader, room.workshop_id)
    room.close()
    return room


def reading_back(stores: Stores) -> Room:
    """A rehearsal whose first statement is read back, with an objection to it."""
    room = revealed(stores)
    agree.add_measure(stores, room.leader, room.workshop_id, DRAFT)
    room.go_to_measures()
    agree.read_back(stores, room.leader, room.workshop_id)
    rehearse.let_somebody_act(stores, room.leader, room.workshop_id)
    return room


def sealed(stores: Stores) -> Room:
    """A rehearsal whose statement was agreed on, after sealing."""
    room = revealed(stores)
    agree.add_measure(stores, room.leader, room.workshop_id, DRAFT)
    room.go_to_measures()
    agree.read_back(stores, room.leader, room.workshop_id)
    agree.agree(stores, room.leader, room.workshop_id)
    room.seal()
    return room


def act(room: Room) -> facilitate.Progress:
    """Let somebody act, and return how far the room is."""
    rehearse.let_somebody_act(room.stores, room.leader, room.workshop_id)
    return facilitate.progress(room.stores, room.leader, room.workshop_id)


def rows(stores: Stores, table: type[SQLModel]) -> int:
    """How many rows a table has."""
    with stores.database.reading() as session:
        return len(session.exec(select(table)).all())


# What must never happen.


def test_a_rehearsal_leaves_no_counts(both_stores: Stores) -> None:
    sealed(both_stores)
    assert rows(both_stores, HistogramRow) == 0


def test_a_rehearsal_that_seals_itself_leaves_no_counts(stores: Stores) -> None:
    room = revealed(stores)
    assert seal_overdue(stores, NOW + timedelta(hours=25)) == 1
    assert room.workshop.phase is Phase.SEALED
    assert rows(stores, HistogramRow) == 0


def test_a_rehearsal_is_not_released_reported_or_shown(stores: Stores) -> None:
    round_id = sealed(stores).workshop.round_id
    reader = a_person(stores, *Role)
    prepare.describe_organisation(stores, reader, name="Gemeente", facts=FACTS)
    attempts: list[Callable[[], object]] = [
        lambda: release.release(stores, reader, round_id),
        lambda: release.heatmap(stores, reader, round_id),
        lambda: report.round_report(stores, reader, round_id, TODAY),
        lambda: report.workbook(stores, reader, round_id, TODAY, Language.NL),
    ]
    for attempt in attempts:
        with pytest.raises(NotFoundError):
            attempt()


def test_no_list_and_no_look_up_has_a_rehearsal(stores: Stores) -> None:
    room = sealed(stores)
    reader = a_person(stores, *Role)
    assert prepare.rounds(stores, reader) == ()
    assert prepare.units(stores, reader) == ()
    assert facilitate.my_workshops(stores, room.leader) == ()
    with stores.database.reading() as session:
        assert load_rounds(session) == ()
        assert load_units(session) == ()
        assert load_workshops(session) == ()
        assert load_workshops(session, room.workshop.round_id) == ()
        assert load_round(session, room.workshop.round_id) is None
        assert load_unit(session, room.workshop.unit_id) is None


@pytest.mark.parametrize("mixed", ["round", "unit", "both"])
def test_no_real_session_is_made_in_a_rehearsal(stores: Stores, mixed: str) -> None:
    room = a_rehearsal(stores)
    round_id = a_round(stores, room.leader)
    unit_id = prepare.add_unit(stores, room.leader, name="Echt", parent_id=None, headcount=9)
    if mixed in ("round", "both"):
        round_id = room.workshop.round_id
    if mixed in ("unit", "both"):
        unit_id = room.workshop.unit_id
    with pytest.raises(NotFoundError):
        prepare.create_workshop(
            stores, room.leader, unit_id=unit_id, round_id=round_id, held_on=TODAY, invited=8
        )
    assert rows(stores, WorkshopRow) == 1


def test_no_real_unit_hangs_under_a_rehearsal(stores: Stores) -> None:
    room = a_rehearsal(stores)
    with pytest.raises(NotFoundError):
        prepare.add_unit(stores, room.leader, name="Echt", parent_id=room.workshop.unit_id, headcount=9)


def test_a_rehearsal_does_not_take_a_name_that_a_real_unit_may_want(stores: Stores) -> None:
    room = a_rehearsal(stores)
    prepare.add_unit(stores, room.leader, name="Oefenteam", parent_id=None, headcount=9)
    assert [unit.name for unit in prepare.units(stores, room.leader)] == ["Oefenteam"]


def test_nobody_acts_in_a_real_session_and_nobody_removes_it(stores: Stores) -> None:
    leader = a_person(stores, Role.FACILITATOR)
    room = a_room(stores, leader, a_round(stores, leader))
    for attempt in (rehearse.let_somebody_act, rehearse.let_everybody_act):
        with pytest.raises(NotFoundError):
            attempt(stores, leader, room.workshop_id)
    rehearse.remove_rehearsal(stores, leader, room.workshop_id)
    with stores.database.writing() as session:
        rehearsals.remove_rehearsal(session, room.workshop_id)
    assert facilitate.progress(stores, leader, room.workshop_id).joined == 0
    assert rehearse.remove_old_rehearsals(stores, NOW + timedelta(days=400)) == 0


def test_only_who_started_it_sees_and_leads_it(stores: Stores) -> None:
    room = in_lobby(stores)
    stranger = a_person(stores, *Role)
    assert rehearse.rehearsal(stores, stranger) is None
    attempts: list[Callable[[Stores, Actor, str], object]] = [
        facilitate.workshop,
        facilitate.progress,
        reveal.room_screen,
        rehearse.let_somebody_act,
        rehearse.remove_rehearsal,
    ]
    for attempt in attempts:
        with pytest.raises(NotAllowedError):
            attempt(stores, stranger, room.workshop_id)
    assert rehearse.rehearsal(stores, room.leader) == room.workshop


# Starting.


def test_one_click_makes_a_session_with_its_factors_and_without_an_organisation(stores: Stores) -> None:
    workshop = a_rehearsal(stores).workshop
    assert (workshop.unit_name, workshop.phase, workshop.invited) == ("Oefenteam", Phase.PREPARATION, 8)
    assert workshop.is_rehearsal
    assert len(workshop.core_factor_ids) == 6
    assert len(workshop.factor_ids) == 8


def test_starting_twice_leads_to_the_one_that_is_under_way(stores: Stores) -> None:
    room = in_lobby(stores)
    assert a_rehearsal(stores, room.leader).workshop_id == room.workshop_id


def test_two_clicks_at_once_make_one(both_stores: Stores) -> None:
    leader = a_person(both_stores, Role.FACILITATOR)
    with ThreadPoolExecutor(8) as threads:
        made = {
            future.result().workshop_id
            for future in [threads.submit(a_rehearsal, both_stores, leader) for _click in range(8)]
        }
    assert len(made) == 1
    assert (rows(both_stores, WorkshopRow), rows(both_stores, RoundRow), rows(both_stores, UnitRow)) == (
        1,
        1,
        1,
    )


def test_a_sealed_one_makes_room_for_the_next(stores: Stores) -> None:
    first = sealed(stores)
    second = a_rehearsal(stores, first.leader)
    assert second.workshop.phase is Phase.PREPARATION
    assert (rows(stores, WorkshopRow), rows(stores, RoundRow), rows(stores, UnitRow)) == (
        1,
        1,
        1,
    )


def test_each_facilitator_has_a_rehearsal_of_their_own(stores: Stores) -> None:
    assert a_rehearsal(stores).workshop_id != a_rehearsal(stores).workshop_id


# Leading.


def test_eight_people_come_in_two_by_two(stores: Stores) -> None:
    room = in_lobby(stores)
    assert [act(room).joined for _step in range(5)] == [2, 4, 6, 8, 8]


def test_nobody_comes_through_a_closed_door(stores: Stores) -> None:
    room = in_lobby(stores)
    act(room)
    facilitate.lock_lobby(stores, room.leader, room.workshop_id, True)
    assert act(room).joined == 2


def test_they_get_ready_one_by_one_also_after_a_restart(stores: Stores) -> None:
    room = in_lobby(stores)
    act(room)
    room.start()
    seen = [act(room) for _step in range(3)]
    stores.live.close()
    seen += [act(room) for _step in range(6)]
    assert [found.ready for found in seen] == [1, 2, 3, 4, 5, 6, None, None, None]
    assert {found.joined for found in seen} == {8}


def test_a_phone_of_your_own_takes_part_as_well(stores: Stores) -> None:
    room = in_lobby(stores)
    room.join(1)
    rehearse.let_everybody_act(stores, room.leader, room.workshop_id)
    room.start()
    rehearse.let_everybody_act(stores, room.leader, room.workshop_id)
    view = take_part.own_view(stores, room.workshop_id, room.tokens[0])
    assert (view.answers, view.workshop.is_rehearsal) == ({}, True)
    assert facilitate.progress(stores, room.leader, room.workshop_id).joined == 9


def test_every_kind_of_result_comes_by(stores: Stores) -> None:
    room = revealed(stores)
    found = reveal.room_results(stores, room.leader, room.workshop_id)
    assert [(found[factor].label, found[factor].word) for factor in room.workshop.factor_ids] == [
        (ItemLabel.ATTENTION, RoomWord.DIFFERENT),
        (ItemLabel.MIDDLE, RoomWord.AGREED),
        (ItemLabel.HIGH, RoomWord.UNKNOWN_TO_US),
        (ItemLabel.LOW, RoomWord.AGREED),
        (ItemLabel.HIGH, RoomWord.AGREED),
        (ItemLabel.HIGH, RoomWord.AGREED),
        (None, RoomWord.UNKNOWN_TO_US),
        (ItemLabel.ATTENTION, RoomWord.AGREED),
    ]
    severe = [found[factor].severe for factor in room.workshop.factor_ids]
    assert severe == [False, False, False, False, False, True, False, False]
    own = room.workshop.factor_ids[6]
    assert found[own].kind is RoomKind.TOO_FEW


def test_who_also_manages_sees_results_of_twelve(stores: Stores) -> None:
    room = revealed(stores, a_person(stores, Role.FACILITATOR, Role.MANAGEMENT))
    assert room.workshop.manager_present
    found = reveal.room_results(stores, room.leader, room.workshop_id)
    assert [found[factor].n for factor in room.workshop.factor_ids[:2]] == [12, 12]


def test_the_catalogue_suggests_without_an_organisation(stores: Stores) -> None:
    room = revealed(stores)
    assert len(suggest.suggestions(stores, room.leader, room.workshop_id)) > 5


def test_examples_are_filled_in_once(stores: Stores) -> None:
    room = revealed(stores)
    for _press in range(2):
        rehearse.fill_in_examples(stores, room.leader, room.workshop_id, Language.NL)
    statement = agree.room_statement(stores, room.leader, room.workshop_id)
    assert (len(statement.factors), len(statement.measures)) == (1, 2)


def test_one_objection_goes_with_the_words_it_was_about(stores: Stores) -> None:
    room = reading_back(stores)
    assert agree.somebody_objects(stores, room.leader, room.workshop_id)
    with pytest.raises(NotReleasableError):
        agree.agree(stores, room.leader, room.workshop_id)
    agree.reword(stores, room.leader, room.workshop_id)
    agree.add_measure(stores, room.leader, room.workshop_id, DRAFT)
    agree.read_back(stores, room.leader, room.workshop_id)
    rehearse.let_somebody_act(stores, room.leader, room.workshop_id)
    assert not agree.somebody_objects(stores, room.leader, room.workshop_id)
    agree.agree(stores, room.leader, room.workshop_id)
    room.seal()
    assert room.workshop.phase is Phase.SEALED


def test_nobody_objects_to_nothing_or_after_agreeing(stores: Stores) -> None:
    room = revealed(stores)
    room.go_to_measures()
    agree.read_back(stores, room.leader, room.workshop_id)
    rehearse.let_somebody_act(stores, room.leader, room.workshop_id)
    assert not agree.somebody_objects(stores, room.leader, room.workshop_id)
    agree.reword(stores, room.leader, room.workshop_id)
    agree.add_measure(stores, room.leader, room.workshop_id, DRAFT)
    agree.read_back(stores, room.leader, room.workshop_id)
    agree.agree(stores, room.leader, room.workshop_id)
    rehearse.let_somebody_act(stores, room.leader, room.workshop_id)
    assert not agree.somebody_objects(stores, room.leader, room.workshop_id)


# Removing.


@pytest.mark.parametrize("made", [a_rehearsal, in_lobby, revealed, reading_back, sealed])
def test_it_is_removed_in_every_phase_and_twice_is_harmless(
    both_stores: Stores, made: Callable[[Stores], Room]
) -> None:
    room = made(both_stores)
    code = room.workshop.join_code
    for _press in range(2):
        rehearse.remove_rehearsal(both_stores, room.leader, room.workshop_id)
    assert rehearse.rehearsal(both_stores, room.leader) is None
    assert (rows(both_stores, WorkshopRow), rows(both_stores, RoundRow), rows(both_stores, UnitRow)) == (
        0,
        0,
        0,
    )
    folder = both_stores.live.folder.parent
    assert list(folder.glob(f"*/*{room.workshop_id}*")) == []
    with pytest.raises(UnknownJoinCodeError):
        take_part.join(both_stores, code, NOW)


def test_removing_one_leaves_real_sessions_and_other_rehearsals(stores: Stores) -> None:
    leader = a_person(stores, Role.FACILITATOR)
    real = a_room(stores, leader, a_round(stores, leader))
    other = in_lobby(stores)
    mine = in_lobby(stores, leader)
    rehearse.remove_rehearsal(stores, leader, mine.workshop_id)
    assert real.workshop.phase is Phase.LOBBY
    assert other.workshop.phase is Phase.LOBBY
    assert len(prepare.units(stores, leader)) == 1


def test_who_holds_a_phone_is_refused_once_it_is_removed(stores: Stores) -> None:
    room = in_lobby(stores)
    room.join(1)
    rehearse.remove_rehearsal(stores, room.leader, room.workshop_id)
    with pytest.raises(RiskModelError):
        take_part.own_view(stores, room.workshop_id, room.tokens[0])


@pytest.mark.parametrize(("days", "removed"), [(7, 0), (8, 1)])
@pytest.mark.parametrize("made", [a_rehearsal, in_lobby, sealed])
def test_a_forgotten_one_goes_after_a_week(
    stores: Stores, made: Callable[[Stores], Room], days: int, removed: int
) -> None:
    room = made(stores)
    assert rehearse.remove_old_rehearsals(stores, NOW + timedelta(days=days)) == removed
    assert (rehearse.rehearsal(stores, room.leader) is None) == bool(removed)


def test_no_simulated_answer_is_made_up_in_a_round_that_is_closed(stores: Stores) -> None:
    room = in_lobby(stores)
    room.start()
    act(room)
    room.close()
    rehearse.let_everybody_act(stores, room.leader, room.workshop_id)
    found = reveal.room_results(stores, room.leader, room.workshop_id)
    assert {result.kind for result in found.values()} == {RoomKind.TOO_FEW}


def test_everybody_votes_and_the_support_differs(stores: Stores) -> None:
    room = revealed(stores)
    for _measure in range(3):
        agree.add_measure(stores, room.leader, room.workshop_id, DRAFT)
    room.go_to_measures()
    move.go_to(stores, room.leader, room.workshop_id, Phase.VOTE)
    for _again in range(2):
        rehearse.let_everybody_act(stores, room.leader, room.workshop_id)
    move.go_to(stores, room.leader, room.workshop_id, Phase.READ_BACK)
    found = agree.room_statement(stores, room.leader, room.workshop_id).measures
    assert [one.support for one in found] == [Support.MUCH, Support.LITTLE, Support.LITTLE]
