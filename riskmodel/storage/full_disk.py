"""Telling a full disk from everything else that can go wrong."""

import errno
import sqlite3

from sqlalchemy.exc import DBAPIError, OperationalError

# A busy or unreachable file, a full disk: what went wrong may be gone at the next try.
PASSING = (OperationalError, OSError)


def is_full_disk(error: BaseException | None) -> bool:
    """Say whether an error, or what caused it, is that the disk has no room left."""
    while error is not None:
        if isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT):
            return True
        driver = error.orig if isinstance(error, DBAPIError) else error
        if isinstance(driver, sqlite3.Error) and driver.sqlite_errorcode == sqlite3.SQLITE_FULL:
            return True
        error = error.__cause__
    return False
