"""What whoever installs the product can set, read from the environment."""

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
