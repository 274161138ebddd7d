"""The process is killed while a session is stopped: it goes on, or it is gone; nothing is ever counted."""

import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path

from riskmodel.application import seal
from riskmodel.application.stop import stop_session
from riskmodel.domain.access import Actor
from riskmodel.domain.stop_rule import StopReason
from riskmodel.domain.workshop import Phase
from riskmodel.storage.histograms import load_histograms
from riskmodel.storage.stores import open_stores
from riskmodel.storage.workshops import load_workshop
from tests.builders import NOW
from tests.faults.steps import counting_calls, killed_at
from tests.faults.test_sealing_killed import a_room_to_seal

KILLS = 8


def stopping(folder: Path, leader: Actor, workshop_id: str) -> Callable[[], None]:
    stores = open_stores(folder, None)
    return partial(stop_session, stores, leader, workshop_id, StopReason.DANGER, NOW)


def what_rests(folder: Path, workshop_id: str) -> tuple[Phase, int, bool]:
    """The phase, how much was counted, and whether answers or a key still lie there, after the next start."""
    stores = open_stores(folder, None)
    seal.finish_sealing(stores)
    with stores.database.reading() as session:
        phase = load_workshop(session, workshop_id).phase
        counts = len(load_histograms(session, workshop_id))
    stores.close()
    return phase, counts, bool(list(folder.glob(f"*/*{workshop_id}*")))


def test_a_stop_is_whole_or_not_at_all(tmp_path: Path) -> None:
    room = a_room_to_seal(tmp_path / "room")
    leader, workshop_id = room.leader, room.workshop_id
    room.stores.close()
    copy = partial(shutil.copytree, tmp_path / "room")
    steps = counting_calls(stopping(copy(tmp_path / "dry run"), leader, workshop_id), lambda _step: None)
    found = []
    for turn in range(KILLS):
        folder = copy(tmp_path / str(turn))
        step = 1 + turn * (steps - 1) // (KILLS - 1)
        assert killed_at(step, partial(stopping, folder, leader, workshop_id))
        found.append(what_rests(folder, workshop_id))
    # Before the word is written it goes on with all its answers, from then on it is gone.
    assert set(found) == {(Phase.REVEAL, 0, True), (Phase.VOID, 0, False)}
    assert found == sorted(found, key=lambda one: one[0] == Phase.VOID)
