"""The disk is full, or somebody holds the file: it is said, nothing acknowledged is lost, and it goes on."""

import json
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from riskmodel.application import take_part
from riskmodel.domain.access import Role
from riskmodel.storage.database import Database
from riskmodel.storage.stores import Stores
from tests.browser.server import ROOT
from tests.builders import Room, a_person, a_room, a_round
from tests.participant.phones import new_phone, place

NOT_STORED = {
    "stored": False,
    "message": "Dit lukte nu even niet. Er is niets opgeslagen. Wacht even en probeer het opnieuw.",
}
FULL = "De schijf is vol. Maak ruimte en probeer het opnieuw.\n"


def may_have_a_disk_of_its_own() -> bool:
    """Whether this computer lets a process mount a small disk that nobody else sees."""
    if shutil.which("unshare") is None:
        return False
    trial = ["unshare", "-rm", "mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", "/mnt"]
    return subprocess.run(trial, capture_output=True, check=False).returncode == 0


@pytest.mark.skipif(not may_have_a_disk_of_its_own(), reason="needs a disk of its own to fill")
def test_a_disk_that_is_full_to_the_last_block(tmp_path: Path) -> None:
    command = ["unshare", "-rm", sys.executable, "-m", "tests.faults.full_disk", str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told.pop("stored later") > 0
    assert told == {
        "refused": [503, NOT_STORED],
        "page": [503, True],
        "lost": [],
        "lost on disk": [],
        "desk": [1, FULL],
        "refused later": [],
        "lost later": [],
        "desk later": 0,
    }


@pytest.fixture
def room(stores: Stores) -> Room:
    leader = a_person(stores, Role.FACILITATOR)
    room = a_room(stores, leader, a_round(stores, leader), invited=40)
    room.join(40)
    room.start()
    return room


def score(room: Room, token: str, factor: str) -> tuple[int, object]:
    form = {"factor": factor, "axis": "impact", "answer": "4"}
    told = new_phone().post(f"{place(room)}/score", data=form, headers={"Cookie": f"plaats={token}"})
    return told.status_code, told.json()


@contextmanager
def told_at_every_checkout(database: Database, pragma: str) -> Iterator[None]:
    """Let SQLite itself obey a limit in each connection of a live file."""

    def tell(connection: Any, *_others: object) -> None:
        connection.execute(pragma)

    event.listen(database.engine, "checkout", tell)
    try:
        yield
    finally:
        event.remove(database.engine, "checkout", tell)


def test_sqlite_says_that_there_is_no_room(room: Room) -> None:
    """The engine's own error for a full disk, also where no disk can be filled."""
    live = room.stores.live._database(room.workshop_id)
    factors = room.workshop.factor_ids
    # The first half fills most of a page of the file; the second needs another one.
    room.score_all([(None, 4)] * 20)
    asked = [(token, factor) for token in room.tokens[20:] for factor in factors]
    with told_at_every_checkout(live, "PRAGMA max_page_count = 1"):
        told = [score(room, *question) for question in asked]
    stored = [question for question, (status, _body) in zip(asked, told, strict=True) if status == 200]
    refused = [question for question in asked if question not in stored]
    assert [told[asked.index(question)] for question in refused] == [(503, NOT_STORED)] * len(refused)
    assert 0 < len(refused) < len(asked)
    assert all(is_there(room, *question) for question in stored)
    assert not any(is_there(room, *question) for question in refused)
    with told_at_every_checkout(live, "PRAGMA max_page_count = 1000000"):
        assert [score(room, *question)[0] for question in refused] == [200] * len(refused)
    assert all(is_there(room, *question) for question in asked)


def is_there(room: Room, token: str, factor: str) -> bool:
    view = take_part.own_view(room.stores, room.workshop_id, token)
    return view.answers.get(factor) == (None, 4)


def test_a_live_file_that_somebody_holds(room: Room) -> None:
    question = room.tokens[0], room.workshop.factor_ids[0]
    live = room.stores.live._database(room.workshop_id)
    with closing(sqlite3.connect(room.stores.live.path(room.workshop_id))) as other:
        other.execute("BEGIN IMMEDIATE")
        # The product waits for five seconds; who tests does not have to.
        with told_at_every_checkout(live, "PRAGMA busy_timeout = 100"):
            assert score(room, *question) == (503, NOT_STORED)
        assert not is_there(room, *question)
        other.rollback()
    assert score(room, *question)[0] == 200
    assert is_there(room, *question)


def test_somebody_who_holds_the_main_database_holds_up_nobody_who_scores(room: Room) -> None:
    question = room.tokens[0], room.workshop.factor_ids[0]
    with room.stores.database.writing() as session:
        session.connection().exec_driver_sql("UPDATE workshop SET invited = invited")
        assert score(room, *question)[0] == 200
    assert is_there(room, *question)
