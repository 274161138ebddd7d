"""Databases on the test server."""

import subprocess
from collections.abc import Callable
from typing import Any

from sqlalchemy import create_engine, make_url, text


def new_database(server: str, name: str, template: str = "template1") -> str:
    """Create an empty database, or a copy of one nobody uses, and return its SQLAlchemy address."""
    url = make_url(server).set(drivername="postgresql+psycopg")
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f'CREATE DATABASE "{name}" TEMPLATE "{template}"'))
    engine.dispose()
    return url.set(database=name).render_as_string(hide_password=False)


def let_it_forget(server: str) -> None:
    """Let a server whose databases nobody keeps write to the disk when it likes."""
    engine = create_engine(
        make_url(server).set(drivername="postgresql+psycopg"), isolation_level="AUTOCOMMIT"
    )
    with engine.connect() as connection:
        for setting in ("fsync", "synchronous_commit", "full_page_writes"):
            connection.execute(text(f"ALTER SYSTEM SET {setting} = off"))
        connection.execute(text("SELECT pg_reload_conf()"))
    engine.dispose()


def start_patiently(start: Callable[[], Any], tries: int = 4) -> Any:
    """Start a server that gives itself ten seconds, on a machine that may be busy with other tests."""
    for turn in range(tries):
        try:
            return start()
        except subprocess.TimeoutExpired:
            if turn == tries - 1:
                raise
    raise AssertionError
