"""Putting a backup back in the place of what the main database holds."""

from sqlalchemy import select
from sqlalchemy.exc import DatabaseError
from sqlmodel import Session, col, delete

from riskmodel.domain.upkeep import NotABackupError
from riskmodel.storage.backups import LEFT_OUT, copy_rows, kept_tables, snapshot
from riskmodel.storage.database import Database
from riskmodel.storage.tables import AccountLinkRow, LoginRow, ReleasedRowRow, SetupCodeRow, metadata


def check_backup(backup: Database) -> str:
    """Return the version of the tables in a file; raises `NotABackupError` for any other file."""
    try:
        with backup.engine.connect() as connection:
            is_whole = connection.exec_driver_sql("PRAGMA quick_check").scalar_one() == "ok"
            version = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
    except DatabaseError as error:
        raise NotABackupError from error
    if not is_whole or not isinstance(version, str):
        raise NotABackupError
    return version


def put_back(session: Session, backup: Database) -> None:
    """Replace every row of the main database by those of a backup of the same version."""
    tables = kept_tables(backup)
    target = session.connection()
    for table in (LoginRow, AccountLinkRow, SetupCodeRow):
        session.exec(delete(table))
    for kept in reversed(tables):
        target.execute(delete(kept))
    with snapshot(backup) as source:
        for kept in tables:
            copy_rows(source, target, kept)


def is_empty(session: Session) -> bool:
    """Say whether nobody has put anything in the main database yet."""
    kept = (table for table in metadata.sorted_tables if table.name not in LEFT_OUT)
    return all(session.connection().execute(select(table).limit(1)).first() is None for table in kept)


def load_released_row_ids(session: Session) -> frozenset[str]:
    """Return every row that was ever released and is still known."""
    return frozenset(session.connection().execute(select(col(ReleasedRowRow.id))).scalars())
