"""Backups hold nothing of a room that is open; putting one back changes everything or nothing."""

import sqlite3
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from riskmodel.application import accounts as administration
from riskmodel.application import (
    hold_again,
    move,
    paper,
    prepare,
    rehearse,
    release,
    restore,
    seal,
    take_part,
)
from riskmodel.application.backup import back_up
from riskmodel.domain.access import Actor, Role
from riskmodel.domain.audit import Action
from riskmodel.domain.errors import NewerSchemaError, NotAllowedError, SlipsKnownError, WrongPhaseError
from riskmodel.domain.pseudonym import ballot_id, seat_id
from riskmodel.domain.upkeep import NotABackupError, NotEmptyError, ServerRunningError
from riskmodel.domain.workshop import Phase
from riskmodel.storage import accounts, audit, logins, turns, workshops
from riskmodel.storage.backups import write_backup
from riskmodel.storage.leftovers import load_leftovers, put_leftovers
from riskmodel.storage.stores import Stores, open_stores
from tests.builders import NOW, Room, a_person, a_room, a_round, a_sealed_room
from tests.storage.old_databases import columns_of, first_release, rows_of
from tests.worlds import Worlds

LOCAL = Actor("command line", "command line", frozenset({Role.ADMINISTRATOR}))
SEVEN = [(1 + person % 5, 1 + person % 4) for person in range(7)]


def folder_of(stores: Stores) -> Path:
    return stores.live.folder.parent


@pytest.fixture
def room(both_stores: Stores, worlds: Worlds) -> Room:
    return worlds.room(both_stores, scored_room)


def scored_room(stores: Stores) -> Room:
    """An open room in which seven people scored, beside a sealed one."""
    leader = a_person(stores, *Role)
    round_id = a_round(stores, leader)
    a_sealed_room(stores, leader, round_id, SEVEN, team="Team 0")
    room = a_room(stores, leader, round_id)
    room.join(7)
    room.start()
    room.score_all(SEVEN)
    return room


def test_a_backup_holds_every_row_that_may_live_on(room: Room, tmp_path: Path) -> None:
    with room.stores.database.writing() as session:
        logins.create_login(session, "a" * 64, room.leader.account_id, 4102444800, 4102440000)
        accounts.put_setup_code(session, "b" * 64)
    before = rows_of(room.stores.database, columns_of(room.stores.database))
    back_up(room.stores, LOCAL, tmp_path / "backup.sqlite")
    copy = open_stores(tmp_path / "elsewhere", f"sqlite:///{tmp_path / 'backup.sqlite'}")
    expected = {**before, "login": [], "setup_code": [], "account_link": []}
    assert rows_of(copy.database, columns_of(copy.database)) == expected
    copy.close()


def test_a_backup_is_one_file_for_its_owner(room: Room, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    back_up(room.stores, LOCAL, tmp_path / "out" / "backup.sqlite")
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["backup.sqlite"]
    assert (tmp_path / "out" / "backup.sqlite").stat().st_mode & 0o777 == 0o600


def test_a_backup_never_overwrites(room: Room, tmp_path: Path) -> None:
    (tmp_path / "backup.sqlite").write_bytes(b"mine")
    with pytest.raises(FileExistsError):
        back_up(room.stores, LOCAL, tmp_path / "backup.sqlite")
    assert (tmp_path / "backup.sqlite").read_bytes() == b"mine"


def test_the_audit_trail_says_that_a_backup_was_made(room: Room, tmp_path: Path) -> None:
    back_up(room.stores, LOCAL, tmp_path / "backup.sqlite")
    with room.stores.database.reading() as session:
        found = [(line.action, line.about) for line in audit.load_events(session, 100)]
    assert (Action.BACKUP_MADE, "backup.sqlite") in found


def test_an_insider_finds_no_participant_in_a_backup(room: Room, tmp_path: Path) -> None:
    room.close()
    move.go_to(room.stores, room.leader, room.workshop_id, Phase.MEASURES)
    key = room.stores.keys.load(room.workshop_id)
    secrets_of_room = [key, key.hex().encode()]
    for token in room.tokens:
        ids = [seat_id(key, token)]
        ids += [ballot_id(key, room.workshop_id, factor, token) for factor in room.workshop.factor_ids]
        secrets_of_room += [token.encode(), *ids, *(found.hex().encode() for found in ids)]
    back_up(room.stores, LOCAL, tmp_path / "backup.sqlite")
    content = (tmp_path / "backup.sqlite").read_bytes().lower()
    assert [secret for secret in secrets_of_room if secret.lower() in content] == []
    # The same eyes do find them where they are, so they look for the right thing.
    live = b"".join(path.read_bytes() for path in room.stores.live.folder.iterdir())
    assert seat_id(key, room.tokens[0]) in live
    tables = sqlite3.connect(tmp_path / "backup.sqlite").execute("SELECT name FROM sqlite_master").fetchall()
    assert {"ballot", "seat", "statement_objection", "gate", "proposal"} & {
        name for (name,) in tables
    } == set()


def test_people_score_on_while_a_backup_is_made(room: Room, tmp_path: Path) -> None:
    for turn in range(3):
        back_up(room.stores, LOCAL, tmp_path / f"{turn}.sqlite")
        room.score_all([(turn + 1, turn + 2)] * 7)
    assert take_part.own_view(room.stores, room.workshop_id, room.tokens[0]).answers != {}


def test_a_backup_comes_back_as_it_was(room: Room, tmp_path: Path) -> None:
    database, folder = room.stores.database, folder_of(room.stores)
    columns = columns_of(database)
    room.close()
    room.seal()
    back_up(room.stores, LOCAL, tmp_path / "backup.sqlite")
    before = rows_of(database, columns)
    a_person(room.stores, Role.MANAGEMENT, name="Later gekomen")
    a_room(room.stores, room.leader, room.workshop.round_id, team="Team 9")
    done = restore.put_back(room.stores, LOCAL, tmp_path / "backup.sqlite", folder, NOW, replaces=True)
    after = rows_of(database, columns)
    assert {key: rows for key, rows in after.items() if key != "audit_event"} == {
        key: rows for key, rows in before.items() if key != "audit_event"
    }
    assert done.void == ()
    assert done.before is not None
    assert done.before.exists()


def test_what_was_open_is_void_and_nothing_of_it_is_left(room: Room, tmp_path: Path) -> None:
    folder = folder_of(room.stores)
    back_up(room.stores, LOCAL, tmp_path / "backup.sqlite")
    later = a_room(room.stores, room.leader, room.workshop.round_id, team="Team 9")
    later.join(2)
    done = restore.put_back(room.stores, LOCAL, tmp_path / "backup.sqlite", folder, NOW, replaces=True)
    assert [(workshop.unit_name, workshop.phase) for workshop in done.void] == [("Team 1", Phase.VOID)]
    assert room.workshop.phase == Phase.VOID
    assert room.stores.live.workshop_ids() == ()
    assert room.stores.keys.workshop_ids() == ()
    with pytest.raises(WrongPhaseError) as refused:
        take_part.own_view(room.stores, room.workshop_id, room.tokens[0])
    assert refused.value.args == (Phase.VOID,)


@pytest.mark.parametrize("is_in_backup", [True, False])
def test_of_a_rehearsal_nothing_is_left_either(room: Room, tmp_path: Path, is_in_backup: bool) -> None:
    folder = folder_of(room.stores)
    backup = tmp_path / "backup.sqlite"
    if not is_in_backup:
        back_up(room.stores, LOCAL, backup)
    rehearsal = rehearse.start_rehearsal(room.stores, room.leader, name="Oefenteam", now=NOW)
    prepare.open_lobby(room.stores, room.leader, rehearsal, NOW)
    if is_in_backup:
        back_up(room.stores, LOCAL, backup)
    done = restore.put_back(room.stores, LOCAL, backup, folder, NOW, replaces=True)
    assert room.stores.live.workshop_ids() == ()
    assert room.stores.keys.workshop_ids() == ()
    assert [workshop.unit_name for workshop in done.void] == ["Team 1"]


def test_who_was_disabled_since_stays_out(room: Room, tmp_path: Path) -> None:
    gone = a_person(room.stores, Role.FACILITATOR, name="Vertrokken")
    back_up(room.stores, LOCAL, tmp_path / "backup.sqlite")
    administration.disable_account(room.stores, LOCAL, gone.account_id)
    done = restore.put_back(
        room.stores, LOCAL, tmp_path / "backup.sqlite", folder_of(room.stores), NOW, replaces=True
    )
    people = administration.list_accounts(room.stores, LOCAL)
    assert [account.name for account in people if account.is_disabled] == ["Vertrokken"]
    assert done.kept_out == ("Vertrokken",)


def test_a_backup_from_before_does_not_forget_that_slips_were_typed_in(
    both_stores: Stores, tmp_path: Path
) -> None:
    leader = a_person(both_stores, *Role)
    room = a_room(both_stores, leader, a_round(both_stores, leader))
    room.join(1)
    paper.announce_paper(both_stores, leader, room.workshop_id, 3)
    room.start()
    back_up(both_stores, LOCAL, tmp_path / "backup.sqlite")
    paper.type_slips(both_stores, leader, room.workshop_id, room.workshop.factor_ids[0], [(1, 1)] * 3)
    restore.put_back(
        both_stores, LOCAL, tmp_path / "backup.sqlite", folder_of(both_stores), NOW, replaces=True
    )
    with pytest.raises(SlipsKnownError):
        hold_again.hold_again(both_stores, leader, room.workshop_id)


def test_logins_do_not_come_back(room: Room, tmp_path: Path) -> None:
    write_backup(room.stores.database, tmp_path / "backup.sqlite")
    with room.stores.database.writing() as session:
        logins.create_login(session, "a" * 64, room.leader.account_id, 4102444800, 4102440000)
    restore.put_back(
        room.stores, LOCAL, tmp_path / "backup.sqlite", folder_of(room.stores), NOW, replaces=True
    )
    with room.stores.database.reading() as session:
        assert logins.load_login(session, "a" * 64) is None


def test_a_void_session_can_be_held_again(room: Room, tmp_path: Path) -> None:
    folder, old_code = folder_of(room.stores), room.workshop.join_code
    back_up(room.stores, LOCAL, tmp_path / "backup.sqlite")
    restore.put_back(room.stores, LOCAL, tmp_path / "backup.sqlite", folder, NOW, replaces=True)
    hold_again.hold_again(room.stores, room.leader, room.workshop_id)
    hold_again.hold_again(room.stores, room.leader, room.workshop_id)
    assert room.workshop.phase == Phase.PREPARATION
    assert room.workshop.join_code != old_code
    # No phone of the first time has a seat, and a day after that first time nothing is sealed.
    with pytest.raises(NotAllowedError):
        take_part.own_view(room.stores, room.workshop_id, room.tokens[0])
    assert seal.seal_overdue(room.stores, NOW + timedelta(hours=30)) == 0


def test_a_void_session_is_never_counted_nor_released(room: Room, tmp_path: Path) -> None:
    folder = folder_of(room.stores)
    room.close()
    back_up(room.stores, LOCAL, tmp_path / "backup.sqlite")
    restore.put_back(room.stores, LOCAL, tmp_path / "backup.sqlite", folder, NOW, replaces=True)
    with pytest.raises(WrongPhaseError):
        room.seal()
    seal.finish_sealing(room.stores)
    assert seal.seal_overdue(room.stores, NOW + timedelta(hours=30)) == 0
    assert room.workshop.phase == Phase.VOID
    assert "Team 1" not in release.heatmap(room.stores, room.leader, room.workshop.round_id).waiting


def test_an_open_session_without_live_file_becomes_void(room: Room) -> None:
    """As after somebody put back a copy of the database by hand."""
    room.stores.live.destroy(room.workshop_id)
    assert seal.seal_overdue(room.stores, NOW + timedelta(hours=25)) == 1
    assert room.workshop.phase == Phase.VOID
    assert room.stores.keys.workshop_ids() == ()


def test_a_crash_after_putting_back_is_finished_at_the_next_start(room: Room) -> None:
    with room.stores.database.writing() as session:
        workshops.void_open(session)
    seal.finish_sealing(room.stores)
    assert room.stores.live.workshop_ids() == ()
    assert room.stores.keys.workshop_ids() == ()


def test_a_session_the_backup_does_not_know_leaves_nothing_either(
    room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Killed between the commit and the destroying: the next start destroys it."""
    stores, folder = room.stores, folder_of(room.stores)
    back_up(stores, LOCAL, tmp_path / "backup.sqlite")
    later = a_room(stores, room.leader, room.workshop.round_id, team="Later")

    def die(_workshop_id: str) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as plug:
        plug.setattr(stores.live, "destroy", die)
        with pytest.raises(KeyboardInterrupt):
            restore.put_back(stores, LOCAL, tmp_path / "backup.sqlite", folder, NOW, replaces=True)
    assert stores.keys.exists(later.workshop_id)
    seal.finish_sealing(stores)
    assert (stores.live.workshop_ids(), stores.keys.workshop_ids()) == ((), ())


def test_a_restore_that_was_undone_takes_no_open_session_along(room: Room) -> None:
    put_leftovers(folder_of(room.stores), [room.workshop_id])
    seal.finish_sealing(room.stores)
    assert room.stores.live.workshop_ids() == (room.workshop_id,)
    assert load_leftovers(folder_of(room.stores)) == frozenset()


def test_rows_that_were_released_since_are_counted(room: Room, tmp_path: Path) -> None:
    back_up(room.stores, LOCAL, tmp_path / "backup.sqlite")
    with room.stores.database.writing() as session:
        unit, round_ = room.workshop.unit_id, room.workshop.round_id
        session.connection().execute(
            text("INSERT INTO released_row (id, round_id, anchor_unit_id, position) VALUES ('x', :r, :u, 0)"),
            {"r": round_, "u": unit},
        )
    done = restore.put_back(
        room.stores, LOCAL, tmp_path / "backup.sqlite", folder_of(room.stores), NOW, replaces=True
    )
    assert done.forgotten_rows == 1


def test_what_is_there_is_not_replaced_unasked(room: Room, tmp_path: Path) -> None:
    back_up(room.stores, LOCAL, tmp_path / "backup.sqlite")
    with pytest.raises(NotEmptyError):
        restore.put_back(room.stores, LOCAL, tmp_path / "backup.sqlite", folder_of(room.stores), NOW)
    assert room.workshop.phase == Phase.SCORING


def test_while_the_server_runs_nothing_is_put_back(room: Room, tmp_path: Path) -> None:
    folder = folder_of(room.stores)
    back_up(room.stores, LOCAL, tmp_path / "backup.sqlite")
    with turns.sharing(folder), pytest.raises(ServerRunningError):
        restore.put_back(room.stores, LOCAL, tmp_path / "backup.sqlite", folder, NOW, replaces=True)
    assert room.workshop.phase == Phase.SCORING


@pytest.mark.parametrize("content", [b"", b"not a database" * 400], ids=["empty", "noise"])
def test_another_file_is_refused(room: Room, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "backup.sqlite").write_bytes(content)
    with pytest.raises(NotABackupError):
        restore.put_back(
            room.stores, LOCAL, tmp_path / "backup.sqlite", folder_of(room.stores), NOW, replaces=True
        )
    assert room.workshop.phase == Phase.SCORING
    assert (tmp_path / "backup.sqlite").read_bytes() == content


def test_a_newer_backup_is_refused(room: Room, tmp_path: Path) -> None:
    back_up(room.stores, LOCAL, tmp_path / "backup.sqlite")
    with sqlite3.connect(tmp_path / "backup.sqlite") as backup:
        backup.execute("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(NewerSchemaError):
        restore.put_back(
            room.stores, LOCAL, tmp_path / "backup.sqlite", folder_of(room.stores), NOW, replaces=True
        )
    assert room.workshop.phase == Phase.SCORING


def test_a_backup_of_the_first_release_comes_back_in_any_database(
    both_stores: Stores, tmp_path: Path
) -> None:
    """Across engines too: the backup is SQLite, the database may be PostgreSQL."""
    old = first_release(f"sqlite:///{tmp_path / 'old.sqlite'}")
    columns = columns_of(old)
    expected = rows_of(old, columns)
    write_backup(old, tmp_path / "backup.sqlite")
    old.close()
    restore.put_back(both_stores, LOCAL, tmp_path / "backup.sqlite", folder_of(both_stores), NOW)
    found = rows_of(both_stores.database, columns)
    changed = {"workshop", "login", "setup_code"}
    assert {key: rows for key, rows in found.items() if key not in changed} == {
        key: rows for key, rows in expected.items() if key not in changed
    }
    with both_stores.database.reading() as session:
        assert [(workshop.id, workshop.phase) for workshop in workshops.load_workshops(session)] == [
            ("w1", Phase.SEALED),
            ("w2", Phase.VOID),
        ]
