"""The files of the further languages: two for each, one with texts of the code and one with the catalogue."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from catalog.extract import catalogue_file, catalogue_file_up_to_date
from catalog.po_file import open_texts, read_messages
from riskmodel.i18n.phone_texts import code_file, code_file_up_to_date
from riskmodel.i18n.translate import FURTHER_LANGUAGES, Language


@dataclass(frozen=True)
class TranslationFile:
    """A file of a further language, and what it should hold given the texts there are now."""

    path: Path
    language: Language
    fresh: str

    @property
    def is_up_to_date(self) -> bool:
        """Whether the file is there and is what it should be."""
        return self.path.is_file() and self.path.read_text(encoding="utf-8") == self.fresh

    def write(self) -> tuple[int, int]:
        """Bring the file up to date; return how many texts wait for a translator, and how many there are."""
        self.path.write_text(self.fresh, encoding="utf-8", newline="\n")
        messages = read_messages(self.path, self.language)
        return len(open_texts(messages)), len(messages)


def translation_files() -> Iterator[TranslationFile]:
    """Give the files of all further languages, whether or not they exist yet."""
    for language in FURTHER_LANGUAGES:
        yield TranslationFile(code_file(language), language, code_file_up_to_date(language))
        yield TranslationFile(catalogue_file(language), language, catalogue_file_up_to_date(language))
