"""Refusals to whoever looks after an installation, in words."""

from gettext import NullTranslations

from riskmodel.domain import upkeep
from riskmodel.domain.errors import NewerSchemaError, NotFoundError, RiskModelError
from riskmodel.domain.upkeep import SettingProblem
from riskmodel.i18n.refusals import refusal


def upkeep_refusal(error: RiskModelError, words: NullTranslations) -> str:
    """Return the sentence for a refusal on the command line or at the start of the server."""
    _ = words.gettext
    if isinstance(error, upkeep.SettingError):
        return _setting(error, words)
    sentences: dict[type[RiskModelError], str] = {
        NotFoundError: _("There is nothing with this name. Nothing was changed."),
        NewerSchemaError: _(
            "This was written by a newer version of Risicotafel. Install that version, or a later one. "
            "Nothing was changed."
        ),
        upkeep.UnreachableDatabaseError: _(
            "The database does not answer. Look at RISICOTAFEL_DATABASE_URL, "
            "or, for SQLite, at the data folder and the free space on the disk."
        ),
        upkeep.DamagedDatabaseError: _(
            "The database holds something that Risicotafel did not write, or it is damaged. "
            "Nothing was changed. Put a backup back in an empty data folder."
        ),
        upkeep.NotABackupError: _("This file is not a backup of Risicotafel. Nothing was changed."),
        upkeep.NotEmptyError: _(
            "The database is not empty. To put the backup in its place, add --replace; "
            "what is there now is backed up first."
        ),
        upkeep.ServerRunningError: _("The server is running. Stop it first, then try again."),
    }
    return sentences.get(type(error)) or refusal(error, words)


def _setting(error: upkeep.SettingError, words: NullTranslations) -> str:
    _ = words.gettext
    return {
        SettingProblem.UNKNOWN: _("There is no setting %(name)s. Look for a typing error."),
        SettingProblem.MISSING: _("The setting %(name)s is missing. The others of its group need it."),
        SettingProblem.BAD_VALUE: _("The value of the setting %(name)s is not one that it can have."),
        SettingProblem.BAD_FILE: _("The settings file cannot be read: %(name)s"),
    }[error.problem] % {"name": error.name}
