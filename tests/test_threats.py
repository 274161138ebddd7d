"""The table of threats names tests that exist."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ROWS = [
    line.split(" | ") for line in (ROOT / "docs" / "threats.md").read_text().splitlines() if line[:3] == "| T"
]


def defined_in(path: Path) -> set[str]:
    return {node.name for node in ast.parse(path.read_text()).body if isinstance(node, ast.FunctionDef)}


def test_every_threat_has_a_row() -> None:
    assert [row[0] for row in ROWS] == [f"| T{number}" for number in range(1, 29)]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0][2:])
def test_every_test_and_file_that_a_row_names_is_there(row: list[str]) -> None:
    named = re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", row[3])
    assert named or row[3].startswith("None")
    assert [name for path, name in named if name not in defined_in(ROOT / path)] == []
    files = re.findall(r"`([\w./-]+(?:\.py|/|\.toml))`", row[2])
    assert [
        file for file in files if not (ROOT / file).exists() and not (ROOT / "riskmodel" / file).exists()
    ] == []
