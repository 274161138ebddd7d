"""A database of the first release opens with every row in place, or stays as it was."""

import secrets
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from riskmodel.storage import schema
from riskmodel.storage.backups import LEFT_OUT, open_file
from riskmodel.storage.database import Database
from riskmodel.storage.schema import newest_version, schema_version
from riskmodel.storage.stores import open_stores
from tests.faults.steps import counting_calls, killed_at
from tests.postgres import new_database
from tests.storage.old_databases import columns_of, first_release, rows_of

KILLS = 5


@pytest.fixture(params=["sqlite", "postgresql"])
def new_url(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[], str]:
    """Give addresses of empty databases, once on SQLite and once on PostgreSQL."""
    if request.param == "sqlite":
        return lambda: f"sqlite:///{tmp_path / secrets.token_hex(6)}.sqlite"
    server = request.getfixturevalue("postgres")
    return lambda: new_database(server, f"t_{secrets.token_hex(6)}")


@pytest.fixture
def url(new_url: Callable[[], str]) -> str:
    """The address of an empty database."""
    return new_url()


def test_the_fixture_has_rows_in_every_table(url: str) -> None:
    old = first_release(url)
    rows = rows_of(old, columns_of(old))
    old.close()
    assert len(rows) == 17
    assert [name for name, found in rows.items() if not found] == []


def test_upgrading_keeps_every_row(url: str, tmp_path: Path) -> None:
    old = first_release(url)
    columns = columns_of(old)
    before = rows_of(old, columns)
    old.close()
    stores = open_stores(tmp_path / "data", url)
    assert rows_of(stores.database, columns) == before
    assert schema_version(stores.database) == newest_version()
    stores.close()


def test_what_was_there_is_backed_up_first(url: str, tmp_path: Path) -> None:
    old = first_release(url)
    columns = columns_of(old)
    before = rows_of(old, columns)
    old.close()
    open_stores(tmp_path / "data", url).close()
    backup = tmp_path / "data" / "backups" / "0001.sqlite"
    assert backup.stat().st_mode & 0o777 == 0o600
    copy = open_file(backup)
    assert schema_version(copy) == "0001"
    kept = {name: [] if name in LEFT_OUT else rows for name, rows in before.items()}
    assert rows_of(copy, columns) == kept
    copy.close()


def upgrading(url: str) -> Callable[[], None]:
    return partial(schema.make_tables, Database(url))


def how_many_steps(url: str) -> int:
    dry = first_release(url)
    steps = counting_calls(lambda: schema.make_tables(dry), lambda _step: None)
    dry.close()
    return steps


def test_a_killed_upgrade_leaves_the_old_one(new_url: Callable[[], str], tmp_path: Path) -> None:
    url = new_url()
    old = first_release(url)
    columns = columns_of(old)
    before = rows_of(old, columns)
    old.close()
    steps = how_many_steps(new_url())
    for turn in range(KILLS):
        assert killed_at(1 + turn * (steps - 6) // (KILLS - 1), partial(upgrading, url))
        left = Database(url)
        assert schema_version(left) == "0001"
        assert columns_of(left) == columns
        assert rows_of(left, columns) == before
        left.close()
    stores = open_stores(tmp_path / "data", url)
    assert rows_of(stores.database, columns) == before
    stores.close()
