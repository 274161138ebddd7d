"""The texts of cells: what is between the tags, with Excel's own escapes undone."""

import re
from collections.abc import Mapping

from riskmodel.exchange.reading.elements import walk

_ESCAPE = re.compile("_x([0-9A-Fa-f]{4})_")


def unescape(text: str) -> str:
    """Undo Excel's escapes (`_x000D_` is a return, `_x005F_` an underscore) and make line ends newlines."""
    if "_x" in text:
        text = _ESCAPE.sub(lambda found: chr(int(found[1], 16)), text)
        # Two escapes may be the halves of one character.
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def shared_strings(data: bytes) -> list[str]:
    """Return the texts that cells share, by number."""
    reader = _SharedStrings()
    walk(data, reader)
    return reader.found


class TextPieces:
    """The text of an `si` or `is` element: all that is in `t`, but not how to pronounce it."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._in_text = False
        self._in_sound = False

    def start(self, name: str) -> None:
        """Hear that an element inside it begins."""
        self._in_text = self._in_text or name == "t"
        self._in_sound = self._in_sound or name == "rPh"

    def end(self, name: str) -> None:
        """Hear that an element inside it ends."""
        self._in_text = self._in_text and name != "t"
        self._in_sound = self._in_sound and name != "rPh"

    def add(self, text: str) -> None:
        """Hear a piece of text inside it."""
        if self._in_text and not self._in_sound:
            self._pieces.append(text)

    def all(self) -> str:
        """Return the whole text."""
        return unescape("".join(self._pieces))


class _SharedStrings:
    def __init__(self) -> None:
        self.found: list[str] = []
        self._pieces: TextPieces | None = None

    def start(self, name: str, _attributes: Mapping[str, str]) -> None:
        if name == "si":
            self._pieces = TextPieces()
        elif self._pieces:
            self._pieces.start(name)

    def end(self, name: str) -> None:
        if name == "si" and self._pieces:
            self.found.append(self._pieces.all())
            self._pieces = None
        elif self._pieces:
            self._pieces.end(name)

    def text(self, text: str) -> None:
        if self._pieces:
            self._pieces.add(text)
