"""After a deletion the files hold nothing of it, and nobody else can read them."""

import os
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from riskmodel.application import accounts, agree
from riskmodel.application.audit import forget_old_events
from riskmodel.application.backup import back_up
from riskmodel.application.delete import delete_account, delete_round, delete_unit, delete_workshop
from riskmodel.application.retain import apply_retention
from riskmodel.domain.access import Actor, Role
from riskmodel.domain.room_statement import Influence
from riskmodel.domain.terms import Terms
from riskmodel.storage import deletion
from riskmodel.storage.stores import Stores, open_stores
from tests.application.people import logged_in
from tests.builders import NOW, Room, a_person, a_room, a_round

# Words that nothing else in the files has.
UNIT, WORDS, MEASURE, OWNER = "Xylofoonwacht", "Quixotische drukte", "Zwenkwielrooster", "jodelbaas"
ROUND, EMAIL, NAME = "Mistroostherfst", "vlinderdas@voorbeeld.example", "Ottoline Wervelwind"
PASSWORD = "een lange zin die past"


def found(folder: Path, *markers: str) -> list[tuple[str, str]]:
    """Which markers stand in which file of the installation, journals and all."""
    files = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    return [
        (marker, path.name) for path in files for marker in markers if marker.encode() in path.read_bytes()
    ]


def markers_in(folder: Path, *markers: str) -> set[str]:
    return {marker for marker, _file in found(folder, *markers)}


def a_told_room(stores: Stores, leader: Actor, round_id: str) -> Room:
    room = a_room(stores, leader, round_id, team=UNIT)
    room.join(6)
    room.start()
    room.score_all([(5, 4)] * 6)
    room.close()
    factor_id = room.workshop.factor_ids[0]
    agree.agree_on_factor(stores, leader, room.workshop_id, factor_id=factor_id, words=WORDS)
    draft = agree.MeasureDraft(MEASURE, factor_id, OWNER, None, Influence.TEAM)
    agree.add_measure(stores, leader, room.workshop_id, draft)
    room.seal()
    return room


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def officer(stores: Stores) -> Actor:
    return a_person(stores, Role.PREVENTION_OFFICER, Role.ADMINISTRATOR)


def test_nothing_of_a_deleted_round_and_team_is_in_any_file(
    stores: Stores, folder: Path, officer: Actor
) -> None:
    leader = a_person(stores, Role.FACILITATOR)
    room = a_told_room(stores, leader, a_round(stores, officer, ROUND))
    round_id, unit_id = room.workshop.round_id, room.workshop.unit_id
    assert markers_in(folder, UNIT, WORDS, MEASURE, OWNER, ROUND) == {UNIT, WORDS, MEASURE, OWNER, ROUND}
    delete_round(stores, officer, round_id)
    assert found(folder, WORDS, MEASURE, OWNER, room.workshop_id, round_id) == []
    delete_unit(stores, officer, unit_id)
    # Until their term is over the lines of the trail name what was deleted.
    assert markers_in(folder, UNIT, ROUND) == {UNIT, ROUND}
    forget_old_events(stores, NOW + timedelta(days=100_000), 1)
    stores.database.forget_deleted()
    assert found(folder, UNIT, ROUND, unit_id) == []


def test_nothing_of_a_deleted_account_is_in_any_file(stores: Stores, folder: Path, officer: Actor) -> None:
    account_id = accounts.create_account(
        stores, officer, email=EMAIL, name=NAME, password=PASSWORD, roles=[Role.FACILITATOR]
    )
    logged_in(stores, EMAIL)
    assert markers_in(folder, EMAIL, NAME) == {EMAIL, NAME}
    delete_account(stores, officer, account_id)
    assert found(folder, EMAIL) == []
    # The trail kept the name, and goes by its own term.
    assert markers_in(folder, NAME, account_id) == {NAME, account_id}
    forget_old_events(stores, NOW + timedelta(days=100_000), 1)
    stores.database.forget_deleted()
    assert found(folder, NAME, account_id) == []


def test_nothing_of_a_deleted_session_is_in_any_file(stores: Stores, folder: Path, officer: Actor) -> None:
    leader = a_person(stores, Role.FACILITATOR)
    room = a_room(stores, leader, a_round(stores, officer))
    room.join(6)
    room.start()
    room.score_all([(5, 4)] * 6)
    code = room.workshop.join_code
    assert markers_in(folder, room.workshop_id, code) == {room.workshop_id, code}
    delete_workshop(stores, leader, room.workshop_id)
    assert found(folder, room.workshop_id, code) == []
    assert [path.name for path in folder.rglob("*") if room.workshop_id in path.name] == []


def test_nothing_of_an_expired_round_is_in_any_file(stores: Stores, folder: Path, officer: Actor) -> None:
    room = a_told_room(stores, a_person(stores, Role.FACILITATOR), a_round(stores, officer))
    apply_retention(stores, Terms(12, 5, 36500), NOW + timedelta(days=5000))
    assert found(folder, WORDS, MEASURE, OWNER, room.workshop_id) == []


def test_without_emptying_the_journal_the_words_would_stay(
    stores: Stores, folder: Path, officer: Actor
) -> None:
    """So the tests above look in the right place."""
    room = a_told_room(stores, a_person(stores, Role.FACILITATOR), a_round(stores, officer))
    with stores.database.writing() as session:
        deletion.remove_round(session, room.workshop.round_id)
    assert markers_in(folder, WORDS) == {WORDS}
    stores.database.forget_deleted()
    assert found(folder, WORDS) == []


def test_on_postgresql_the_rows_are_gone(both_stores: Stores) -> None:
    officer = a_person(both_stores, Role.PREVENTION_OFFICER, Role.ADMINISTRATOR)
    room = a_told_room(both_stores, a_person(both_stores, Role.FACILITATOR), a_round(both_stores, officer))
    delete_round(both_stores, officer, room.workshop.round_id)
    with both_stores.database.engine.connect() as connection:
        tables = ("workshop", "histogram", "agreed_factor", "agreed_measure", "measurement_round")
        left = [connection.execute(text(f"SELECT count(*) FROM {name}")).scalar_one() for name in tables]  # noqa: S608
    assert left == [0, 0, 0, 0, 0]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
@pytest.mark.parametrize("umask", [0o022, 0o000])
def test_nobody_else_can_read_a_file_of_the_installation(tmp_path: Path, umask: int) -> None:
    before = os.umask(umask)
    try:
        stores = open_stores(tmp_path / "data", None)
        leader = a_person(stores, Role.FACILITATOR, Role.ADMINISTRATOR)
        room = a_room(stores, leader, a_round(stores, leader))
        room.join(1)
        back_up(stores, leader, tmp_path / "data" / "backups.sqlite")
        modes = {path.name: path.stat().st_mode & 0o777 for path in (tmp_path / "data").rglob("*")}
        stores.close()
    finally:
        os.umask(before)
    assert set(modes.values()) == {0o600, 0o700}
    journals = {"risicotafel.sqlite", "risicotafel.sqlite-wal", "risicotafel.sqlite-shm"}
    assert {modes[name] for name in journals} == {0o600}


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_a_database_that_others_could_read_is_closed_at_the_next_start(tmp_path: Path) -> None:
    open_stores(tmp_path, None).close()
    main = tmp_path / "risicotafel.sqlite"
    main.chmod(0o644)
    stores = open_stores(tmp_path, None)
    a_person(stores, Role.ADMINISTRATOR)
    assert {path.stat().st_mode & 0o777 for path in tmp_path.glob("risicotafel.sqlite*")} == {0o600}
    stores.close()
