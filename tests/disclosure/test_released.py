"""A released cell comes from the disclosure module or from nowhere."""

import ast
import copy
import pickle
from dataclasses import FrozenInstanceError, replace
from pathlib import Path

import pytest

from riskmodel.domain import disclosure
from riskmodel.domain.disclosure import Released, release_cell, restore
from riskmodel.domain.ledger import RowCut
from riskmodel.domain.method_version import CURRENT
from riskmodel.domain.statements import Statements
from tests.method.builders import an_atom

ROOT = Path(disclosure.__file__).parents[2]
FORGED = Statements(True, True, True, None, True)


@pytest.fixture
def cell() -> Released:
    made = release_cell("row", RowCut(("A",), "A"), "workload", [an_atom("A", (12, 0, 0))], 5, 10, CURRENT)
    assert made is not None
    return made


def test_nobody_else_constructs_one() -> None:
    with pytest.raises(TypeError, match="only the disclosure module"):
        Released("row", ("A",), "workload", (10, 14), FORGED)
    with pytest.raises(TypeError, match="only the disclosure module"):
        Released("row", ("A",), "workload", (10, 14), FORGED, object())


def test_no_copy_says_something_else(cell: Released) -> None:
    with pytest.raises(TypeError, match="only the disclosure module"):
        replace(cell, statements=FORGED)
    with pytest.raises(TypeError, match="only the disclosure module"):
        replace(cell, people=(5, 9), seal=None)


def test_it_cannot_be_changed(cell: Released) -> None:
    with pytest.raises(FrozenInstanceError):
        cell.statements = FORGED  # type: ignore[misc]


def test_it_is_not_pickled_or_copied(cell: Released) -> None:
    for attempt in (pickle.dumps, copy.copy, copy.deepcopy):
        with pytest.raises(TypeError, match="stored by its statements"):
            attempt(cell)


def test_it_has_no_subclasses() -> None:
    with pytest.raises(TypeError, match="one kind"):
        type("Forged", (Released,), {})


def test_the_seal_is_not_on_the_cell(cell: Released) -> None:
    assert set(vars(cell)) == {"row_id", "team_ids", "factor_id", "people", "statements"}


def test_storage_gets_back_what_was_stored(cell: Released) -> None:
    assert restore(cell.row_id, cell.team_ids, cell.factor_id, cell.people, cell.statements) == cell


def taken_from_disclosure(path: Path) -> set[str]:
    """Return what a file imports of the disclosure module, and its name when it imports the whole."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names = (
            {alias.name for alias in node.names} if isinstance(node, ast.Import | ast.ImportFrom) else set()
        )
        if isinstance(node, ast.ImportFrom) and node.module == "riskmodel.domain.disclosure":
            found |= names
        found |= names & {"disclosure", "riskmodel.domain.disclosure"}
    return found


def test_only_storage_restores_and_nobody_takes_the_seal() -> None:
    sources = [path for folder in ("pages", "riskmodel", "catalog") for path in (ROOT / folder).rglob("*.py")]
    taken = {path.relative_to(ROOT).as_posix(): taken_from_disclosure(path) for path in sources}
    storage = {name for name in taken if name.startswith("riskmodel/storage/")}

    assert {name for name in taken if "restore" in taken[name]} == {"riskmodel/storage/released.py"}
    assert set().union(*(taken[name] for name in storage)) == {"Released", "restore"}
    assert set().union(*(taken[name] for name in taken.keys() - storage)) <= {
        "NOWHERE",
        "Released",
        "release_cell",
    }
