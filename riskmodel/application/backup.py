"""Backups of the main database: never of what is live in a room, nor of its keys."""

from datetime import datetime
from pathlib import Path

from riskmodel.domain.access import Actor, Role, require_role
from riskmodel.domain.audit import Action
from riskmodel.storage import audit, backups
from riskmodel.storage.stores import Stores, said_plainly


def back_up(stores: Stores, actor: Actor, target: Path) -> None:
    """Write a backup while everybody goes on; raises `FileExistsError` when the file is there already."""
    require_role(actor, Role.ADMINISTRATOR)
    with said_plainly():
        backups.write_backup(stores.database, target)
    with stores.database.writing() as session:
        audit.note(session, actor, Action.BACKUP_MADE, target.name)


def backup_path(folder: Path, now: datetime) -> Path:
    """Return where a backup goes that nobody chose a place for, within a data folder."""
    return new_folder(folder / "backups") / f"risicotafel-{now:%Y-%m-%d-%H%M%S}.sqlite"


def new_folder(folder: Path) -> Path:
    """Return a folder that is there, readable for its owner alone when it was not."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return folder
