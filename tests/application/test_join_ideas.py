import pytest

from riskmodel.application import propose
from riskmodel.application.join_ideas import join_ideas, settle, undo_join
from riskmodel.domain.access import Role
from riskmodel.domain.errors import MissingValueError, NotFoundError
from riskmodel.domain.proposal import Proposal
from riskmodel.storage.live import opened_proposals
from riskmodel.storage.stores import Stores
from tests.builders import Room, a_person, a_room, a_round


@pytest.fixture
def room(stores: Stores) -> Room:
    """A room in which four ideas were opened, the first of which is on the screen."""
    leader = a_person(stores, Role.FACILITATOR)
    room = a_room(stores, leader, a_round(stores, leader))
    room.join(4)
    room.start()
    room.close()
    room.go_to_measures()
    for letter, token in zip("abcd", room.tokens, strict=True):
        propose.propose(stores, room.workshop_id, token, f"idee {letter}")
    propose.open_batch(stores, leader, room.workshop_id)
    propose.show(stores, leader, room.workshop_id, named(room, "idee a").id, True)
    return room


def opened(room: Room) -> dict[str, Proposal]:
    found = propose.opened(room.stores, room.leader, room.workshop_id)
    return {one.text: one for one in sorted(found, key=lambda one: one.text)}


def named(room: Room, text: str) -> Proposal:
    return opened(room)[text]


def on_screen(room: Room) -> list[str]:
    found = propose.shown_on_screen(room.stores, room.leader, room.workshop_id)
    return sorted(one.text for one in found)


def join(room: Room, *texts: str, into: str) -> Proposal:
    ids = [named(room, text).id for text in texts]
    join_ideas(room.stores, room.leader, room.workshop_id, ids, into)
    return named(room, into)


def stored(room: Room) -> list[str]:
    with room.stores.live.reading(room.workshop_id) as live:
        return sorted(row.body for row in live.connection().execute(opened_proposals.select()))


def test_the_one_takes_the_place_of_the_several_and_says_that_it_was_reworded(room: Room) -> None:
    joined = join(room, "idee a", "idee b", into="a en b")
    assert list(opened(room)) == ["a en b", "idee c", "idee d"]
    assert (joined.is_joined, joined.is_edited) == (True, True)
    assert on_screen(room) == ["a en b"]


def test_undoing_puts_everything_back_as_it_was(room: Room) -> None:
    joined = join(room, "idee a", "idee b", into="a en b")
    undo_join(room.stores, room.leader, room.workshop_id, joined.id)
    assert list(opened(room)) == ["idee a", "idee b", "idee c", "idee d"]
    assert on_screen(room) == ["idee a"]
    assert [one.is_edited for one in opened(room).values()] == [False] * 4


def test_what_was_joined_can_be_joined_again(room: Room) -> None:
    join(room, "idee a", "idee b", into="a en b")
    joined = join(room, "a en b", "idee c", into="a, b en c")
    assert list(opened(room)) == ["a, b en c", "idee d"]
    undo_join(room.stores, room.leader, room.workshop_id, joined.id)
    assert list(opened(room)) == ["idee a", "idee b", "idee c", "idee d"]


def test_once_it_is_a_measure_nothing_is_left_to_undo(room: Room) -> None:
    joined = join(room, "idee a", "idee b", into="a en b")
    settle(room.stores, room.leader, room.workshop_id, joined.id)
    assert stored(room) == ["a en b", "idee c", "idee d"]
    assert on_screen(room) == []
    assert named(room, "a en b").is_joined is False
    with pytest.raises(NotFoundError):
        undo_join(room.stores, room.leader, room.workshop_id, joined.id)


def test_one_idea_is_nothing_to_join(room: Room) -> None:
    one = named(room, "idee a").id
    with pytest.raises(MissingValueError):
        join_ideas(room.stores, room.leader, room.workshop_id, [one, one], "a")


def test_two_facilitators_who_join_the_same_idea_lose_nothing(room: Room) -> None:
    first, second, third = (named(room, f"idee {letter}").id for letter in "abc")
    join_ideas(room.stores, room.leader, room.workshop_id, [first, second], "a en b")
    with pytest.raises(NotFoundError):
        join_ideas(room.stores, room.leader, room.workshop_id, [third, second], "b en c")
    assert list(opened(room)) == ["a en b", "idee c", "idee d"]


@pytest.mark.parametrize("unknown", ["", "geen hex", "00" * 16])
def test_an_idea_that_is_not_there_changes_nothing(room: Room, unknown: str) -> None:
    with pytest.raises(NotFoundError):
        undo_join(room.stores, room.leader, room.workshop_id, unknown)
    with pytest.raises(NotFoundError):
        settle(room.stores, room.leader, room.workshop_id, unknown)
    assert len(stored(room)) == 4
