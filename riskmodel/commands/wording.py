"""The language of the command line: Dutch, or English for who asks for it."""

import os
from gettext import NullTranslations

from riskmodel.i18n.translate import Language, read_language, translator

_ASKED = "RISICOTAFEL_LANGUAGE"
_LOCALE = ("LC_ALL", "LC_MESSAGES", "LANG")


def language() -> Language:
    """Return the language that was asked for, else that of the computer, else Dutch."""
    asked = os.environ.get(_ASKED) or next(filter(None, map(os.environ.get, _LOCALE)), "")
    return read_language(asked[:2].lower())


def words() -> NullTranslations:
    """Return the words of the command line."""
    return translator(language())
