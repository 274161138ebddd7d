"""A brake on guessing: counts wrong tries within a window of time."""

from collections import defaultdict, deque
from threading import Lock

from riskmodel.domain.errors import TooManyTriesError

_MOST_KEYS = 10_000


class Throttle:
    """Wrong tries per key; `limit` of them within `seconds` is enough."""

    def __init__(self, limit: int, seconds: int) -> None:
        self.limit = limit
        self.seconds = seconds
        self._tries: dict[str, deque[float]] = defaultdict(deque)
        self._lock = Lock()

    def check(self, key: str, now: float) -> None:
        """Raise `TooManyTriesError` when there were too many wrong tries."""
        with self._lock:
            tries = self._recent(key, now)
            if len(tries) >= self.limit:
                raise TooManyTriesError(max(1, int(tries[0] + self.seconds - now)))

    def count(self, key: str, now: float) -> None:
        """Note a wrong try."""
        with self._lock:
            if len(self._tries) > _MOST_KEYS:
                self._tries.clear()
            self._recent(key, now).append(now)

    def _recent(self, key: str, now: float) -> deque[float]:
        tries = self._tries[key]
        while tries and tries[0] <= now - self.seconds:
            tries.popleft()
        return tries
