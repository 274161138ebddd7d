"""What is said about a data folder into which others may look."""

import os
from pathlib import Path

import pytest

from riskmodel.application.opening import close_stores
from riskmodel.domain.access import Role
from riskmodel.storage.stores import Stores
from tests.builders import a_person
from tests.server.test_lifespan import live

OPEN = "Andere gebruikers van deze computer kunnen in de gegevensmap"
pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")


def test_the_start_says_that_others_can_read_the_folder(
    stores: Stores, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    a_person(stores, Role.ADMINISTRATOR)
    (tmp_path / "data").chmod(0o755)
    live()
    said = capsys.readouterr().out.splitlines()
    assert [line.split(str(tmp_path))[0].strip() for line in said] == [
        OPEN,
        "Other users of this computer can look into the data folder",
    ]


def test_the_start_says_that_the_folder_is_copied_elsewhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("RISICOTAFEL_DATA", str(tmp_path / "OneDrive - Gemeente" / "data"))
    monkeypatch.delenv("RISICOTAFEL_DATABASE_URL", raising=False)
    live()
    close_stores()
    said = [line for line in capsys.readouterr().out.splitlines() if "OneDrive" in line]
    assert [line.split(" ")[0] for line in said] == ["De", "The"]
