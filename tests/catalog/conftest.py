"""A copy of the catalogue's files that a test may spoil."""

import shutil
from pathlib import Path

import pytest

from catalog.load import FOLDER
from catalog.read import catalogue_files


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Return a folder with the same data files."""
    for file in catalogue_files(FOLDER):
        target = tmp_path / file.relative_to(FOLDER)
        target.parent.mkdir(exist_ok=True)
        shutil.copy(file, target)
    return tmp_path
