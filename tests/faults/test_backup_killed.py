"""The process is killed while a backup is written or put back: what was there is whole, before or after."""

import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from riskmodel.application import restore
from riskmodel.application.backup import back_up
from riskmodel.domain.access import Actor, Role
from riskmodel.domain.workshop import Phase
from riskmodel.storage.backups import open_file
from riskmodel.storage.restoring import check_backup
from riskmodel.storage.stores import open_stores
from riskmodel.storage.workshops import load_workshops
from tests.builders import NOW, Room, a_person, a_room, a_round
from tests.faults.steps import counting_calls, killed_at
from tests.storage.old_databases import Rows, columns_of, rows_of

KILLS = [4, pytest.param(40, marks=pytest.mark.long)]
LOCAL = Actor("command line", "command line", frozenset({Role.ADMINISTRATOR}))


def a_scored_room(folder: Path) -> Room:
    stores = open_stores(folder, None)
    leader = a_person(stores, Role.FACILITATOR)
    room = a_room(stores, leader, a_round(stores, leader))
    room.join(5)
    room.start()
    room.score_all([(3, 4)] * 5)
    return room


def steps_to_kill(steps: int, kills: int) -> list[int]:
    return [1 + turn * (steps - 1) // (kills - 1) for turn in range(kills)]


def content(folder: Path) -> Rows:
    """Every row but those of the trail, which notes each backup."""
    stores = open_stores(folder, None)
    found = rows_of(stores.database, columns_of(stores.database))
    stores.close()
    return {name: rows for name, rows in found.items() if name != "audit_event"}


def backing_up(folder: Path, target: Path) -> Callable[[], object]:
    return partial(back_up, open_stores(folder, None), LOCAL, target)


def putting_back(folder: Path, backup: Path) -> Callable[[], object]:
    return partial(restore.put_back, open_stores(folder, None), LOCAL, backup, folder, NOW, replaces=True)


@pytest.mark.parametrize("kills", KILLS)
def test_kills_while_a_backup_is_written(tmp_path: Path, kills: int) -> None:
    folder = tmp_path / "data"
    a_scored_room(folder).stores.close()
    before = content(folder)
    steps = counting_calls(backing_up(folder, tmp_path / "dry.sqlite"), lambda _step: None)
    for step in steps_to_kill(steps, kills):
        target = tmp_path / f"{step}.sqlite"
        assert killed_at(step, partial(backing_up, folder, target))
        assert content(folder) == before
        if not target.exists():
            # What the killed one left under another name goes when it is made again.
            backing_up(folder, target)()
            assert list(tmp_path.glob(f".{step}.sqlite*")) == []
        copy = open_file(target)
        check_backup(copy)
        assert len(rows_of(copy, columns_of(copy))["workshop"]) == 1
        copy.close()


@pytest.mark.parametrize("kills", KILLS)
def test_kills_while_a_backup_is_put_back(tmp_path: Path, kills: int) -> None:
    room = tmp_path / "room"
    backup = a_later_room(room)
    before = content(room)
    # The same room is restored again and again, each time in a folder of its own.
    copy = partial(shutil.copytree, room)
    steps = counting_calls(putting_back(copy(tmp_path / "dry"), backup), lambda _step: None)
    seen = [
        check_kill(copy(tmp_path / f"at {step}"), backup, before, step)
        for step in (0, *steps_to_kill(steps, kills))
    ]
    assert {Phase.SCORING, Phase.VOID} == set(seen)


def a_later_room(folder: Path) -> Path:
    """A room that scores is backed up; then another team comes. Return the backup."""
    room = a_scored_room(folder)
    backup = folder.parent / f"{folder.name}.sqlite"
    back_up(room.stores, LOCAL, backup)
    later = a_room(room.stores, room.leader, room.workshop.round_id, team="Team 9")
    later.join(2)
    room.stores.close()
    return backup


def check_kill(folder: Path, backup: Path, before: Rows, step: int) -> Phase:
    """Kill at a step; return the phase of the first session, after looking at everything else."""
    assert killed_at(step, partial(putting_back, folder, backup)) == (step > 0)
    after = content(folder)
    stores = open_stores(folder, None)
    with stores.database.reading() as session:
        phases = [workshop.phase for workshop in load_workshops(session)]
    left = (len(stores.live.workshop_ids()), len(stores.keys.workshop_ids()))
    stores.close()
    if phases == [Phase.VOID]:
        return Phase.VOID
    assert after == before
    assert left == (2, 2)
    return Phase.SCORING
