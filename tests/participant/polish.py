"""What a page shows, and whether all of it is Polish: something typed, or a sentence of the translations."""

import re
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser

from catalog.po_file import forms, read_messages
from riskmodel.i18n.translation_files import translation_files

_GAP = re.compile(r"%\(\w+\)s|\{\w+\}")
_SPOKEN = re.compile("aria-label|title|alt|placeholder|data-(go-on|moved|late|sav(ing|ed)|unsaved|held|lost)")
_SILENT = ("script", "style")


class _Reader(HTMLParser):
    """Collects every text of a page that people see or hear, wherever it stands."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self._in: str = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._in = tag
        self.texts += [value or "" for name, value in attrs if _SPOKEN.fullmatch(name)]

    def handle_data(self, data: str) -> None:
        if self._in not in _SILENT:
            self.texts.append(data)


def visible(html: str) -> list[str]:
    """The texts of a page that hold a word; an address of a website is none."""
    reader = _Reader()
    reader.feed(html)
    texts = (" ".join(text.split()) for text in reader.texts)
    return [text for text in texts if re.search(r"[^\W\d_]{2}", text) and not text.startswith("www.")]


@cache
def _sentences() -> tuple[re.Pattern[str], ...]:
    """Every Polish text, with anything in the gaps that are filled in."""
    found: list[str] = []
    for file in translation_files():
        for message in read_messages(file.path, file.language):
            if message.id:
                found += forms(message)
    return tuple(re.compile(".+".join(map(re.escape, _GAP.split(text))), re.DOTALL) for text in found)


@cache
def is_polish(text: str) -> bool:
    """Whether a text is one of the translations, or two of them on one line, as in a title."""
    whole = {text, text.rstrip(".:")}
    if any(pattern.fullmatch(one) for pattern in _sentences() for one in whole):
        return True
    parts = re.split(r"(?<=[.:]) ", text)
    halves = [(" ".join(parts[:at]), " ".join(parts[at:])) for at in range(1, len(parts))]
    return any(is_polish(one) and is_polish(other) for one, other in halves)


def not_polish(html: str, typed: set[str]) -> Iterator[str]:
    """Every text that stands there in another language; `typed` are names and what people wrote."""
    yield from (text for text in visible(html) if text not in typed and not is_polish(text))
