from pathlib import Path

import pytest
from typer.testing import CliRunner

from catalog.load import load_catalogue
from riskmodel.application import facilitate, prepare, release
from riskmodel.application.opening import close_stores, opened_stores
from riskmodel.application.take_part import find_workshop
from riskmodel.commands import main
from riskmodel.domain import sample
from riskmodel.domain.access import Actor, Role
from riskmodel.domain.workshop import Phase
from tests.builders import NOW

SOMEBODY = Actor("somebody", "Somebody", frozenset(Role))
run = CliRunner().invoke


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A fresh data folder that the command finds by itself."""
    monkeypatch.setenv("RISICOTAFEL_DATA", str(tmp_path))
    monkeypatch.setenv("RISICOTAFEL_ADDRESS", "https://risico.example.org/")
    return tmp_path


# What is typed behind the command; finished sessions, and the name of the organisation.
CHOICES = [
    ([], 9, "Zuiderduin Ziekenhuis (voorbeeld)"),
    (["--organisation", "ziekenhuis"], 9, "Zuiderduin Ziekenhuis (voorbeeld)"),
    (["--organisation", "gemeente"], 6, "Gemeente Waterland-Oost (voorbeeld)"),
]


@pytest.mark.parametrize(("typed", "sessions", "name"), CHOICES, ids=["nothing", "hospital", "municipality"])
def test_a_sample_has_finished_sessions_rows_and_an_open_door(
    folder: Path, typed: list[str], sessions: int, name: str
) -> None:
    answer = run(main, ["sample", *typed])
    assert answer.exit_code == 0
    address = next(line for line in answer.output.splitlines() if line.startswith("https")).split()[0]
    assert address.startswith("https://risico.example.org/meedoen/")
    stores = opened_stores()
    found = facilitate.my_workshops(stores, SOMEBODY)
    assert [workshop.phase for workshop in found] == [Phase.SEALED] * sessions + [Phase.LOBBY]
    assert find_workshop(stores, address.rsplit("/", 1)[-1], NOW) == found[-1]
    [round_] = prepare.rounds(stores, SOMEBODY)
    heatmap = release.heatmap(stores, SOMEBODY, round_.id)
    assert len(heatmap.rows) >= sessions // 3
    assert all(row.cells.keys() >= set(sample.CORE) for row in heatmap.rows)
    organisation = prepare.organisation(stores, SOMEBODY)
    assert organisation is not None
    assert (organisation.name, organisation.is_sample) == (name, True)
    close_stores()


def test_another_organisation_than_those_is_refused(folder: Path) -> None:
    assert run(main, ["sample", "--organisation", "circus"]).exit_code == 2
    assert list(folder.iterdir()) == []


def test_loading_twice_is_refused_and_changes_nothing(folder: Path) -> None:
    assert [run(main, ["sample"]).exit_code for _turn in range(2)] == [0, 1]
    # An installation serves one organisation.
    assert run(main, ["sample", "--organisation", "gemeente"]).exit_code == 1


def test_removing_leaves_nothing_of_it(folder: Path) -> None:
    run(main, ["sample"])
    assert run(main, ["sample", "--remove"]).exit_code == 0
    stores = opened_stores()
    assert facilitate.my_workshops(stores, SOMEBODY) == ()
    assert prepare.units(stores, SOMEBODY) == ()
    assert prepare.rounds(stores, SOMEBODY) == ()
    assert prepare.organisation(stores, SOMEBODY) is None
    close_stores()
    assert [path.name for path in folder.glob("*/*")] == []
    assert run(main, ["sample", "--remove"]).exit_code == 0


def test_the_sample_scores_the_core_of_the_catalogue() -> None:
    assert {factor.id for factor in load_catalogue().core} == set(sample.CORE)
