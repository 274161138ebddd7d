"""What every item of the catalogue is made of: frozen records and texts in two languages."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints

Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]


class Item(BaseModel):
    """A record of the catalogue: cannot be changed, and refuses fields that it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class LocalText(Item):
    """A text in Dutch and in English that say the same."""

    nl: Words
    en: Words

    def text(self, language: str) -> str:
        """Return the English for "en" and the Dutch for any other language."""
        return self.en if language == "en" else self.nl
