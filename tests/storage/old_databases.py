"""Databases of earlier releases, with rows in every table."""

from pathlib import Path

from sqlalchemy import MetaData, select

from riskmodel.storage.database import Database
from riskmodel.storage.schema import make_tables

FIXTURES = Path(__file__).parent / "fixtures"
Rows = dict[str, list[tuple[object, ...]]]
Columns = dict[str, list[str]]


def first_release(url: str) -> Database:
    """Fill an empty database as the first release left it."""
    database = Database(url)
    make_tables(database, "0001")
    statements = (FIXTURES / "first_release.sql").read_text(encoding="utf-8").splitlines()
    with database.engine.begin() as connection:
        for statement in statements:
            if statement and not statement.startswith("--"):
                connection.exec_driver_sql(statement)
    return database


def columns_of(database: Database) -> Columns:
    """Return the columns of every table but the one that holds the version."""
    found = MetaData()
    found.reflect(database.engine)
    return {
        table.name: [column.name for column in table.columns]
        for table in found.sorted_tables
        if table.name != "alembic_version"
    }


def rows_of(database: Database, columns: Columns) -> Rows:
    """Return every row in these columns, as the driver gives the values, in a fixed order."""
    found = MetaData()
    found.reflect(database.engine, only=list(columns))
    with database.engine.connect() as connection:
        return {
            name: sorted(
                (
                    tuple(row)
                    for row in connection.execute(select(*(found.tables[name].c[key] for key in keys)))
                ),
                key=repr,
            )
            for name, keys in columns.items()
        }
