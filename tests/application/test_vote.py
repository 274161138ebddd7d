from collections.abc import Mapping, Sequence

import pytest

from riskmodel.application import agree, move, vote
from riskmodel.domain.access import Role
from riskmodel.domain.errors import (
    NotAllowedError,
    NotFoundError,
    RiskModelError,
    TooManyPointsError,
    VoteOverError,
    WrongPhaseError,
)
from riskmodel.domain.room_statement import AgreedMeasure, Influence, Support
from riskmodel.domain.vote import VoteOutcome
from riskmodel.domain.workshop import Phase
from riskmodel.storage.live import votes
from riskmodel.storage.stores import Stores
from tests.builders import Room, a_person, a_room, a_round

MUCH, SOME, LITTLE = Support.MUCH, Support.SOME, Support.LITTLE


def voting(stores: Stores, people: int, *, texts: Sequence[str] = "abc", manager: bool = False) -> Room:
    """A room that votes on three measures."""
    leader = a_person(stores, Role.FACILITATOR)
    room = a_room(stores, leader, a_round(stores, leader), invited=12, manager_present=manager)
    room.join(people)
    room.start()
    room.close()
    room.go_to_measures()
    for text in texts:
        draft = agree.MeasureDraft(text, None, "teamleider", None, Influence.TEAM)
        agree.add_measure(stores, leader, room.workshop_id, draft)
    go(room, Phase.VOTE)
    return room


@pytest.fixture
def room(stores: Stores) -> Room:
    """A room of eight that votes."""
    return voting(stores, 8)


def go(room: Room, phase: Phase) -> None:
    move.go_to(room.stores, room.leader, room.workshop_id, phase)


def measures(room: Room) -> tuple[AgreedMeasure, ...]:
    return agree.room_statement(room.stores, room.leader, room.workshop_id).measures


def ids(room: Room) -> list[str]:
    return [measure.id for measure in measures(room)]


def give(room: Room, person: int, *points: int) -> None:
    vote.put_vote(
        room.stores, room.workshop_id, room.tokens[person], dict(zip(ids(room), points, strict=False))
    )


def own(room: Room, person: int) -> tuple[int, ...]:
    found = vote.own_vote(room.stores, room.workshop_id, room.tokens[person])
    return tuple(found.points.get(measure.id, 0) for measure in found.measures)


def support(room: Room) -> list[Support | None]:
    return [measure.support for measure in measures(room)]


def outcome(room: Room) -> VoteOutcome:
    return vote.vote_outcome(room.stores, room.leader, room.workshop_id)


def rows(room: Room) -> list[Mapping[str, object]]:
    with room.stores.live.reading(room.workshop_id) as live:
        return [dict(row) for row in live.connection().execute(votes.select()).mappings()]


def test_a_vote_replaces_the_own_one_and_nobody_elses(room: Room) -> None:
    give(room, 0, 3)
    give(room, 1, 1, 1, 1)
    give(room, 0, 0, 2)
    give(room, 0, 0, 2)
    assert (own(room, 0), own(room, 1)) == ((0, 2, 0), (1, 1, 1))


def test_one_measure_changes_and_the_others_stay(room: Room) -> None:
    give(room, 0, 1, 1)
    vote.put_points(room.stores, room.workshop_id, room.tokens[0], ids(room)[1], 2)
    assert own(room, 0) == (1, 2, 0)
    with pytest.raises(TooManyPointsError):
        vote.put_points(room.stores, room.workshop_id, room.tokens[0], ids(room)[2], 1)
    assert own(room, 0) == (1, 2, 0)


def test_what_is_refused_changes_nothing(room: Room) -> None:
    give(room, 0, 1, 2)
    first = ids(room)[0]
    refused: list[tuple[str | None, dict[str, int], type[RiskModelError]]] = [
        (room.tokens[0], {first: 4}, TooManyPointsError),
        (room.tokens[0], {first: -1}, TooManyPointsError),
        (room.tokens[0], {"0" * 32: 1}, NotFoundError),
        (room.tokens[0], {"": 1}, NotFoundError),
        ("geen plaats", {first: 1}, NotAllowedError),
        (None, {first: 1}, NotAllowedError),
    ]
    for token, points, error in refused:
        with pytest.raises(error):
            vote.put_vote(room.stores, room.workshop_id, token, points)
    assert (own(room, 0), len(rows(room))) == ((1, 2, 0), 3)


def test_votes_are_taken_while_the_room_votes_only(room: Room) -> None:
    for phase in (Phase.MEASURES, Phase.READ_BACK):
        go(room, phase)
        with pytest.raises(WrongPhaseError):
            give(room, 0, 1)
    assert rows(room) == []


def test_the_end_makes_words_of_points_and_destroys_the_votes(room: Room) -> None:
    for person in range(5):
        give(room, person, 2, 1)
    assert outcome(room) is VoteOutcome.OPEN
    go(room, Phase.READ_BACK)
    assert (support(room), outcome(room)) == ([MUCH, LITTLE, LITTLE], VoteOutcome.COUNTED)
    assert rows(room) == []


@pytest.mark.parametrize(
    ("people", "manager", "is_shown"),
    [(4, False, False), (5, False, True), (9, True, False), (10, True, True)],
)
def test_too_few_voters_say_nothing(stores: Stores, people: int, manager: bool, is_shown: bool) -> None:
    room = voting(stores, people, manager=manager)
    for person in range(people):
        give(room, person, 3)
    go(room, Phase.READ_BACK)
    assert (support(room)[0] is not None) is is_shown
    assert outcome(room) is (VoteOutcome.COUNTED if is_shown else VoteOutcome.TOO_FEW)


def test_who_gives_no_points_or_takes_them_back_has_not_voted(room: Room) -> None:
    for person in range(5):
        give(room, person, 3)
    give(room, 4, 0, 0, 0)
    give(room, 5)
    go(room, Phase.READ_BACK)
    assert outcome(room) is VoteOutcome.TOO_FEW


def test_voting_anew_begins_with_nothing_of_the_first_time(room: Room) -> None:
    for person in range(6):
        give(room, person, 3)
    go(room, Phase.MEASURES)
    assert support(room)[0] is MUCH
    change(room, "d")
    go(room, Phase.VOTE)
    assert (support(room), own(room, 0)) == ([None] * 4, (0, 0, 0, 0))
    # Only one of the six votes: what the first vote said must not come back with one person changed.
    give(room, 0, 0, 3)
    go(room, Phase.READ_BACK)
    assert (support(room), outcome(room)) == ([None] * 4, VoteOutcome.TOO_FEW)


def change(room: Room, how: str) -> None:
    """Add a measure with these words, reword the first one, or leave one out."""
    stores, leader, workshop_id = room.stores, room.leader, room.workshop_id
    draft = agree.MeasureDraft(how, None, "teamleider", None, Influence.TEAM)
    if how == "reworded":
        agree.change_measure(stores, leader, workshop_id, ids(room)[0], draft, 1)
    elif how == "left out":
        agree.leave_measure_out(stores, leader, workshop_id, ids(room)[0])
    else:
        agree.add_measure(stores, leader, workshop_id, draft)


@pytest.mark.parametrize("how", ["", "left out"])
def test_over_the_same_words_nobody_votes_again(room: Room, how: str) -> None:
    for person in range(6):
        give(room, person, 2, 1)
    go(room, Phase.MEASURES)
    if how:
        change(room, how)
    stands = support(room)
    with pytest.raises(VoteOverError):
        go(room, Phase.VOTE)
    assert (support(room), outcome(room)) == (stands, VoteOutcome.COUNTED)
    assert room.workshop.phase is Phase.MEASURES
    # The way on leads past the vote, without a reason: it was held.
    go(room, Phase.READ_BACK)


@pytest.mark.parametrize("how", ["reworded", "added"])
def test_over_other_words_everybody_votes_anew(room: Room, how: str) -> None:
    for person in range(6):
        give(room, person, 2, 1)
    go(room, Phase.MEASURES)
    change(room, how)
    go(room, Phase.VOTE)
    assert (set(support(room)), outcome(room)) == ({None}, VoteOutcome.OPEN)


def test_where_too_few_voted_people_may_vote_again(room: Room) -> None:
    give(room, 0, 3)
    go(room, Phase.MEASURES)
    go(room, Phase.VOTE)
    assert outcome(room) is VoteOutcome.OPEN


def test_two_who_open_the_vote_at_once_wipe_nothing(room: Room) -> None:
    give(room, 0, 3)
    go(room, Phase.VOTE)
    assert own(room, 0) == (3, 0, 0)


def test_measures_stand_still_while_the_room_votes(room: Room) -> None:
    draft = agree.MeasureDraft("nieuw", None, "teamleider", None, Influence.TEAM)
    with pytest.raises(WrongPhaseError):
        agree.add_measure(room.stores, room.leader, room.workshop_id, draft)
    with pytest.raises(WrongPhaseError):
        agree.change_measure(room.stores, room.leader, room.workshop_id, ids(room)[0], draft, 1)


def test_rows_of_one_person_have_nothing_in_common(room: Room) -> None:
    give(room, 0, 1, 1, 1)
    found = rows(room)
    assert sorted(str(row["measure_id"]) for row in found) == sorted([*ids(room), ""])
    assert len({row["id"] for row in found}) == 4
    assert all(set(row) == {"id", "measure_id", "points"} for row in found)


def test_new_words_have_no_support_and_a_new_owner_keeps_it(room: Room) -> None:
    for person in range(8):
        give(room, person, 2, 1)
    go(room, Phase.MEASURES)
    for place, text in enumerate(("a", "iets anders")):
        draft = agree.MeasureDraft(text, None, "afdelingshoofd", None, Influence.TEAM)
        agree.change_measure(room.stores, room.leader, room.workshop_id, ids(room)[place], draft, 1)
    assert support(room) == [MUCH, None, LITTLE]
