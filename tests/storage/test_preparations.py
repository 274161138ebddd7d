"""What a facilitator looked into is kept as it is, on both databases, and goes with its session."""

import pytest

from riskmodel.application.delete import delete_workshop
from riskmodel.domain.access import Role
from riskmodel.domain.errors import ChangedMeanwhileError
from riskmodel.domain.preparation import Check, CheckAnswer, Preparation, Purpose
from riskmodel.storage import preparations
from riskmodel.storage.stores import Stores
from tests.builders import Room, a_person, a_room, a_round

FILLED_IN = Preparation(Purpose.REACTIVE, "Twee teams, één balie.\n=HYPERLINK('x')", "Werkdruk, 2023")


@pytest.fixture
def room(both_stores: Stores) -> Room:
    leader = a_person(both_stores, Role.FACILITATOR)
    return a_room(both_stores, leader, a_round(both_stores, leader))


def put(room: Room, found: Preparation, version: int) -> int:
    with room.stores.database.writing() as session:
        return preparations.put_preparation(session, room.workshop_id, found, version)


def load(room: Room) -> tuple[Preparation, int]:
    with room.stores.database.reading() as session:
        return preparations.load_preparation(session, room.workshop_id)


def answers(room: Room) -> dict[Check, CheckAnswer]:
    with room.stores.database.reading() as session:
        return preparations.load_answers(session, room.workshop_id)


def test_nothing_is_there_until_somebody_fills_it_in(room: Room) -> None:
    assert (load(room), answers(room)) == ((Preparation(), 0), {})
    assert put(room, Preparation(), 0) == 0


@pytest.mark.parametrize("found", [FILLED_IN, Preparation(None, "alleen context", "")])
def test_what_is_kept_comes_back_whole(room: Room, found: Preparation) -> None:
    assert put(room, found, 0) == 1
    assert load(room) == (found, 1)


@pytest.mark.parametrize("version", [0, 1, 3])
def test_only_the_version_that_is_there_is_followed_by_another(room: Room, version: int) -> None:
    put(room, FILLED_IN, 0)
    second = Preparation(Purpose.CHANGE, "fusie", "")
    put(room, second, 1)
    with pytest.raises(ChangedMeanwhileError):
        put(room, FILLED_IN, version)
    assert load(room) == (second, 2)
    # What stands there already is no conflict: the same click twice.
    assert put(room, second, version) == 2


def test_the_last_answer_counts_and_can_be_taken_back(room: Room) -> None:
    with room.stores.database.writing() as session:
        for check in Check:
            preparations.put_answer(session, room.workshop_id, check, CheckAnswer(True))
        preparations.put_answer(session, room.workshop_id, Check.GROUP, CheckAnswer(False, "vijf mensen"))
        preparations.remove_answer(session, room.workshop_id, Check.HELP)
        preparations.remove_answer(session, room.workshop_id, Check.HELP)
    found = answers(room)
    assert set(found) == set(Check) - {Check.HELP}
    assert found[Check.GROUP] == CheckAnswer(False, "vijf mensen")


def test_it_goes_with_its_session(room: Room) -> None:
    put(room, FILLED_IN, 0)
    with room.stores.database.writing() as session:
        preparations.put_answer(session, room.workshop_id, Check.GROUP, CheckAnswer(True))
    delete_workshop(room.stores, room.leader, room.workshop_id)
    assert (load(room), answers(room)) == ((Preparation(), 0), {})
