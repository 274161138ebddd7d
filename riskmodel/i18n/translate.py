"""Translation: English texts in the code, other languages in `.po` files, read without compiled files."""

import io
from collections.abc import Sequence
from enum import StrEnum
from functools import cache
from gettext import GNUTranslations, NullTranslations
from pathlib import Path

from babel import Locale
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

FOLDER = Path(__file__).parent


class Language(StrEnum):
    """The languages of the product; the first is the default."""

    NL = "nl"
    EN = "en"
    PL = "pl"

    @property
    def own_name(self) -> str:
        """What the language calls itself, with a capital."""
        name: str = Locale.parse(self.value).display_name or self.value
        return name[:1].upper() + name[1:]

    @property
    def direction(self) -> str:
        """The direction of its writing, as HTML says it: ltr or rtl."""
        direction: str = Locale.parse(self.value).text_direction
        return direction


DEFAULT = Language.NL

DESK_LANGUAGES = (Language.NL, Language.EN)
"""What is complete everywhere: desk screens, the room's screen, files, the terminal."""

FURTHER_LANGUAGES = (Language.PL,)
"""What is complete on the pages of a phone only, from `.po` files that `risicotafel translations` keeps."""

PHONE_LANGUAGES = (*DESK_LANGUAGES, *FURTHER_LANGUAGES)
"""What the pages of a phone offer."""


def read_language(text: str | None, offered: Sequence[Language] = DESK_LANGUAGES) -> Language:
    """Return the language with this code when it is offered here, or the default."""
    return next((language for language in offered if language.value == text), DEFAULT)


@cache
def translator(language: Language) -> NullTranslations:
    """Return the translations into a language; English is what stands in the code."""
    if language == Language.EN:
        return NullTranslations()
    with (FOLDER / f"{language}.po").open("rb") as file:
        messages = read_po(file, locale=language.value)
    compiled = io.BytesIO()
    write_mo(compiled, messages)
    compiled.seek(0)
    return GNUTranslations(compiled)
