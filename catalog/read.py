"""Reading the files of the catalogue as they are, before anything is checked."""

import tomllib
from pathlib import Path
from typing import Any

Table = dict[str, Any]


def catalogue_files(folder: Path) -> list[Path]:
    """Return the data files of a catalogue in a fixed order."""
    return sorted(folder.rglob("*.toml"))


def read_file(file: Path) -> Table:
    """Return the tables of a file; raises `tomllib.TOMLDecodeError`."""
    return tomllib.loads(file.read_text(encoding="utf-8"))
