"""A `.po` file: read as English with its translation, and brought up to date with the texts there are."""

import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po, write_po

_WIDTH = 110
# Written here and not by Babel, which adds the moment and its own version: the same texts give the same file.
_HEADER = """\
# What a phone shows, in English (msgid) and in the language of this file (msgstr); the Dutch stands above it.
# How this works: docs/translating.md
msgid ""
msgstr ""
"Project-Id-Version: Risicotafel\\n"
"Language: {language}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: {plural}\\n"

"""


@dataclass(frozen=True)
class Text:
    """A text to translate: English, or English for one and for more; where it stands, and the Dutch of it."""

    english: str | tuple[str, str]
    place: str
    dutch: str


def read_messages(file: Path, language: str) -> Catalog:
    """Return what a file holds; nothing when it does not exist. Raises `PoFileError` when it is broken."""
    if not file.is_file():
        return Catalog(locale=language)
    with file.open("rb") as opened:
        return read_po(opened, locale=language, abort_invalid=True)


def up_to_date(file: Path, language: str, texts: Iterable[Text]) -> str:
    """Return what a file should be: its translations kept, new texts empty, removed ones obsolete.

    A reworded text is a new one; the old translation stays at the end of the file, in case it comes back.
    """
    template = Catalog(locale=language)
    for text in texts:
        # A comment per distinct Dutch text: one English text may have two.
        template.add(text.english, locations=[(text.place, 0)], auto_comments=[f"nl: {text.dutch}"])
    messages = read_messages(file, language)
    for gone in messages.obsolete.values():
        # A text that comes back finds its translation again.
        if gone.id not in messages:
            messages[gone.id] = gone
    messages.obsolete.clear()
    # Babel's guesses at reworded texts would put one help line's number under another's name.
    messages.update(template, no_fuzzy_matching=True)
    written = io.BytesIO()
    write_po(written, messages, width=_WIDTH, omit_header=True, include_lineno=False)
    header = _HEADER.format(language=language, plural=messages.plural_forms)
    return header + written.getvalue().decode("utf-8").strip() + "\n"


def forms(message: Message | None) -> tuple[str, ...]:
    """Return a translation in all its plural forms; one for a text without, none for no text at all."""
    found = message.string if message else None
    return (found,) if isinstance(found, str) else tuple(found or ())


def open_texts(messages: Catalog) -> list[str]:
    """Return the English of what is empty, fuzzy or lacks a plural form: what a translator has to look at."""
    return [
        one.id if isinstance(one.id, str) else one.id[0]
        for one in messages
        if one.id and (one.fuzzy or not forms(one) or not all(forms(one)))
    ]


@cache
def translations(file: Path, language: str) -> Mapping[str, str]:
    """Return the translation of each English text; not of what is empty or fuzzy.

    Obsolete ones count too: a session keeps the edition it was held with.
    """
    messages = read_messages(file, language)
    known: Iterable[Message] = (*messages.obsolete.values(), *messages)
    return MappingProxyType(
        {str(one.id): str(one.string) for one in known if one.id and one.string and not one.fuzzy}
    )
