"""Backups: one SQLite file with the rows of the main database, whatever engine they came from."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, MetaData, Table, event, insert, select
from sqlalchemy.engine.interfaces import ReflectedColumn

from riskmodel.domain.upkeep import DamagedDatabaseError
from riskmodel.storage.database import Database
from riskmodel.storage.drafts import draft_of
from riskmodel.storage.schema import make_tables, require_whole, schema_version

# Who puts a backup back must not find browsers logged in, links that work or a code that was printed.
LEFT_OUT = frozenset({"alembic_version", "login", "account_link", "setup_code"})
_kept: dict[str, tuple[Table, ...]] = {}


def write_backup(database: Database, target: Path, *, replaces: bool = False) -> None:
    """Write a backup as of one moment, while others read and write; it is whole or not there at all.

    Raises `FileExistsError` unless it `replaces` what is there.
    """
    with draft_of(target, replaces=replaces) as draft:
        copy = open_file(draft)
        try:
            _fill(copy, database)
        finally:
            copy.close()


def open_file(path: Path) -> Database:
    """Return a SQLite file that exists as a database."""
    # An address of its own, because a path may hold characters that mean something in addresses.
    return Database(f"sqlite:///{path.resolve().as_uri()}?mode=rw&uri=true")


@contextmanager
def snapshot(database: Database) -> Iterator[Connection]:
    """Open a transaction in which everything is read as of one moment."""
    with database.engine.connect() as connection:
        if not database.is_sqlite:
            connection = connection.execution_options(isolation_level="REPEATABLE READ")
        yield connection
        connection.rollback()


def kept_tables(database: Database) -> tuple[Table, ...]:
    """Return the tables of a SQLite database that a backup keeps, the ones pointed at first."""
    found = MetaData()

    @event.listens_for(found, "column_reflect")
    def speak_every_engine(_inspector: Any, _table: Table, column: ReflectedColumn) -> None:
        column["type"] = column["type"].as_generic()

    found.reflect(database.engine)
    return tuple(table for table in found.sorted_tables if table.name not in LEFT_OUT)


def copy_rows(source: Connection, target: Connection, table: Table) -> None:
    """Copy every row of a table."""
    rows = [dict(row) for row in source.execute(select(table)).mappings()]
    if rows:
        target.execute(insert(table), _parents_first(table, rows))


def _fill(copy: Database, database: Database) -> None:
    version = schema_version(database)
    if version is None:
        raise DamagedDatabaseError
    make_tables(copy, version)
    with snapshot(database) as source, copy.changing_schema() as target:
        for table in _tables_of(version, copy):
            copy_rows(source, target, table)
        require_whole(target)
    # One file without journals, which can be read from a disk that cannot be written.
    copy.close()
    driver = copy.engine.raw_connection()
    try:
        driver.cursor().execute("PRAGMA journal_mode=DELETE")
    finally:
        driver.close()


def _tables_of(version: str, fresh: Database) -> tuple[Table, ...]:
    """Return the kept tables of a version as the migrations made them, read once per process."""
    if version not in _kept:
        _kept[version] = kept_tables(fresh)
    return _kept[version]


def _parents_first(table: Table, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Order rows that point at rows of the same table, as PostgreSQL checks them one by one."""
    for key in table.foreign_keys:
        if key.column.table is table:
            rows = _in_order(rows, key.parent.name, key.column.name)
    return rows


def _in_order(rows: list[dict[str, Any]], own: str, pointed_at: str) -> list[dict[str, Any]]:
    ordered: list[dict[str, Any]] = []
    waiting, missing = rows, {row[pointed_at] for row in rows}
    while waiting:
        ready = [row for row in waiting if row[own] not in missing]
        if not ready:
            # They point at each other; no row is left out because of that.
            return [*ordered, *waiting]
        ordered += ready
        missing -= {row[pointed_at] for row in ready}
        waiting = [row for row in waiting if row[pointed_at] in missing]
    return ordered
