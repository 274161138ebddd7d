"""Database files that nobody but their owner can read."""

from pathlib import Path

_OWNER_ONLY = 0o600


def close_to_others(database: Path) -> None:
    """Make the file of a SQLite database when it is not there, and keep others out of it and its journals.

    SQLite gives the journals it makes the mode of the file.
    """
    database.touch(mode=_OWNER_ONLY)
    for file in (database, *database.parent.glob(f"{database.name}-*")):
        file.chmod(_OWNER_ONLY)
