"""The texts in the code that a phone shows, as a further language has to translate them."""

from collections.abc import Iterator
from pathlib import Path

from babel.messages.extract import extract_from_file

from catalog.po_file import Text, forms, read_messages, up_to_date
from riskmodel.i18n.translate import DEFAULT, FOLDER, Language

_ROOT = FOLDER.parents[1]
# What stands here is complete in every language of the phone. The last ones answer before any page does.
_SOURCES = (
    "pages/participant/**/*.html",
    "pages/participant/**/*.py",
    "riskmodel/i18n/influence_words.py",
    "riskmodel/i18n/safety_words.py",
    "riskmodel/i18n/support_words.py",
    "pages/server/templates/base.html",
    "pages/server/templates/broken.html",
    "pages/server/hosts.py",
)
_METHODS = {".py": "python", ".html": "jinja2"}
_OPTIONS = {"extensions": "jinja2.ext.i18n", "encoding": "utf-8"}


def code_file(language: Language) -> Path:
    """Return the file with the texts of the code in a language."""
    return FOLDER / f"{language}.po"


def code_file_up_to_date(language: Language) -> str:
    """Return what the file of a further language should be, given the code of this installation."""
    return up_to_date(code_file(language), language, phone_texts())


def phone_texts(root: Path = _ROOT) -> Iterator[Text]:
    """Give what a phone shows, in a fixed order of files and the order of each file."""
    dutch = read_messages(code_file(DEFAULT), DEFAULT)
    for file in phone_sources(root):
        place = file.relative_to(root).as_posix()
        for _line, found, _comments, _context in extract_from_file(
            _METHODS[file.suffix], file, options=_OPTIONS
        ):
            english = found if isinstance(found, str) else (found[0], found[1])
            message = dutch.get(english if isinstance(english, str) else english[0])
            yield Text(english, place, " / ".join(forms(message)))


def phone_sources(root: Path = _ROOT) -> list[Path]:
    """Return the files with texts that a phone shows."""
    return [file for pattern in _SOURCES for file in sorted(root.glob(pattern))]
