"""Who a picture is drawn for: a language, and the content that things are named from."""

from collections.abc import Iterable
from dataclasses import dataclass
from gettext import NullTranslations

from babel.lists import format_list

from catalog.model import Catalogue
from riskmodel.i18n.translate import Language, translator


@dataclass(frozen=True)
class Reader:
    """A language and a catalogue, with the names that pictures need."""

    language: Language
    content: Catalogue

    @property
    def words(self) -> NullTranslations:
        """The translations into the language."""
        return translator(self.language)

    def factor(self, factor_id: str) -> str:
        """Return the name of a risk factor; its id when this content does not have it."""
        if not self.content.has_factor(factor_id):
            return factor_id
        return self.content.factor(factor_id).name.text(self.language)

    def mechanism(self, mechanism_id: str) -> str:
        """Return the name of a mechanism that factors can share, as it stands in a sentence."""
        name = self.content.mechanism(mechanism_id).name.text(self.language)
        return name[:1].lower() + name[1:]

    def mechanism_sentence(self, mechanism_id: str) -> str:
        """Return in one sentence how a mechanism works."""
        return self.content.mechanism(mechanism_id).description.text(self.language)

    def listed(self, names: Iterable[str]) -> str:
        """Return names as a list in a sentence, such as "a, b en c"."""
        return format_list(list(names), locale=self.language.value)


def capital(text: str) -> str:
    """Return a text that starts with a capital; the rest stays as it is."""
    return text[:1].upper() + text[1:]
