"""The places where things are kept: the main database, the live files and the keys."""

from dataclasses import dataclass
from pathlib import Path

from riskmodel.storage.database import Database
from riskmodel.storage.keys import KeyFolder
from riskmodel.storage.live import LiveFiles
from riskmodel.storage.schema import prepare_schema


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

    Raises `NewerSchemaError` when a newer version of the product wrote the database.
    """
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    database = Database(database_url or f"sqlite:///{folder / 'risicotafel.sqlite'}")
    try:
        prepare_schema(database, backups=folder / "backups")
    except BaseException:
        database.close()
        raise
    return Stores(database, LiveFiles(folder / "live"), KeyFolder(folder / "keys"))
