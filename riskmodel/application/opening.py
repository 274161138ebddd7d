"""The one set of stores of this process, shared by routes, screens and commands."""

from threading import Lock

from riskmodel.application.settings import Settings, current_settings
from riskmodel.storage.stores import Stores, open_stores

_opened: dict[Settings, Stores] = {}
_lock = Lock()


def opened_stores(settings: Settings | None = None) -> Stores:
    """Return the stores that the settings point at, opening them once per process."""
    settings = settings or current_settings()
    with _lock:
        if settings not in _opened:
            _opened[settings] = open_stores(settings.data.resolve(), settings.database_url)
        return _opened[settings]


def close_stores() -> None:
    """Give back every connection of this process."""
    with _lock:
        while _opened:
            _opened.popitem()[1].close()
