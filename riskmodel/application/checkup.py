"""A look at an installation: what is in order, what deserves attention, what keeps it from working."""

import os
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from catalog.check import check_catalogue
from riskmodel.application.seal import OPEN_FOR
from riskmodel.domain.errors import RiskModelError
from riskmodel.storage import workshops
from riskmodel.storage.database import Database
from riskmodel.storage.schema import newest_version, require_known, schema_version
from riskmodel.storage.stores import Stores, database_address, said_plainly

LEAST_FREE = 200_000_000
# Folders that copy themselves elsewhere: live files and keys would go along.
_SYNCHRONISED = (
    "onedrive",
    "dropbox",
    "icloud",
    "mobile documents",
    "nextcloud",
    "google drive",
    "googledrive",
    "owncloud",
    "surfdrive",
    "seafile",
    "syncthing",
)


class Level(StrEnum):
    """How bad a finding is; only an error keeps the product from working."""

    FINE = "fine"
    WARNING = "warning"
    ERROR = "error"


class Topic(StrEnum):
    """What a finding is about."""

    FOLDER_IS_THERE = "folder_is_there"
    FOLDER_IS_MISSING = "folder_is_missing"
    FOLDER_NOT_WRITABLE = "folder_not_writable"
    FOLDER_OPEN_TO_OTHERS = "folder_open_to_others"
    FOLDER_SYNCHRONISED = "folder_synchronised"
    LITTLE_SPACE = "little_space"
    DATABASE_ANSWERS = "database_answers"
    DATABASE_IS_NEW = "database_is_new"
    DATABASE_OLDER = "database_older"
    DATABASE_REFUSED = "database_refused"
    SEALING_OVERDUE = "sealing_overdue"
    CATALOGUE_SOUND = "catalogue_sound"
    CATALOGUE_FAULTY = "catalogue_faulty"
    CATALOGUE_FAULT = "catalogue_fault"


@dataclass(frozen=True)
class CheckupFinding:
    """One thing that was looked at; `facts` fill the gaps of its sentence."""

    level: Level
    topic: Topic
    facts: Mapping[str, str | int] = field(default_factory=dict)
    error: RiskModelError | None = None


def check_folder(folder: Path) -> Iterator[CheckupFinding]:
    """Look at the data folder; nothing is made or changed."""
    named = {"folder": str(folder.resolve())}
    if any(word in str(folder.resolve()).lower() for word in _SYNCHRONISED):
        yield CheckupFinding(Level.WARNING, Topic.FOLDER_SYNCHRONISED, named)
    if not folder.is_dir():
        yield CheckupFinding(Level.WARNING, Topic.FOLDER_IS_MISSING, named)
        return
    if not os.access(folder, os.W_OK | os.X_OK):
        yield CheckupFinding(Level.ERROR, Topic.FOLDER_NOT_WRITABLE, named)
    if os.name != "nt" and folder.stat().st_mode & 0o077:
        yield CheckupFinding(Level.WARNING, Topic.FOLDER_OPEN_TO_OTHERS, named)
    free = shutil.disk_usage(folder).free
    if free < LEAST_FREE:
        yield CheckupFinding(Level.ERROR, Topic.LITTLE_SPACE, {"megabytes": free // 1_000_000})
    yield CheckupFinding(Level.FINE, Topic.FOLDER_IS_THERE, {**named, "megabytes": free // 1_000_000})


def check_database(folder: Path, database_url: str | None, now: datetime) -> Iterator[CheckupFinding]:
    """Look at the main database without upgrading it."""
    if database_url is None and not (folder / "risicotafel.sqlite").exists():
        yield CheckupFinding(Level.FINE, Topic.DATABASE_IS_NEW)
        return
    try:
        with said_plainly():
            yield from _look(Database(database_address(folder.resolve(), database_url)), now)
    except RiskModelError as error:
        yield CheckupFinding(Level.ERROR, Topic.DATABASE_REFUSED, error=error)


def check_texts(folder: Path) -> Iterator[CheckupFinding]:
    """Look at the catalogue in a folder: how many faults there are, then each, in Dutch like its files."""
    found = check_catalogue(folder)
    if not found:
        yield CheckupFinding(Level.FINE, Topic.CATALOGUE_SOUND)
        return
    yield CheckupFinding(Level.ERROR, Topic.CATALOGUE_FAULTY, {"n": len(found)})
    for finding in found:
        yield CheckupFinding(Level.ERROR, Topic.CATALOGUE_FAULT, {"said": str(finding)})


def database_version(stores: Stores) -> str | None:
    """Return the version of the tables; raises `UnreachableDatabaseError` when nothing answers."""
    with said_plainly():
        return schema_version(stores.database)


def _look(database: Database, now: datetime) -> Iterator[CheckupFinding]:
    try:
        version = schema_version(database)
        require_known(version)
        if version is None:
            yield CheckupFinding(Level.FINE, Topic.DATABASE_IS_NEW)
        elif version != newest_version():
            yield CheckupFinding(Level.WARNING, Topic.DATABASE_OLDER, {"version": version})
        else:
            yield CheckupFinding(Level.FINE, Topic.DATABASE_ANSWERS, {"version": version})
            yield from _look_at_sealing(database, now)
    finally:
        database.close()


def _look_at_sealing(database: Database, now: datetime) -> Iterator[CheckupFinding]:
    with database.reading() as session:
        overdue = workshops.load_opened_before(session, int((now - OPEN_FOR).timestamp()))
    if overdue:
        yield CheckupFinding(Level.WARNING, Topic.SEALING_OVERDUE, {"n": len(overdue)})
