"""The settings as they are, each with where it comes from; secrets stay hidden."""

import os
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from pydantic import SecretStr

from riskmodel.application.settings import PREFIX, SignOn, current_settings, settings_file

# Read before there are settings, so they are variables alone.
_VARIABLES = ("SETTINGS", "LANGUAGE")


class Source(StrEnum):
    """Where a setting comes from."""

    ENVIRONMENT = "environment"
    FILE = "file"
    DEFAULT = "default"


@dataclass(frozen=True)
class ListedSetting:
    """One setting; `value` is None when it is set but secret, and empty when it is not set."""

    name: str
    value: str | None
    source: Source


def list_settings() -> tuple[ListedSetting, ...]:
    """Return every setting; raises `SettingError`."""
    settings = current_settings()
    return tuple(
        ListedSetting(name, _shown(getattr(settings, name)), _source(name, name in settings.model_fields_set))
        for name in type(settings).model_fields
    )


def unknown_variables() -> tuple[str, ...]:
    """Return the environment variables that look like a setting and are none."""
    known = {*type(current_settings()).model_fields, *(name.lower() for name in _VARIABLES)}
    return tuple(
        sorted(
            name
            for name in os.environ
            if name.startswith(PREFIX) and name.removeprefix(PREFIX).lower().split("__")[0] not in known
        )
    )


def file_of_settings() -> Path | None:
    """Return the settings file, when there is one."""
    file = settings_file().absolute()
    return file if file.is_file() else None


def _source(name: str, is_set: bool) -> Source:
    if not is_set:
        return Source.DEFAULT
    variable = f"{PREFIX}{name}".upper()
    in_environment = any(key == variable or key.startswith(f"{variable}__") for key in os.environ)
    return Source.ENVIRONMENT if in_environment else Source.FILE


def _shown(value: object) -> str | None:
    if isinstance(value, SecretStr):
        return None
    if isinstance(value, SignOn):
        return f"{value.metadata_url} ({value.client_id})"
    if isinstance(value, tuple):
        return ", ".join(map(str, value))
    return "" if value is None else str(value)
