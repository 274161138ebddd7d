"""Stopping for good: nothing is counted or left, nobody is told why, and it can be held again."""

import re
from pathlib import Path

import pytest

import riskmodel
from riskmodel.application import agree, hold_again, prepare, seal, stop, take_part
from riskmodel.application.audit import audit_trail
from riskmodel.application.delete import delete_account
from riskmodel.domain.access import Role
from riskmodel.domain.audit import Action
from riskmodel.domain.errors import (
    MovedMeanwhileError,
    ResultSeenError,
    SlipsKnownError,
    StillNeededError,
    TeamHasSessionError,
    WrongPhaseError,
)
from riskmodel.domain.stop_rule import StopReason
from riskmodel.domain.workshop import Phase
from riskmodel.storage import workshops
from riskmodel.storage.histograms import load_histograms
from riskmodel.storage.stores import Stores
from tests.builders import NOW, TODAY, Room, a_person, a_room, a_round

ROOT = Path(riskmodel.__file__).parents[1]


@pytest.fixture
def room(stores: Stores) -> Room:
    """Seven people who scored; the round is open."""
    leader = a_person(stores, Role.FACILITATOR)
    room = a_room(stores, leader, a_round(stores, leader))
    room.join(7)
    room.start()
    room.score_all([(5, 5)] * 7)
    return room


def stop_it(room: Room, reason: StopReason = StopReason.TENSION, seen: Phase | None = None) -> None:
    stop.stop_session(room.stores, room.leader, room.workshop_id, reason, NOW, seen=seen)


def left_of(room: Room) -> list[str]:
    folder = room.stores.live.folder.parent
    return [path.name for path in folder.glob(f"*/*{room.workshop_id}*")]


def test_a_stop_destroys_everything_and_counts_nothing(room: Room) -> None:
    code, key = room.workshop.join_code, room.stores.keys.load(room.workshop_id)
    stop_it(room)
    assert (room.workshop.phase, room.workshop.stop_reason) == (Phase.VOID, "tension")
    assert left_of(room) == []
    with room.stores.database.reading() as session:
        assert load_histograms(session, room.workshop_id) == {}
    files = [path for path in room.stores.live.folder.parent.rglob("*") if path.is_file()]
    content = b"".join(path.read_bytes() for path in files)
    assert [found for found in (code.encode(), key) if found in content] == []
    seal.finish_sealing(room.stores)
    assert seal.seal_overdue(room.stores, NOW) == 0
    assert room.workshop.phase == Phase.VOID


def test_twice_is_harmless_and_keeps_the_first_reason(room: Room) -> None:
    stop_it(room, StopReason.DANGER)
    stop_it(room, StopReason.TENSION)
    assert room.workshop.stop_reason == "danger"


def test_only_what_people_are_in_is_stopped(room: Room) -> None:
    with pytest.raises(MovedMeanwhileError):
        stop_it(room, seen=Phase.LOBBY)
    room.close()
    room.seal()
    with pytest.raises(WrongPhaseError):
        stop_it(room)
    assert room.workshop.stop_reason is None


def test_the_trail_says_that_it_was_stopped_and_not_why(room: Room) -> None:
    stop_it(room, StopReason.DISCLOSURE)
    trail = audit_trail(room.stores, a_person(room.stores, Role.ADMINISTRATOR))
    assert [one.about for one in trail if one.action == Action.WORKSHOP_STOPPED] == ["Team 1"]
    assert [one for one in trail if "disclosure" in str(one)] == []


def test_a_phone_learns_that_it_was_stopped_and_nothing_else(room: Room) -> None:
    assert stop.is_stopped(room.stores, room.workshop_id) is False
    stop_it(room, StopReason.DISCLOSURE)
    assert stop.is_stopped(room.stores, room.workshop_id) is True
    assert stop.is_stopped(room.stores, "0" * 32) is False
    with pytest.raises(WrongPhaseError):
        take_part.own_view(room.stores, room.workshop_id, room.tokens[0])


def test_nothing_that_makes_a_file_or_a_row_knows_of_a_reason() -> None:
    sources = [*(ROOT / "riskmodel/exchange").rglob("*.py"), *(ROOT / "pages/prevention").rglob("*.py")]
    sources += (ROOT / "pages/management").rglob("*.py")
    assert [path.name for path in sources if re.search("stop_reason|StopReason", path.read_text())] == []


def test_before_a_result_it_is_held_again_with_nothing_of_the_first_time(room: Room) -> None:
    stop_it(room)
    assert hold_again.may_hold_again(room.stores, room.leader, room.workshop_id)
    hold_again.hold_again(room.stores, room.leader, room.workshop_id)
    assert (room.workshop.phase, room.workshop.stop_reason) == (Phase.PREPARATION, None)
    prepare.open_lobby(room.stores, room.leader, room.workshop_id, NOW)
    assert room.workshop.phase == Phase.LOBBY


def test_after_a_result_the_team_does_not_score_again_in_this_round(room: Room) -> None:
    """With somebody more or less in the room, two results would tell what that one person answered."""
    room.close()
    factor = room.workshop.factor_ids[0]
    agree.agree_on_factor(room.stores, room.leader, room.workshop_id, factor_id=factor, words="Te druk.")
    stop_it(room)
    assert hold_again.may_hold_again(room.stores, room.leader, room.workshop_id) is False
    with pytest.raises(ResultSeenError):
        hold_again.hold_again(room.stores, room.leader, room.workshop_id)
    unit_id, round_id = room.workshop.unit_id, room.workshop.round_id
    with pytest.raises(TeamHasSessionError):
        prepare.create_workshop(
            room.stores, room.leader, unit_id=unit_id, round_id=round_id, held_on=TODAY, invited=6
        )
    following = a_round(room.stores, room.leader, name="Voorjaar 2027")
    prepare.create_workshop(
        room.stores, room.leader, unit_id=unit_id, round_id=following, held_on=TODAY, invited=6
    )


def test_what_a_backup_made_void_can_still_be_held_again_after_its_result(room: Room) -> None:
    room.close()
    with room.stores.database.writing() as session:
        workshops.put_phase(session, room.workshop_id, Phase.VOID)
    assert hold_again.may_hold_again(room.stores, room.leader, room.workshop_id)


def test_typed_slips_keep_a_stopped_session_from_being_held_again(room: Room) -> None:
    with room.stores.database.writing() as session:
        workshops.put_typed_slips(session, room.workshop_id)
    stop_it(room)
    with pytest.raises(SlipsKnownError):
        hold_again.hold_again(room.stores, room.leader, room.workshop_id)


def test_what_a_stop_could_not_remove_goes_before_the_session_is_held_again(room: Room) -> None:
    stop_it(room)
    # As after an error while the file was held open by somebody.
    room.stores.live.create(room.workshop_id)
    room.stores.keys.create(room.workshop_id)
    hold_again.hold_again(room.stores, room.leader, room.workshop_id)
    assert left_of(room) == []


def test_a_start_destroys_what_lies_there_of_a_session_in_preparation(room: Room) -> None:
    stop_it(room)
    hold_again.hold_again(room.stores, room.leader, room.workshop_id)
    room.stores.live.create(room.workshop_id)
    room.stores.keys.create(room.workshop_id)
    seal.destroy_unheld(room.stores)
    assert left_of(room) == []


def test_whoever_led_a_session_that_was_stopped_is_known_while_its_round_is_open(room: Room) -> None:
    administrator = a_person(room.stores, Role.ADMINISTRATOR)
    stop_it(room)
    with pytest.raises(StillNeededError):
        delete_account(room.stores, administrator, room.leader.account_id)
