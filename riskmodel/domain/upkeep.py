"""Refusals to whoever looks after an installation: settings, backups and the database."""

from enum import StrEnum

from riskmodel.domain.errors import RiskModelError


class SettingProblem(StrEnum):
    """What is wrong with a setting."""

    UNKNOWN = "unknown"
    MISSING = "missing"
    BAD_VALUE = "bad_value"
    BAD_FILE = "bad_file"


class SettingError(RiskModelError):
    """A setting, named by `name` as it is written, is wrong; the value stays unsaid: it may be secret."""

    def __init__(self, name: str, problem: SettingProblem) -> None:
        super().__init__(name, problem)
        self.name = name
        self.problem = problem


class UnreachableDatabaseError(RiskModelError):
    """The main database does not answer, or the settings name one that does not exist."""


class DamagedDatabaseError(RiskModelError):
    """The main database answers, but not with what this product wrote."""


class NotABackupError(RiskModelError):
    """The file is not a backup of this product."""


class NotEmptyError(RiskModelError):
    """There already is something where the backup would be put back."""


class ServerRunningError(RiskModelError):
    """The server runs on the same data folder."""
