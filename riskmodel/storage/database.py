"""The main database: one connection pool, a way to read and a way to write."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from threading import Lock
from time import monotonic, sleep
from typing import Any

from sqlalchemy import Connection, Engine, event, make_url
from sqlalchemy.pool import ConnectionPoolEntry
from sqlmodel import Session as Session
from sqlmodel import create_engine

_BEGIN = "begin_statement"
_AT_ONCE = 40


class Database:
    """The main database of an installation, in SQLite or PostgreSQL."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.is_sqlite = make_url(url).get_backend_name() == "sqlite"
        # Errors of the database are logged by others: they must not carry what was to be written.
        self.engine = create_engine(
            url,
            pool_pre_ping=not self.is_sqlite,
            hide_parameters=True,
            # As many as the server has threads: beyond the pool every request would open and close its own.
            pool_size=_AT_ONCE,
        )
        self.writes = 0
        """How often this process wrote; another number means that something may be different."""
        # SQLite lets one writer in and makes others ask again and again; under load some never get in.
        # Within this process they queue here instead. PostgreSQL queues by itself.
        self._turn: AbstractContextManager[object] = Lock() if self.is_sqlite else nullcontext()
        if self.is_sqlite:
            _let_sqlite_obey(self.engine)

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """Open a transaction that only reads; it never waits for a writer."""
        with Session(self.engine, expire_on_commit=False) as session:
            yield session
            session.rollback()

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """Open a short transaction that writes; it commits at the end or leaves nothing behind."""
        # A deferred SQLite transaction that reads first cannot become a writer while another writes;
        # asking for the write lock at once waits for its turn instead of failing.
        engine = self.engine.execution_options(**{_BEGIN: "BEGIN IMMEDIATE"})
        with self._turn, Session(engine, expire_on_commit=False) as session, session.begin():
            yield session
        # Afterwards, so that whoever sees the number sees what was written.
        self.writes += 1

    def forget_deleted(self) -> None:
        """Let SQLite's journal forget what was deleted; while somebody reads, the next call does it."""
        if not self.is_sqlite:
            return
        with self._turn, self.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")

    @contextmanager
    def changing_schema(self) -> Iterator[Connection]:
        """Open a transaction that may rebuild tables; it commits at the end or leaves nothing behind."""
        # At once for SQLite too: of two processes that upgrade, the second waits and finds it done.
        engine = self.engine.execution_options(**{_BEGIN: "BEGIN IMMEDIATE" if self.is_sqlite else "BEGIN"})
        with self._turn, engine.connect() as connection:
            driver: Any = connection.connection.dbapi_connection
            if self.is_sqlite:
                # SQLite rebuilds a table by dropping the old one: with foreign keys on, that would take
                # along every row that points at it.
                driver.execute("PRAGMA foreign_keys=OFF")
            try:
                with connection.begin():
                    yield connection
            finally:
                if self.is_sqlite:
                    driver.execute("PRAGMA foreign_keys=ON")

    def close(self) -> None:
        """Give back every connection."""
        self.engine.dispose()

    def close_when_idle(self, patience: float = 5.0) -> None:
        """Give back every connection once nobody uses one, or after `patience` seconds."""
        deadline = monotonic() + patience
        while self.engine.pool.checkedout() and monotonic() < deadline:  # type: ignore[attr-defined]
            sleep(0.01)
        self.engine.dispose()


def _let_sqlite_obey(engine: Engine) -> None:
    """Make SQLite check foreign keys, overwrite what it deletes and begin when it is told to."""

    @event.listens_for(engine, "connect")
    def prepare(connection: Any, _entry: ConnectionPoolEntry) -> None:
        connection.isolation_level = None
        for pragma in (
            "journal_mode=WAL",
            "synchronous=FULL",
            "foreign_keys=ON",
            "secure_delete=ON",
            "busy_timeout=5000",
            "trusted_schema=OFF",
        ):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        statement: str = connection.get_execution_options().get(_BEGIN, "BEGIN")
        connection.exec_driver_sql(statement)
