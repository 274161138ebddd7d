"""A look before the server starts: what keeps it from working is said in a sentence, without a traceback."""

import sys
from datetime import UTC, datetime

from riskmodel.application.checkup import check_database
from riskmodel.application.settings import current_settings
from riskmodel.domain.errors import RiskModelError
from riskmodel.i18n.translate import DESK_LANGUAGES, translator
from riskmodel.i18n.upkeep_words import upkeep_refusal


def require_sound_start() -> None:
    """Stop the process, in both languages, for a wrong setting or a database that cannot be used."""
    error = _what_is_wrong()
    if error is not None:
        sys.exit("\n".join(upkeep_refusal(error, translator(language)) for language in DESK_LANGUAGES))


def _what_is_wrong() -> RiskModelError | None:
    try:
        settings = current_settings()
    except RiskModelError as error:
        return error
    url = settings.database_url.get_secret_value() if settings.database_url else None
    found = check_database(settings.data, url, datetime.now(UTC))
    return next((finding.error for finding in found if finding.error is not None), None)
