"""The process is killed in the middle of sealing; the next start finishes it, and nothing is lost or left."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from riskmodel.application import seal
from riskmodel.application.counting import count_ballots
from riskmodel.domain.access import Role
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


def how_many_steps(folder: Path) -> int:
    room = a_room_to_seal(folder)
    steps = counting_calls(lambda: seal.seal(room.stores, room.workshop_id), lambda _step: None)
    room.stores.close()
    return steps


def check_kills(tmp_path: Path, kills: int) -> None:
    steps = how_many_steps(tmp_path / "dry run")
    for turn in range(kills):
        folder = tmp_path / str(turn)
        room = a_room_to_seal(folder)
        expected = count_ballots(room.stores, room.workshop)
        key = room.stores.keys.load(room.workshop_id)
        old_ids = [
            ballot_id(key, room.workshop_id, factor, token)
            for token in room.tokens
            for factor in room.workshop.factor_ids
        ]
        room.stores.close()
        step = 1 + turn * (steps - 1) // max(1, kills - 1)
        assert killed_at(step, partial(sealing, folder, room.workshop_id))
        check_what_rests(folder, room.workshop_id, expected, old_ids)


def check_what_rests(
    folder: Path, workshop_id: str, expected: dict[str, object] | object, old_ids: list[bytes]
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
    assert [old for old in old_ids if old in content] == []


def test_ten_kills_while_sealing(tmp_path: Path) -> None:
    check_kills(tmp_path, 10)


@pytest.mark.long
def test_a_hundred_kills_while_sealing(tmp_path: Path) -> None:
    check_kills(tmp_path, 100)
