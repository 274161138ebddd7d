"""Which live files and keys go once a backup is in place: on disk before it is, so a kill forgets none."""

import json
from collections.abc import Iterable
from pathlib import Path

from riskmodel.storage.drafts import draft_of

_FILE = ".goes-with-restore.json"


def put_leftovers(folder: Path, workshop_ids: Iterable[str]) -> None:
    """Write which workshops were known before a backup is put back, in the data folder."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    with draft_of(folder / _FILE, replaces=True) as draft:
        draft.write_text(json.dumps(sorted(workshop_ids)))


def load_leftovers(folder: Path) -> frozenset[str]:
    """Return the workshops whose files were to go; none when no restore was interrupted."""
    file = folder / _FILE
    return frozenset(json.loads(file.read_text())) if file.is_file() else frozenset()


def forget_leftovers(folder: Path) -> None:
    """Note that nothing is left to go."""
    (folder / _FILE).unlink(missing_ok=True)
