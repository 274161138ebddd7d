"""What whoever starts the server must know about its data folder."""

from gettext import NullTranslations

from riskmodel.application.checkup import Topic, check_folder
from riskmodel.application.settings import current_settings
from riskmodel.i18n.folder_words import open_to_others_words, synchronised_words

_WARNINGS = {
    Topic.FOLDER_OPEN_TO_OTHERS: open_to_others_words,
    Topic.FOLDER_SYNCHRONISED: synchronised_words,
}


def folder_warnings(words: NullTranslations) -> tuple[str, ...]:
    """Return a sentence for each way in which others may read what rests here; none when all is well."""
    return tuple(
        _WARNINGS[finding.topic](words) % dict(finding.facts)
        for finding in check_folder(current_settings().data)
        if finding.topic in _WARNINGS
    )
