"""The cells of a worksheet that hold something, and which of them are merged."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum

from riskmodel.exchange.reading.elements import walk
from riskmodel.exchange.reading.package import FileTooLargeError, UnreadableFileError
from riskmodel.exchange.reading.text import TextPieces, unescape

_REFERENCE = re.compile("([A-Z]{1,3})([1-9][0-9]{0,6})")
_MOST_CELLS = 60_000


class Content(Enum):
    """What a cell holds; numbers, dates, truth values and errors are no text."""

    TEXT = "text"
    FORMULA = "formula"
    OTHER = "other"


@dataclass(frozen=True)
class RawCell:
    """A cell that holds something; `column` counts from 1.

    `text` is the text, or of a formula what it says; `value` is what is stored of a number, a truth value or
    the outcome of a formula, `kind` the type that the file gives it, and `style` the place of its style.
    """

    row: int
    column: int
    content: Content
    text: str = ""
    value: str = ""
    kind: str = ""
    style: int = 0

    @property
    def number(self) -> str:
        """A number as the file writes it, also for a date, and empty for everything else."""
        # A date in words of its own (ISO 8601) is as good as the number that Excel makes of it.
        return self.value if self.content is Content.OTHER and self.kind in ("n", "d") else ""


@dataclass
class Grid:
    """The cells of a sheet in the order of the file, and the ranges that are merged."""

    cells: list[RawCell] = field(default_factory=list)
    merged: list[str] = field(default_factory=list)


def read_grid(data: bytes, shared: Sequence[str]) -> Grid:
    """Return the cells of a worksheet part; raises `UnreadableFileError` and `FileTooLargeError`."""
    reader = _Cells(shared)
    walk(data, reader)
    return reader.grid


class _Cells:
    def __init__(self, shared: Sequence[str]) -> None:
        self.grid = Grid()
        self._shared = shared
        self._row = self._column = 0
        self._kind = ""
        self._style = 0
        self._formula: list[str] | None = None
        self._value: list[str] | None = None
        self._pieces: TextPieces | None = None

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        match name:
            case "row":
                # Both may be left out: then it is the next one.
                self._row = _number(attributes.get("r", str(self._row + 1)))
                self._column = 0
            case "c":
                self._begin(attributes)
            case "f":
                self._formula = []
            case "v":
                self._value = []
            case "is":
                self._pieces = TextPieces()
            case "mergeCell":
                self.grid.merged.append(attributes.get("ref", ""))
            case _ if self._pieces:
                self._pieces.start(name)

    def end(self, name: str) -> None:
        if name == "c":
            self._finish()
        elif self._pieces and name != "is":
            self._pieces.end(name)

    def text(self, text: str) -> None:
        if self._pieces:
            self._pieces.add(text)
        elif self._value is not None:
            self._value.append(text)
        elif self._formula is not None:
            self._formula.append(text)

    def _begin(self, attributes: Mapping[str, str]) -> None:
        self._kind = attributes.get("t", "n")
        self._style = _number(attributes.get("s", "0"))
        self._formula, self._value, self._pieces = None, None, None
        if "r" not in attributes:
            self._column += 1
            return
        found = _REFERENCE.fullmatch(attributes["r"])
        if found is None:
            raise UnreadableFileError
        self._row, self._column = int(found[2]), column_number(found[1])

    def _finish(self) -> None:
        value = "".join(self._value or ())
        if self._formula is not None:
            self._keep(Content.FORMULA, "".join(self._formula), value)
        elif self._kind == "inlineStr" and self._pieces:
            self._keep_text(self._pieces.all())
        elif self._kind == "s" and value:
            self._keep_text(self._shared_text(value))
        elif self._kind == "str":
            self._keep_text(unescape(value))
        elif value:
            self._keep(Content.OTHER, value=value)
        self._formula, self._value, self._pieces = None, None, None

    def _shared_text(self, place: str) -> str:
        try:
            return self._shared[_number(place)]
        except IndexError as error:
            raise UnreadableFileError from error

    def _keep_text(self, text: str) -> None:
        if text:
            self._keep(Content.TEXT, text)

    def _keep(self, content: Content, text: str = "", value: str = "") -> None:
        if len(self.grid.cells) >= _MOST_CELLS:
            raise FileTooLargeError
        cell = RawCell(self._row, self._column, content, text, value, self._kind, self._style)
        self.grid.cells.append(cell)


def column_number(letters: str) -> int:
    """Return the place of a column, the first being 1."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _number(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) < 8):
        raise UnreadableFileError
    return int(text)
