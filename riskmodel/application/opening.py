"""The one set of stores of this process, shared by routes, screens and commands."""

from contextlib import AbstractContextManager
from pathlib import Path
from threading import Lock

from riskmodel.application.settings import Settings, current_settings
from riskmodel.storage.stores import Stores, open_stores
from riskmodel.storage.turns import sharing

_opened: dict[tuple[Path, str | None], Stores] = {}
_lock = Lock()


def opened_stores(settings: Settings | None = None) -> Stores:
    """Return the stores that the settings point at, opening them once per process."""
    settings = settings or current_settings()
    url = None if settings.database_url is None else settings.database_url.get_secret_value()
    with _lock:
        if (settings.data, url) not in _opened:
            _opened[settings.data, url] = open_stores(settings.data.resolve(), url)
        return _opened[settings.data, url]


def sharing_data() -> AbstractContextManager[None]:
    """Hold the data folder with others, so that no backup is put back meanwhile."""
    return sharing(current_settings().data.resolve())


def close_stores() -> None:
    """Give back every connection of this process."""
    with _lock:
        while _opened:
            _opened.popitem()[1].close()
