"""The places where things are kept: the main database, the live files and the keys."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.exc import ArgumentError, DatabaseError, OperationalError

from riskmodel.domain.upkeep import DamagedDatabaseError, UnreachableDatabaseError
from riskmodel.storage.closed_files import close_to_others
from riskmodel.storage.database import Database
from riskmodel.storage.keys import KeyFolder
from riskmodel.storage.live import LiveFiles
from riskmodel.storage.upgrade import prepare_schema

MAIN_FILE = "risicotafel.sqlite"


@dataclass(frozen=True)
class Stores:
    """Everything an installation remembers."""

    database: Database
    live: LiveFiles
    keys: KeyFolder

    def close(self) -> None:
        """Give back every connection."""
        self.live.close()
        self.database.close()


def open_stores(folder: Path, database_url: str | None) -> Stores:
    """Open the stores in a folder, and bring the main database up to date.

    Raises `NewerSchemaError` when a newer version of the product wrote the database, and
    `UnreachableDatabaseError` or `DamagedDatabaseError` when there is nothing to work with.
    """
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    with said_plainly():
        if database_url is None:
            close_to_others(folder / MAIN_FILE)
        database = Database(database_address(folder, database_url))
        try:
            prepare_schema(database, backups=folder / "backups")
        except BaseException:
            database.close()
            raise
    return Stores(database, LiveFiles(folder / "live"), KeyFolder(folder / "keys"))


def database_address(folder: Path, database_url: str | None) -> str:
    """Return the SQLAlchemy address of the main database."""
    return database_url or f"sqlite:///{folder / MAIN_FILE}"


@contextmanager
def said_plainly() -> Iterator[None]:
    """Turn what a driver says about a database that is away or broken into a refusal of the model."""
    try:
        yield
    except (OperationalError, sqlite3.OperationalError, ArgumentError, ImportError) as error:
        raise UnreachableDatabaseError from error
    except (DatabaseError, sqlite3.DatabaseError) as error:
        raise DamagedDatabaseError from error
