"""The process is killed while slips are stored: all of a batch is there, or nothing of it."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from riskmodel.application import paper
from riskmodel.domain.access import Actor, Role
from riskmodel.storage.slips import load_slips
from riskmodel.storage.stores import open_stores
from tests.builders import Room, a_person, a_room, a_round
from tests.faults.steps import counting_calls, killed_at

OLD, NEW = ((1, 1),) * 6, ((5, 5),) * 6


def a_room_with_slips(folder: Path) -> Room:
    stores = open_stores(folder, None)
    leader = a_person(stores, Role.FACILITATOR)
    room = a_room(stores, leader, a_round(stores, leader))
    paper.announce_paper(stores, leader, room.workshop_id, 6)
    room.start()
    paper.type_slips(stores, leader, room.workshop_id, room.workshop.factor_ids[0], OLD)
    return room


def replacing(folder: Path, leader: Actor, workshop_id: str, factor_id: str) -> Callable[[], None]:
    stores = open_stores(folder, None)
    return partial(paper.type_slips, stores, leader, workshop_id, factor_id, NEW, replacing=True)


def test_a_batch_is_replaced_whole_or_not_at_all(tmp_path: Path) -> None:
    dry = a_room_with_slips(tmp_path / "dry run")
    act = replacing(tmp_path / "dry run", dry.leader, dry.workshop_id, dry.workshop.factor_ids[0])
    steps = counting_calls(act, lambda _step: None)
    found = []
    for turn in range(8):
        folder = tmp_path / str(turn)
        room = a_room_with_slips(folder)
        factor_id = room.workshop.factor_ids[0]
        room.stores.close()
        step = 1 + turn * (steps - 1) // 7
        assert killed_at(step, partial(replacing, folder, room.leader, room.workshop_id, factor_id))
        stores = open_stores(folder, None)
        with stores.live.reading(room.workshop_id) as session:
            found.append(load_slips(session, factor_id))
        stores.close()
    assert found == [OLD] * found.count(OLD) + [NEW] * found.count(NEW)
    assert (found[0], found[-1]) == (OLD, NEW)
