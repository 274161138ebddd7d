"""Putting a backup back: all of it or nothing, and what was open in a room is void."""

import errno
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from riskmodel.application.backup import back_up, backup_path
from riskmodel.domain.access import Actor, Role, require_role
from riskmodel.domain.audit import Action
from riskmodel.domain.upkeep import NotEmptyError
from riskmodel.domain.workshop import Workshop
from riskmodel.storage import audit, backups, restoring, turns, workshops
from riskmodel.storage.database import Database
from riskmodel.storage.drafts import passing_file
from riskmodel.storage.leftovers import forget_leftovers, put_leftovers
from riskmodel.storage.schema import make_tables, newest_version, require_known
from riskmodel.storage.stores import Stores, said_plainly


@dataclass(frozen=True)
class Restored:
    """What putting a backup back did: sessions that are void, released rows that are gone, the way back.

    `kept_out` names who was disabled since the backup, and stays so.
    """

    void: tuple[Workshop, ...]
    forgotten_rows: int
    before: Path | None
    kept_out: tuple[str, ...]


def is_empty(stores: Stores, actor: Actor) -> bool:
    """Say whether nobody has put anything in this installation yet."""
    require_role(actor, Role.ADMINISTRATOR)
    with stores.database.reading() as session:
        return restoring.is_empty(session)


def put_back(
    stores: Stores, actor: Actor, backup: Path, folder: Path, now: datetime, *, replaces: bool = False
) -> Restored:
    """Put a backup in the place of what is there, which is backed up first in the data folder `folder`.

    Raises `NotABackupError`, `NewerSchemaError`, `ServerRunningError` and, unless it `replaces`,
    `NotEmptyError`; then nothing was changed.
    """
    require_role(actor, Role.ADMINISTRATOR)
    with turns.alone(folder), _opened(backup, folder) as copy:
        is_first = is_empty(stores, actor)
        if not is_first and not replaces:
            raise NotEmptyError
        before = None if is_first else backup_path(folder, now)
        if before is not None:
            back_up(stores, actor, before)
        return _replace(stores, actor, copy, backup.name, before)


def _replace(stores: Stores, actor: Actor, copy: Database, name: str, before: Path | None) -> Restored:
    with stores.database.writing() as session:
        known = restoring.load_workshop_ids(session)
        put_leftovers(stores.live.folder.parent, known)
        disabled = restoring.load_disabled(session)
        typed_in = restoring.load_typed_in(session)
        released = restoring.load_released_row_ids(session)
        session.expunge_all()
        restoring.put_back(session, copy)
        void = workshops.void_open(session)
        known |= restoring.load_workshop_ids(session)
        # Who lost the keys must not get them back because a disk broke.
        kept_out = restoring.keep_out(session, disabled)
        restoring.keep_typed_in(session, typed_in)
        forgotten = released - restoring.load_released_row_ids(session)
        audit.note(session, actor, Action.BACKUP_RESTORED, name)
    # Nothing is open any more. What is left of a room belongs to a session that is void, sealed or gone.
    for workshop_id in sorted(known):
        stores.live.destroy(workshop_id)
        stores.keys.destroy(workshop_id)
    forget_leftovers(stores.live.folder.parent)
    stores.database.forget_deleted()
    real = tuple(workshop for workshop in void if not workshop.is_rehearsal)
    return Restored(real, len(forgotten), before, kept_out)


@contextmanager
def _opened(backup: Path, folder: Path) -> Iterator[Database]:
    """Open a copy of a backup, brought up to date; the backup itself stays as it is."""
    if not backup.is_file():
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(backup))
    with passing_file(folder / ".restoring.part") as draft, said_plainly():
        shutil.copyfile(backup, draft)
        copy = backups.open_file(draft)
        try:
            version = restoring.check_backup(copy)
            require_known(version)
            if version != newest_version():
                make_tables(copy)
            yield copy
        finally:
            copy.close()
