"""A brake on guessing: counts tries within a window of time."""

import hashlib
import secrets
from threading import Lock

from riskmodel.domain.errors import TooManyTriesError

# However many keys a flood brings, they share this many counters: memory stays bounded without ever
# forgetting a counter that somebody else's brake depends on.
_COUNTERS = 16_384


class Throttle:
    """Tries per key; `limit` of them within `seconds` is enough.

    Keys are spread over a fixed number of counters, in a way that nobody outside can predict.
    """

    def __init__(self, limit: int, seconds: int) -> None:
        self.limit = limit
        self.seconds = seconds
        self._salt = secrets.token_bytes(16)
        self._tries: dict[int, list[float]] = {}
        self._lock = Lock()

    def check(self, key: str, now: float) -> None:
        """Raise `TooManyTriesError` when there were too many tries."""
        with self._lock:
            self._require_room(self._recent(key, now), now)

    def count(self, key: str, now: float) -> None:
        """Note a try."""
        with self._lock:
            tries = self._recent(key, now)
            tries.append(now)
            del tries[: -self.limit]

    def take(self, key: str, now: float) -> None:
        """Note a try, or raise `TooManyTriesError`; however many ask at once, no more than `limit` pass."""
        with self._lock:
            tries = self._recent(key, now)
            self._require_room(tries, now)
            tries.append(now)

    def give_back(self, key: str, now: float) -> None:
        """Undo a try that turned out to be no guess."""
        with self._lock:
            tries = self._recent(key, now)
            if now in tries:
                tries.remove(now)

    def _require_room(self, tries: list[float], now: float) -> None:
        if len(tries) >= self.limit:
            raise TooManyTriesError(max(1, int(min(tries) + self.seconds - now)))

    def _recent(self, key: str, now: float) -> list[float]:
        """Return the tries that count; a clock that was set back or forward forgets them at worst."""
        place = self._place(key)
        tries = [moment for moment in self._tries.get(place, ()) if abs(now - moment) < self.seconds]
        self._tries[place] = tries
        return tries

    def _place(self, key: str) -> int:
        hashed = hashlib.blake2b(key.encode(errors="replace"), digest_size=8, key=self._salt).digest()
        return int.from_bytes(hashed) % _COUNTERS
