"""Reading the files of the catalogue as they are, before anything is checked."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

Table = dict[str, Any]


def catalogue_files(folder: Path) -> list[Path]:
    """Return the data files of a catalogue in a fixed order."""
    return sorted(folder.rglob("*.toml"))


def read_file(file: Path) -> Table:
    """Return a file as tables; raises `tomllib.TOMLDecodeError`."""
    return tomllib.loads(file.read_text(encoding="utf-8"))


def tables_of(content: Table, name: str) -> Iterator[Table]:
    """Return the `[[name]]` tables of a file."""
    tables = content.get(name, [])
    yield from (table for table in tables if isinstance(table, dict))
