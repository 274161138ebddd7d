"""Who has the data folder: servers and commands together, or one restore alone."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from riskmodel.domain.upkeep import ServerRunningError

try:
    import fcntl
except ImportError:  # Windows has no such locks; there the command only says that the server must be stopped.
    fcntl = None  # type: ignore[assignment]

_NAME = ".in-use"


@contextmanager
def sharing(folder: Path) -> Iterator[None]:
    """Hold the folder together with others; waits while a restore has it alone."""
    with _held(folder, alone=False):
        yield


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Hold the folder alone; raises `ServerRunningError` when somebody else holds it."""
    with _held(folder, alone=True):
        yield


@contextmanager
def _held(folder: Path, *, alone: bool) -> Iterator[None]:
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    # The system lets go of the lock when the process ends, however it ends.
    handle = os.open(folder / _NAME, os.O_CREAT | os.O_RDWR, 0o600)
    try:
        _lock(handle, alone=alone)
        yield
    finally:
        os.close(handle)


def _lock(handle: int, *, alone: bool) -> None:
    if fcntl is None:
        return
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB if alone else fcntl.LOCK_SH)
    except BlockingIOError:
        raise ServerRunningError from None
