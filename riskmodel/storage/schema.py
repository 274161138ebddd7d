"""The version of the main database: a newer one is refused, an older one is backed up and upgraded."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from riskmodel.domain.errors import NewerSchemaError
from riskmodel.storage.database import Database

_MIGRATIONS = Path(__file__).parent / "migrations"


def prepare_schema(database: Database, backups: Path) -> None:
    """Make the tables, or bring them up to date after a backup.

    Raises `NewerSchemaError` for a version that this product does not know.
    """
    config = migration_config()
    script = ScriptDirectory.from_config(config)
    with database.engine.connect() as connection:
        found = MigrationContext.configure(connection).get_current_revision()
    known = {revision.revision for revision in script.walk_revisions()}
    if found is not None and found not in known:
        raise NewerSchemaError(found)
    if found == script.get_current_head():
        return
    if found is not None and database.is_sqlite:
        _back_up(database, backups / f"{found}.sqlite")
    with database.changing_schema() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def migration_config() -> Config:
    """Return Alembic's configuration for the migrations of this product."""
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS))
    return config


def _back_up(database: Database, target: Path) -> None:
    """Copy a SQLite database; PostgreSQL is backed up by whoever runs it."""
    target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    target.unlink(missing_ok=True)
    with database.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.exec_driver_sql("VACUUM INTO ?", (str(target),))
