"""Putting a backup back in the place of what the main database holds."""

from collections.abc import Collection

from sqlalchemy import select
from sqlalchemy.exc import DatabaseError
from sqlmodel import Session, col, delete
from sqlmodel import select as sqlmodel_select

from riskmodel.domain.upkeep import NotABackupError
from riskmodel.storage.backups import LEFT_OUT, copy_rows, kept_tables, snapshot
from riskmodel.storage.database import Database
from riskmodel.storage.tables import (
    AccountLinkRow,
    AccountRow,
    LoginRow,
    ReleasedRowRow,
    SetupCodeRow,
    WorkshopRow,
    metadata,
)


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


def load_workshop_ids(session: Session) -> frozenset[str]:
    """Return every workshop, those of rehearsals as well: each may have a live file and a key."""
    return frozenset(session.connection().execute(select(col(WorkshopRow.id))).scalars())


def load_disabled(session: Session) -> frozenset[str]:
    """Return the accounts that are disabled."""
    query = select(col(AccountRow.id)).where(col(AccountRow.is_disabled))
    return frozenset(session.connection().execute(query).scalars())


def keep_out(session: Session, account_ids: Collection[str]) -> tuple[str, ...]:
    """Disable these accounts where a backup enabled them; return the names of those that changed."""
    query = (
        sqlmodel_select(AccountRow)
        .where(col(AccountRow.id).in_(account_ids), ~col(AccountRow.is_disabled))
        .order_by(AccountRow.name)
    )
    found = session.exec(query).all()
    for row in found:
        row.is_disabled = True
    return tuple(row.name for row in found)


def load_typed_in(session: Session) -> frozenset[str]:
    """Return the workshops of which paper slips were typed in."""
    query = select(col(WorkshopRow.id)).where(col(WorkshopRow.has_typed_slips))
    return frozenset(session.connection().execute(query).scalars())


def keep_typed_in(session: Session, workshop_ids: Collection[str]) -> None:
    """Note that slips were typed in, also where a backup is from before: who typed them has not forgotten."""
    for row in session.exec(sqlmodel_select(WorkshopRow).where(col(WorkshopRow.id).in_(workshop_ids))):
        row.has_typed_slips = True


def load_released_row_ids(session: Session) -> frozenset[str]:
    """Return every row that was ever released and is still known."""
    return frozenset(session.connection().execute(select(col(ReleasedRowRow.id))).scalars())
