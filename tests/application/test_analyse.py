"""The analysis of a room: a function of what the room sees, steered by who leads it."""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial

import pytest
from sqlmodel import select

from riskmodel.application import agree, facilitate, paper, prepare, rehearse, reveal, steer, weigh
from riskmodel.application.analyse import analysis
from riskmodel.domain.access import Actor, Role
from riskmodel.domain.errors import (
    FactorNotInWorkshopError,
    MissingValueError,
    NotAllowedError,
    TextTooLongError,
    WrongPhaseError,
)
from riskmodel.domain.room_analysis import RoomAnalysis
from riskmodel.domain.room_statement import Influence
from riskmodel.domain.steering import Decision
from riskmodel.domain.triage import Approach, Reason
from riskmodel.storage.steering import load_steering
from riskmodel.storage.stores import Stores
from riskmodel.storage.tables import SteeringRow, WorkshopFacilitatorRow
from tests.builders import NOW, Pair, Room, a_person, a_room, a_round

LOW, MIDDLE, HIGH, SEVERE = (1, 1), (3, 3), (4, 4), (4, 5)
DIVIDED: Sequence[Pair] = [HIGH] * 4 + [LOW] * 4
Scored = Sequence[Sequence[Pair]]


@pytest.fixture
def leader(stores: Stores) -> Actor:
    """A facilitator on an installation with an open round."""
    return a_person(stores, Role.FACILITATOR)


@pytest.fixture
def round_id(stores: Stores, leader: Actor) -> str:
    """An open round."""
    return a_round(stores, leader)


def scored(leader: Actor, stores: Stores, round_id: str, factors: Scored, team: str = "Team 1") -> Room:
    """A room after scoring; `factors` are the pairs given to the first factors, in their order."""
    room = a_room(stores, leader, round_id, team=team, invited=12)
    room.join(max(len(pairs) for pairs in factors))
    room.start()
    for factor_id, pairs in zip(room.workshop.factor_ids, factors, strict=False):
        room.score(factor_id, pairs)
    room.close()
    return room


def found(room: Room) -> RoomAnalysis:
    return analysis(room.stores, room.leader, room.workshop_id)


def steered(room: Room, factor: int, decision: Decision, reason: str = "het team vraagt erom") -> None:
    factor_id = room.workshop.factor_ids[factor]
    steer.steer_agenda(room.stores, room.leader, room.workshop_id, factor_id, decision, reason)


# Answers that one room cannot tell apart, for each way in which it sees less than was answered. In one world
# the first factor has the first and the second the other; in the other world the other way round.
ALIKE: dict[str, tuple[Sequence[Pair], Sequence[Pair]]] = {
    "coded ends": ([LOW] * 5 + [MIDDLE] * 2, [LOW] * 6 + [HIGH]),
    "coded high": ([HIGH] * 5 + [LOW] * 2, [HIGH] * 7),
    "nearly all": ([HIGH] * 12, [HIGH] * 10 + [LOW] * 2),
    "too few": ([HIGH] * 4, [LOW] * 2 + [SEVERE] * 2),
}


@pytest.mark.parametrize("kind", ALIKE)
def test_two_worlds_that_look_the_same_are_analysed_the_same(
    stores: Stores, leader: Actor, round_id: str, kind: str
) -> None:
    one, other = ALIKE[kind]
    others: list[Sequence[Pair]] = [[LOW] * 6 + [HIGH] * 6, [HIGH] * 12]
    worlds: tuple[Scored, Scored] = ([one, other, *others], [other, one, *others])
    rooms = [scored(leader, stores, round_id, world, f"Team {n}") for n, world in enumerate(worlds)]
    results = [reveal.room_results(stores, leader, room.workshop_id) for room in rooms]
    assert results[0] == results[1]
    assert found(rooms[0]) == found(rooms[1])
    assert weighed(rooms[0]) == weighed(rooms[1])


def test_two_worlds_beside_the_same_slips_are_analysed_the_same(
    stores: Stores, leader: Actor, round_id: str
) -> None:
    """Whoever typed the slips learns nothing of the phones from the order."""
    slips = [LOW, MIDDLE, HIGH]
    rooms = [
        beside_paper(stores, leader, round_id, world, slips) for world in ([LOW, MIDDLE], [MIDDLE, HIGH])
    ]
    results = [reveal.room_results(stores, leader, room.workshop_id) for room in rooms]
    assert results[0] == results[1]
    assert found(rooms[0]) == found(rooms[1])
    assert weighed(rooms[0]) == weighed(rooms[1])


def beside_paper(
    stores: Stores, leader: Actor, round_id: str, two: list[tuple[int, int]], slips: list[tuple[int, int]]
) -> Room:
    """A room in which five phones answer low, two as given, and three people on paper."""
    room = a_room(stores, leader, round_id, team=str(two), invited=12)
    room.join(7)
    paper.announce_paper(stores, leader, room.workshop_id, len(slips))
    room.start()
    room.score_all([LOW] * 5 + list(two))
    for factor_id in room.workshop.factor_ids:
        paper.type_slips(stores, leader, room.workshop_id, factor_id, slips)
    room.close()
    return room


def weighed(room: Room) -> weigh.Weighed:
    return weigh.weighed(room.stores, room.leader, room.workshop_id)


def test_the_agenda_begins_where_talking_helps(stores: Stores, leader: Actor, round_id: str) -> None:
    unsure, calm = [HIGH] * 4, [LOW] * 8
    room = scored(leader, stores, round_id, [calm, DIVIDED, [HIGH] * 8, unsure, calm, calm])
    ids = room.workshop.factor_ids
    agenda = found(room).agenda
    assert [(one.factor_id, one.approach) for one in agenda.items] == [
        (ids[1], Approach.DISCUSS),
        (ids[3], Approach.LOOK_INTO),
        (ids[2], Approach.MEASURES),
        (ids[0], Approach.PARK),
        (ids[4], Approach.PARK),
        (ids[5], Approach.PARK),
    ]
    assert agenda.felt_differently == (ids[1],)
    assert found(room).next == agenda.items[0]


def test_under_five_answers_there_is_no_order_and_nothing_is_next(
    stores: Stores, leader: Actor, round_id: str
) -> None:
    room = scored(leader, stores, round_id, [[HIGH] * 4] * 6)
    seen = found(room)
    assert seen.agenda.is_by_talking
    assert tuple(one.factor_id for one in seen.agenda.items) == room.workshop.factor_ids
    assert (seen.next, seen.stacking.stacks, seen.sensitivities) == (None, (), {})


def test_what_is_shown_or_agreed_is_not_next_any_more(stores: Stores, leader: Actor, round_id: str) -> None:
    room = scored(leader, stores, round_id, [DIVIDED] * 2 + [[LOW] * 8] * 4)
    first, second = room.workshop.factor_ids[:2]
    turns = [next_of(room)]
    facilitate.show_factor(stores, leader, room.workshop_id, first)
    turns.append(next_of(room))
    agree.agree_on_factor(stores, leader, room.workshop_id, factor_id=second, words="Dit pakken we aan.")
    facilitate.show_factor(stores, leader, room.workshop_id, None)
    turns.append(next_of(room))
    assert turns == [first, second, first]


def next_of(room: Room) -> str | None:
    following = found(room).next
    return following.factor_id if following else None


def test_a_pin_comes_first_and_a_skip_has_no_slot_until_it_is_undone(
    stores: Stores, leader: Actor, round_id: str
) -> None:
    room = scored(leader, stores, round_id, [[LOW] * 8, [HIGH] * 4 + [LOW] * 4])
    before = found(room)
    steered(room, 0, Decision.PIN, " nieuw  rooster ")
    steered(room, 1, Decision.SKIP)
    items = {one.factor_id: one for one in found(room).agenda.items}
    pinned, skipped = (items[factor_id] for factor_id in room.workshop.factor_ids[:2])
    assert (pinned.reason, pinned.note, pinned.has_slot) == (Reason.PINNED, "nieuw rooster", True)
    assert (skipped.reason, skipped.note, skipped.has_slot) == (
        Reason.SKIPPED,
        "het team vraagt erom",
        False,
    )
    assert found(room).next == pinned
    for factor_id in room.workshop.factor_ids[:2]:
        steer.undo_steering(stores, leader, room.workshop_id, factor_id)
        steer.undo_steering(stores, leader, room.workshop_id, factor_id)
    assert found(room) == before


def test_of_two_facilitators_at_once_every_factor_keeps_one_decision(both_stores: Stores) -> None:
    leader, other = (a_person(both_stores, Role.FACILITATOR) for _person in range(2))
    room = scored(leader, both_stores, a_round(both_stores, leader), [[LOW] * 8])
    with both_stores.database.writing() as session:
        session.add(WorkshopFacilitatorRow(workshop_id=room.workshop_id, account_id=other.account_id))
    rooms = {Decision.PIN: room, Decision.SKIP: replace(room, leader=other)}
    tasks: list[Callable[[], None]] = [
        partial(steered, rooms[decision], factor, decision, decision.value)
        for factor in range(6)
        for decision in Decision
    ]
    with ThreadPoolExecutor(12) as pool:
        for task in [pool.submit(task) for task in tasks]:
            task.result()
    with both_stores.database.reading() as session:
        kept = load_steering(session, room.workshop_id)
    assert sorted([*kept.pinned, *kept.skipped]) == sorted(room.workshop.factor_ids)
    assert set(kept.pinned.values()) <= {"pin"}
    assert set(kept.skipped.values()) <= {"skip"}


HOSTILE = [
    ("", MissingValueError),
    (" \n\t ", MissingValueError),
    ("\u202e\u200f\x00", MissingValueError),
    ("x" * 121, TextTooLongError),
]


@pytest.mark.parametrize(("reason", "refusal"), HOSTILE, ids=["empty", "spaces", "controls", "long"])
@pytest.mark.parametrize("decision", Decision)
def test_a_pin_and_a_skip_need_a_reason_of_one_line(
    stores: Stores, leader: Actor, round_id: str, decision: Decision, reason: str, refusal: type[Exception]
) -> None:
    room = scored(leader, stores, round_id, [[LOW] * 8])
    with pytest.raises(refusal):
        steered(room, 0, decision, reason)
    with stores.database.reading() as session:
        assert not load_steering(session, room.workshop_id).skipped


def test_a_reason_is_one_line_without_anything_that_turns_text(
    stores: Stores, leader: Actor, round_id: str
) -> None:
    room = scored(leader, stores, round_id, [[LOW] * 8])
    steered(room, 0, Decision.SKIP, "eerst\r\nde \u202eploeg\x07 <b>horen</b>")
    [note] = [one.note for one in found(room).agenda.items if one.note]
    assert note == "eerst de ploeg <b>horen</b>"


def test_steering_is_for_the_talk_alone(stores: Stores, leader: Actor, round_id: str) -> None:
    room = a_room(stores, leader, round_id)
    room.join(5)
    room.start()
    with pytest.raises(WrongPhaseError):
        steered(room, 0, Decision.PIN)
    with pytest.raises(WrongPhaseError):
        found(room)
    room.close()
    with pytest.raises(FactorNotInWorkshopError):
        steer.steer_agenda(stores, leader, room.workshop_id, "NIX-01", Decision.PIN, "zomaar")
    steered(room, 0, Decision.PIN)
    room.go_to_measures()
    steered(room, 1, Decision.SKIP)
    agree.read_back(stores, leader, room.workshop_id)
    with pytest.raises(WrongPhaseError):
        steered(room, 2, Decision.SKIP)
    with pytest.raises(NotAllowedError):
        found(replace(room, leader=a_person(stores, Role.FACILITATOR)))


def test_a_removed_rehearsal_takes_its_steering_along(stores: Stores, leader: Actor) -> None:
    workshop_id = rehearse.start_rehearsal(stores, leader, name="Oefenteam", now=NOW)
    prepare.open_lobby(stores, leader, workshop_id, NOW)
    room = Room(stores, leader, workshop_id, [])
    room.start()
    room.close()
    steered(room, 0, Decision.PIN)
    rehearse.remove_rehearsal(stores, leader, workshop_id)
    with stores.database.reading() as session:
        assert session.exec(select(SteeringRow)).all() == []


def test_three_raised_factors_with_one_root_stack(stores: Stores, leader: Actor, round_id: str) -> None:
    room = scored(leader, stores, round_id, [[HIGH] * 8] * 6)
    stacks = found(room).stacking.stacks
    assert stacks
    assert all(len(stack.factor_ids) >= 3 for stack in stacks)
    calm = scored(leader, stores, round_id, [[LOW] * 8] * 6, "Team 2")
    assert found(calm).stacking.stacks == ()


def test_the_package_touches_what_nothing_chosen_touches_yet(
    stores: Stores, leader: Actor, round_id: str
) -> None:
    room = scored(leader, stores, round_id, [[HIGH] * 12] * 2 + [[LOW] * 12])
    first, second = room.workshop.factor_ids[:2]
    before = weighed(room)
    assert (before.to_treat, before.left_over) == ((first, second), (first, second))
    assert before.package.is_exact
    assert (before.warnings, before.effects) == ((), {})
    draft = agree.MeasureDraft("Nabespreken", first, "teamleider", None, Influence.TEAM)
    agree.add_measure(stores, leader, room.workshop_id, draft)
    assert weighed(room).left_over == (second,)


def test_what_is_taken_is_balanced_and_may_have_an_effect(
    stores: Stores, leader: Actor, round_id: str
) -> None:
    room = scored(leader, stores, round_id, [[HIGH] * 12, [HIGH] * 4])
    first = room.workshop.factor_ids[0]
    [*_others, taken] = [one.measure_id for one in weighed(room).advice.offered]
    draft = agree.MeasureDraft("Doen", first, "teamleider", None, Influence.TEAM)
    agree.take_suggestion(stores, leader, room.workshop_id, taken, draft)
    after = weighed(room)
    assert after.chosen_ids == (taken,)
    assert list(after.effects) == [first]
    # Nearly everybody is in one zone, so the room sees no map, and nothing is named that it could be at best.
    assert after.effects[first].label_at_best is None
    assert [warning.factor_ids for warning in after.warnings] == [(first,)]
