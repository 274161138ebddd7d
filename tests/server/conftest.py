"""An installation of its own for every test of the server, and one real server for those that ask."""

from collections.abc import Iterator

import pytest

from riskmodel.storage.stores import Stores
from tests.browser.server import Server


@pytest.fixture(autouse=True)
def _installation(stores: Stores, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep every test away from the data and settings of whoever runs it."""
    monkeypatch.delenv("RISICOTAFEL_ADDRESS", raising=False)


@pytest.fixture(scope="module")
def started(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The product as it is started, on an empty folder: nobody can log in yet."""
    with Server(tmp_path_factory.mktemp("server")) as server:
        yield server
