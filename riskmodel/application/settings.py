"""What whoever installs the product can set, read from the environment and one file."""

import os
from functools import lru_cache
from pathlib import Path

from pydantic import BaseModel, Field, SecretStr
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)

from riskmodel.application.setting_errors import UNREADABLE, setting_error
from riskmodel.domain.access import Role
from riskmodel.domain.terms import Terms

PREFIX = "RISICOTAFEL_"
_FILE = "RISICOTAFEL_SETTINGS"


class SignOn(BaseModel, frozen=True, extra="forbid"):
    """Single sign-on by OpenID Connect: where the provider is, and which claims give which roles."""

    metadata_url: str
    """The address of the provider's `.well-known/openid-configuration`."""

    client_id: str
    client_secret: SecretStr
    scope: str = "openid profile email"

    claim: str = "groups"
    """The claim that names a person's groups; a text or a list of texts."""

    roles: dict[str, Role] = Field(default_factory=dict)
    """Which group gives which role; groups that are not named here give none."""


class Settings(BaseSettings):
    """The settings; each is an environment variable `RISICOTAFEL_...` or a line in `risicotafel.toml`."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, env_nested_delimiter="__", frozen=True, extra="forbid"
    )

    data: Path = Path("data")
    """The folder for the embedded database, the live files, the keys and backups."""

    database_url: SecretStr | None = None
    """A SQLAlchemy address of a PostgreSQL database; without it, SQLite in the data folder."""

    address: str | None = None
    """The address that phones can reach, such as https://risico.example.org; else the one in the browser."""

    room: bool = False
    """Whether a room's phones come to this computer itself; its address on the network is then shown."""

    hosts: tuple[str, ...] = ()
    """Further names by which the server may be asked, beside the one in `address` and this computer's own."""

    audit_days: int = Field(default=365, ge=1)
    """How many days the audit trail of accounts is kept."""

    keep_counts_months: int = Field(default=12, ge=1, le=120)
    """How many months after a round the counts of teams in no released row are kept."""

    keep_statements_years: int = Field(default=5, ge=1, le=50)
    """How many years after a round its agreements and released rows are kept, with the RI&E."""

    idle_accounts_days: int = Field(default=365, ge=30)
    """After how many days without use an account is disabled; ninety days later it is deleted."""

    sign_on: SignOn | None = None
    """Single sign-on; without it only local accounts log in."""

    @property
    def terms(self) -> Terms:
        """How long things are kept."""
        return Terms(self.keep_counts_months, self.keep_statements_years, self.idle_accounts_days)

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Let the environment win from the file."""
        return (init_settings, env_settings, TomlConfigSettingsSource(settings_cls, settings_file()))


def settings_file() -> Path:
    """Return where the one file with settings is or would be."""
    return Path(os.environ.get(_FILE, "risicotafel.toml"))


def current_settings() -> Settings:
    """Return the settings as the environment and the file have them now.

    Raises `SettingError` for a setting that is unknown or has no sense.
    """
    file = settings_file()
    written = file.stat().st_mtime_ns if file.is_file() else None
    mine = tuple(sorted((name, value) for name, value in os.environ.items() if name.startswith(PREFIX)))
    try:
        return _read_once(mine, str(file.absolute()), written)
    except UNREADABLE as error:
        raise setting_error(error, PREFIX, file) from None


@lru_cache(maxsize=8)
def _read_once(_environment: tuple[tuple[str, str], ...], _file: str, _written: int | None) -> Settings:
    # Reading and checking them takes two milliseconds, and every score asks for them twice.
    return Settings()
