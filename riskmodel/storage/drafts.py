"""Files that are whole or not there: written under another name, then given their own."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def passing_file(path: Path) -> Iterator[Path]:
    """Give an empty file that only its owner can read, and that is gone when the block ends.

    What a kill left behind of an earlier one is removed.
    """
    _remove(path)
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    try:
        yield path
    finally:
        _remove(path)


@contextmanager
def draft_of(target: Path, *, replaces: bool = False) -> Iterator[Path]:
    """Give a passing file that becomes `target` when the block ends well.

    Raises `FileExistsError` unless it `replaces` what is there.
    """
    if target.exists() and not replaces:
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(target))
    if not target.parent.is_dir():
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(target.parent))
    with passing_file(target.with_name(f".{target.name}.part")) as draft:
        yield draft
        _sync(draft)
        _place(draft, target, replaces=replaces)
    _sync(target.parent)


def _place(draft: Path, target: Path, *, replaces: bool) -> None:
    if replaces:
        draft.replace(target)
        return
    try:
        # Fails when somebody made a file of that name meanwhile.
        os.link(draft, target)
    except FileExistsError:
        raise
    except OSError:
        # Some memory sticks know no links.
        draft.rename(target)


def _remove(draft: Path) -> None:
    for file in (draft, *draft.parent.glob(f"{draft.name}-*")):
        file.unlink(missing_ok=True)


def _sync(path: Path) -> None:
    """Let the disk keep a file, or the names in a folder."""
    if path.is_dir() and os.name == "nt":
        return
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
