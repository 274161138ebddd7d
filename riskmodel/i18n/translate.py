"""Translation: English texts in the code, Dutch in `nl.po`, read at start-up without compiled files."""

import io
from enum import StrEnum
from functools import cache
from gettext import GNUTranslations, NullTranslations
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po


class Language(StrEnum):
    """The languages of the product; the first is the default."""

    NL = "nl"
    EN = "en"


DEFAULT = Language.NL


def read_language(text: str | None) -> Language:
    """Return the language with this code, or the default."""
    return next((language for language in Language if language.value == text), DEFAULT)


@cache
def translator(language: Language) -> NullTranslations:
    """Return the translations into a language; English is what stands in the code."""
    if language == Language.EN:
        return NullTranslations()
    with (Path(__file__).parent / f"{language}.po").open("rb") as file:
        messages = read_po(file, locale=language.value)
    compiled = io.BytesIO()
    write_mo(compiled, messages)
    compiled.seek(0)
    return GNUTranslations(compiled)
