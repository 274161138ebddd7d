"""What is wrong with a setting, out of what the libraries say about it."""

import os
import re
from pathlib import Path
from tomllib import TOMLDecodeError

from pydantic import ValidationError
from pydantic_settings import SettingsError

from riskmodel.domain.upkeep import SettingError, SettingProblem

UNREADABLE = (ValidationError, SettingsError, TOMLDecodeError, UnicodeDecodeError, OSError)
_PROBLEMS = {"extra_forbidden": SettingProblem.UNKNOWN, "missing": SettingProblem.MISSING}


def setting_error(error: Exception, prefix: str, file: Path) -> SettingError:
    """Return the first thing that is wrong, without the value."""
    if isinstance(error, ValidationError):
        first = error.errors(include_url=False, include_input=False, include_context=False)[0]
        problem = _PROBLEMS.get(first["type"], SettingProblem.BAD_VALUE)
        return SettingError(_written([str(part) for part in first["loc"]], prefix, file), problem)
    if isinstance(error, SettingsError):
        field = re.search(r'field "(\w+)"', str(error))
        return SettingError(_written([field[1]] if field else [], prefix, file), SettingProblem.BAD_VALUE)
    where = re.search(r"\(at line \d+, column \d+\)", str(error))
    return SettingError(f"{file} {where[0]}" if where else str(file), SettingProblem.BAD_FILE)


def _written(path: list[str], prefix: str, file: Path) -> str:
    """Return a setting as it was written: as an environment variable, or as a line in the file."""
    variable = prefix + "__".join(path).upper()
    if any(name.upper().startswith(variable) for name in os.environ):
        return variable
    return f"{'.'.join(path)} ({file})"
