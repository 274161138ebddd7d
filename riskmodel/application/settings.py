"""What whoever installs the product can set, read from the environment."""

import os
from functools import lru_cache
from pathlib import Path

from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    """The settings; each is an environment variable `RISICOTAFEL_...`."""

    model_config = SettingsConfigDict(env_prefix="RISICOTAFEL_", frozen=True)

    data: Path = Path("data")
    """The folder for the embedded database, the live files, the keys and backups."""

    database_url: str | None = None
    """A SQLAlchemy address of a PostgreSQL database; without it, SQLite in the data folder."""

    address: str | None = None
    """The address that phones can reach, such as https://risico.example.org; else the one in the browser."""


_NAMES = tuple(f"RISICOTAFEL_{name.upper()}" for name in Settings.model_fields)


def current_settings() -> Settings:
    """Return the settings as the environment has them now."""
    return _read_once(tuple(os.environ.get(name) for name in _NAMES))


@lru_cache(maxsize=8)
def _read_once(_values: tuple[str | None, ...]) -> Settings:
    # Reading and checking them takes two milliseconds, and every score asks for them twice.
    return Settings()
