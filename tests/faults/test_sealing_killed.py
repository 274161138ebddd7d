"""The process is killed in the middle of sealing; the next start finishes it, and nothing is lost or left."""

import shutil
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

import pytest

from riskmodel.application import seal
from riskmodel.application.counting import count_ballots
from riskmodel.domain.access import Role
from riskmodel.domain.histogram import Histogram
from riskmodel.domain.pseudonym import ballot_id
from riskmodel.domain.workshop import Phase
from riskmodel.storage.histograms import load_histograms
from riskmodel.storage.stores import Stores, open_stores
from riskmodel.storage.workshops import load_workshop
from tests.builders import Room, a_person, a_room, a_round
from tests.faults.steps import counting_calls, killed_at


def a_room_to_seal(folder: Path) -> Room:
    stores = open_stores(folder, None)
    leader = a_person(stores, Role.FACILITATOR)
    room = a_room(stores, leader, a_round(stores, leader))
    room.join(7)
    room.start()
    room.score_all([(1 + person % 5, 1 + person % 4) for person in range(7)])
    room.close()
    return room


def sealing(folder: Path, workshop_id: str) -> Callable[[], None]:
    return partial(seal.seal, open_stores(folder, None), workshop_id)


def how_many_steps(folder: Path, workshop_id: str) -> int:
    stores = open_stores(folder, None)
    steps = counting_calls(lambda: seal.seal(stores, workshop_id), lambda _step: None)
    stores.close()
    return steps


def check_kills(tmp_path: Path, kills: int) -> None:
    room = a_room_to_seal(tmp_path / "room")
    workshop_id, expected = room.workshop_id, count_ballots(room.stores, room.workshop)
    gone = [*ids_of(room), room.workshop.join_code.encode(), room.stores.keys.load(workshop_id)]
    room.stores.close()
    # The same room dies again and again, each time in a folder of its own.
    copy = partial(shutil.copytree, tmp_path / "room")
    steps = how_many_steps(copy(tmp_path / "dry run"), workshop_id)
    for turn in range(kills):
        folder = copy(tmp_path / str(turn))
        step = 1 + turn * (steps - 1) // max(1, kills - 1)
        assert killed_at(step, partial(sealing, folder, workshop_id))
        check_what_rests(folder, workshop_id, expected, gone)


def ids_of(room: Room) -> list[bytes]:
    """What every ballot is called while the key exists."""
    key = room.stores.keys.load(room.workshop_id)
    return [
        ballot_id(key, room.workshop_id, factor, token)
        for token in room.tokens
        for factor in room.workshop.factor_ids
    ]


def check_what_rests(
    folder: Path, workshop_id: str, expected: Mapping[str, Histogram], gone: list[bytes]
) -> None:
    stores: Stores = open_stores(folder, None)
    seal.finish_sealing(stores)
    seal.seal(stores, workshop_id)
    with stores.database.reading() as session:
        assert load_workshop(session, workshop_id).phase == Phase.SEALED
        assert load_histograms(session, workshop_id) == expected
    stores.close()
    assert [path.name for path in folder.glob(f"*/*{workshop_id}*")] == []
    content = b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())
    assert [old for old in gone if old in content] == []


def test_ten_kills_while_sealing(tmp_path: Path) -> None:
    check_kills(tmp_path, 10)


@pytest.mark.long
def test_fifty_kills_while_sealing(tmp_path: Path) -> None:
    check_kills(tmp_path, 50)
