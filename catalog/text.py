"""What every item of the catalogue is made of: frozen records and texts in two languages or more."""

from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints

from catalog.po_file import translations

TRANSLATIONS = Path(__file__).parent / "translations"
"""Where the further languages are: `pl.po` for Polish."""

Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]


class Item(BaseModel):
    """A record of the catalogue: cannot be changed, and refuses fields that it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class LocalText(Item):
    """A text in Dutch and in English that say the same; further languages translate the English."""

    nl: Words
    en: Words

    def text(self, language: str) -> str:
        """Return the text in a language: from its file for a further one, and English where that has none."""
        if language == "nl":
            return self.nl
        if language == "en":
            return self.en
        return translations(TRANSLATIONS / f"{language}.po", language).get(self.en, self.en)
