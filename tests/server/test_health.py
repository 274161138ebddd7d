"""The sign of life: it tells that the server and its database answer, and nothing else."""

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from pages.server.routes import ROUTES
from riskmodel.application.opening import close_stores
from riskmodel.storage.schema import newest_version
from riskmodel.storage.stores import Stores


def test_a_server_with_a_database_is_well(stores: Stores) -> None:
    answer = TestClient(Starlette(routes=ROUTES)).get("/healthz")
    assert (answer.status_code, answer.json()) == (200, {"status": "ok", "schema": newest_version()})
    assert answer.headers["cache-control"] == "no-store"


def test_a_server_without_its_database_is_not(stores: Stores, monkeypatch: pytest.MonkeyPatch) -> None:
    close_stores()
    monkeypatch.setenv("RISICOTAFEL_DATABASE_URL", "postgresql+psycopg://me:hush@127.0.0.1:1/none")
    answer = TestClient(Starlette(routes=ROUTES)).get("/healthz")
    assert (answer.status_code, answer.json()) == (503, {"status": "no database"})
