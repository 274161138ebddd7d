"""Opening an older main database: it is backed up, then upgraded; a newer one is refused."""

from pathlib import Path

from riskmodel.storage.backups import write_backup
from riskmodel.storage.database import Database
from riskmodel.storage.schema import make_tables, newest_version, require_known, schema_version


def prepare_schema(database: Database, backups: Path) -> None:
    """Make the tables, or bring them up to date after a backup.

    Raises `NewerSchemaError` for a version that this product does not know.
    """
    found = schema_version(database)
    if found == newest_version():
        return
    require_known(found)
    if found is not None:
        backups.mkdir(parents=True, exist_ok=True, mode=0o700)
        write_backup(database, backups / f"{found}.sqlite", replaces=True)
    make_tables(database)
