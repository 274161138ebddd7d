"""Several at the same moment: one answer a hundred times, two who seal, and a sealing that takes long."""

import os
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from threading import Barrier

import pytest

from riskmodel.application import seal, take_part
from riskmodel.application.counting import count_ballots
from riskmodel.domain.access import Role
from riskmodel.domain.answer import Axis
from riskmodel.domain.histogram import Histogram
from riskmodel.domain.workshop import Phase
from riskmodel.storage.histograms import load_histograms
from riskmodel.storage.stores import Stores, open_stores
from riskmodel.storage.workshops import load_workshop
from tests.builders import Room, a_person, a_room, a_round
from tests.faults.steps import Held, paused_at
from tests.faults.test_sealing_killed import a_room_to_seal

PATIENCE = 30.0
SUBMITS = 100


def ballots_in(room: Room) -> int:
    with room.stores.live.reading(room.workshop_id) as session:
        return int(session.connection().exec_driver_sql("SELECT count(*) FROM ballot").scalar_one())


def sealings(stores: Stores) -> int:
    """How often the trail says that a session was sealed."""
    with stores.database.reading() as session:
        query = "SELECT count(*) FROM audit_event WHERE action = 'workshop_sealed'"
        return int(session.connection().exec_driver_sql(query).scalar_one())


def is_sealed_with(stores: Stores, workshop_id: str, expected: dict[str, Histogram]) -> bool:
    with stores.database.reading() as session:
        phase = load_workshop(session, workshop_id).phase
        return (phase, load_histograms(session, workshop_id)) == (Phase.SEALED, expected)


def test_a_hundred_identical_answers_at_once_leave_one_row(stores: Stores) -> None:
    leader = a_person(stores, Role.FACILITATOR)
    room = a_room(stores, leader, a_round(stores, leader))
    room.join(1)
    room.start()
    factor, at_once = room.workshop.factor_ids[0], Barrier(SUBMITS)

    def submit(_turn: int) -> None:
        at_once.wait(PATIENCE)
        take_part.store_score(stores, room.workshop_id, room.tokens[0], factor, Axis.IMPACT, 4)

    with ThreadPoolExecutor(SUBMITS) as threads:
        assert list(threads.map(submit, range(SUBMITS))) == [None] * SUBMITS
    assert ballots_in(room) == 1
    view = take_part.own_view(stores, room.workshop_id, room.tokens[0])
    assert view.answers == {factor: (None, 4)}


def test_eight_threads_that_seal_at_once_seal_once(tmp_path: Path) -> None:
    room = a_room_to_seal(tmp_path)
    expected, at_once = count_ballots(room.stores, room.workshop), Barrier(8)

    def seal_it(_turn: int) -> None:
        at_once.wait(PATIENCE)
        seal.seal_workshop(room.stores, room.leader, room.workshop_id)

    with closing(room.stores), ThreadPoolExecutor(8) as threads:
        assert list(threads.map(seal_it, range(8))) == [None] * 8
        assert is_sealed_with(room.stores, room.workshop_id, expected)
        assert sealings(room.stores) == 1


# Where the slower of two may stand when the other one is done.
MOMENTS = ["load_workshop", "put_gate", "count_kept", "_keep_counts", "create_histograms", "destroy"]


@pytest.mark.parametrize("moment", MOMENTS)
def test_two_processes_that_seal_at_once_seal_once(tmp_path: Path, moment: str) -> None:
    room = a_room_to_seal(tmp_path)
    expected = count_ballots(room.stores, room.workshop)
    room.stores.close()

    def sealing() -> None:
        with closing(open_stores(tmp_path, None)) as stores:
            seal.seal_workshop(stores, room.leader, room.workshop_id)

    slower = paused_at(moment, sealing)
    # Within a transaction that writes, the slower one is the first: the other waits for it.
    quicker = os.fork()
    if quicker == 0:
        try:
            sealing()
        except BaseException:
            os._exit(1)
        os._exit(0)
    if moment != "create_histograms":
        assert os.waitpid(quicker, 0)[1] == 0
        assert slower.go_on() == 0
    else:
        assert slower.go_on() == 0
        assert os.waitpid(quicker, 0)[1] == 0
    with closing(open_stores(tmp_path, None)) as stores:
        assert is_sealed_with(stores, room.workshop_id, expected)
        assert sealings(stores) == 1
    assert [path.name for path in tmp_path.glob(f"*/*{room.workshop_id}*")] == []


@pytest.mark.parametrize(
    "moment", ["put_gate", "count_kept", "create_histograms", "_destroy", "close_when_idle", "forget_deleted"]
)
def test_a_sealing_that_is_held_up_holds_up_nobody_else(tmp_path: Path, moment: str) -> None:
    """Also not inside its transaction in the main database: who scores only reads there."""
    room = a_room_to_seal(tmp_path)
    other = a_room(room.stores, room.leader, room.workshop.round_id, team="Team 2")
    other.join(1)
    other.start()
    factor = other.workshop.factor_ids[0]
    held = Held(moment)
    with closing(room.stores), ThreadPoolExecutor(2) as threads:
        sealing = threads.submit(held.run, lambda: seal.seal(room.stores, room.workshop_id))
        assert held.reached.wait(PATIENCE)
        try:
            for axis in Axis:
                scoring = threads.submit(
                    take_part.store_score, room.stores, other.workshop_id, other.tokens[0], factor, axis, 2
                )
                scoring.result(PATIENCE)
            looking = threads.submit(
                take_part.own_view, room.stores, other.workshop_id, other.tokens[0]
            ).result(PATIENCE)
            assert (looking.answers, sealing.done()) == ({factor: (2, 2)}, False)
        finally:
            held.go_on.set()
        sealing.result(PATIENCE)
        assert sealings(room.stores) == 1
