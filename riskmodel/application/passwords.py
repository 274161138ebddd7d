"""Passwords: hashed with argon2id, two at a time so that guessing cannot fill the memory."""

from threading import BoundedSemaphore

from pwdlib import PasswordHash
from pwdlib.hashers.argon2 import Argon2Hasher

from riskmodel.domain.errors import MissingValueError, TextTooLongError

SHORTEST = 12
LONGEST = 200

# 19 MiB and two passes: OWASP's smaller setting, 19 ms here; the larger one lets 64 guesses take 1 GB.
_HASHER = PasswordHash((Argon2Hasher(memory_cost=19_456, time_cost=2, parallelism=1),))
_AT_ONCE = BoundedSemaphore(2)
_NOBODY = _HASHER.hash("nobody has this password")


def require_password(password: str) -> None:
    """Raise `MissingValueError` below 12 characters and `TextTooLongError` above 200."""
    if len(password) < SHORTEST:
        raise MissingValueError("password")
    if len(password) > LONGEST:
        raise TextTooLongError(LONGEST, len(password))


def hash_password(password: str) -> str:
    """Return the hash to keep; raises as `require_password` does."""
    require_password(password)
    with _AT_ONCE:
        return _HASHER.hash(password)


def password_fits(password: str, kept: str | None) -> bool:
    """Say whether a password belongs to a hash; takes as long when there is no hash."""
    is_hash = kept is not None and kept.startswith("$argon2id$")
    with _AT_ONCE:
        fits = _HASHER.verify(password[:LONGEST], kept if kept and is_hash else _NOBODY)
    return fits and is_hash
