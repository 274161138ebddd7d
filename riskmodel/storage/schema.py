"""The version of the main database, and making its tables."""

from functools import cache
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from riskmodel.domain.errors import NewerSchemaError
from riskmodel.domain.upkeep import DamagedDatabaseError
from riskmodel.storage.database import Database

_MIGRATIONS = Path(__file__).parent / "migrations"
# Any number will do, as long as it is the same in every process that upgrades.
_TURN = 7_302_026
# What the migrations make of an empty SQLite file, by version: every backup starts with one.
_made: dict[str, tuple[str, ...]] = {}


def schema_version(database: Database) -> str | None:
    """Return the version of the tables as they are; None for a database without any."""
    with database.engine.connect() as connection:
        return MigrationContext.configure(connection).get_current_revision()


@cache
def newest_version() -> str | None:
    """Return the version that this product writes."""
    return ScriptDirectory.from_config(migration_config()).get_current_head()


def require_known(version: str | None) -> None:
    """Raise `NewerSchemaError` for a version that a newer product wrote."""
    script = ScriptDirectory.from_config(migration_config())
    known = {revision.revision for revision in script.walk_revisions()}
    if version is not None and version not in known:
        raise NewerSchemaError(version)


def make_tables(database: Database, version: str = "head") -> None:
    """Bring the tables to a version in one transaction: all of it, or the old ones stay as they were."""
    config = migration_config()
    with database.changing_schema() as connection:
        if not database.is_sqlite:
            # Two processes that start at once upgrade one after the other; the second finds it done.
            connection.exec_driver_sql("SELECT pg_advisory_xact_lock(%s)", (_TURN,))
        is_new = database.is_sqlite and _is_empty(connection)
        if is_new and version in _made:
            for statement in _made[version]:
                connection.exec_driver_sql(statement)
            return
        config.attributes["connection"] = connection
        command.upgrade(config, version)
        require_whole(connection)
        if is_new:
            _made[version] = _statements(connection)


def _is_empty(connection: Connection) -> bool:
    return connection.exec_driver_sql("SELECT 1 FROM sqlite_master").first() is None


def _statements(connection: Connection) -> tuple[str, ...]:
    """Return what makes this SQLite database again."""
    driver: Any = connection.connection.dbapi_connection
    return tuple(line for line in driver.iterdump() if line not in ("BEGIN TRANSACTION;", "COMMIT;"))


def require_whole(connection: Connection) -> None:
    """Raise `DamagedDatabaseError` when a row of SQLite points at one that is gone."""
    is_sqlite = connection.dialect.name == "sqlite"
    if is_sqlite and connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
        raise DamagedDatabaseError


def migration_config() -> Config:
    """Return Alembic's configuration for the migrations of this product."""
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS))
    return config
