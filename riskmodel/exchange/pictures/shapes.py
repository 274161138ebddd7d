"""The boxes and words that a heatmap is drawn with, in pixels from the left top corner."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Self

from riskmodel.exchange.pictures.colours import INK, Fill

# About how wide letters are, in parts of their size: enough to know where a line is full.
_WIDTHS = {
    " ": 0.2,
    **dict.fromkeys("ijl.,:;'|!", 0.26),
    **dict.fromkeys("frt()-/", 0.34),
    **dict.fromkeys("csvxyz", 0.46),
    **dict.fromkeys("ABCDEFGHKLNOPQRSTUVXYZ", 0.6),
    **dict.fromkeys("mwMW", 0.84),
}
_OTHER_WIDTH, _BOLD = 0.53, 1.06
_BETWEEN = 3


@dataclass(frozen=True)
class Box:
    """A coloured rectangle, and what a screen reader says of it."""

    left: float
    top: float
    width: float
    height: float
    fill: Fill
    edge: str
    says: str = ""


@dataclass(frozen=True)
class Type:
    """A size of letters in pixels, and whether they are bold."""

    size: int
    is_bold: bool = False

    def width(self, text: str) -> float:
        """Return about how wide a text is."""
        ems = sum(_WIDTHS.get(letter, _OTHER_WIDTH) for letter in text)
        return ems * self.size * (_BOLD if self.is_bold else 1)


HEADING, LABEL, SENTENCE = Type(15, is_bold=True), Type(18, is_bold=True), Type(14)
COLUMN = Type(14, is_bold=True)


@dataclass(frozen=True)
class Words:
    """Lines of text of one type that start at a point, or are centred on it."""

    lines: tuple[str, ...]
    type: Type
    colour: str = INK
    is_centred: bool = False
    x: float = 0
    y: float = 0

    @classmethod
    def within(
        cls, width: float, text: str, type_: Type, colour: str = INK, *, is_centred: bool = False
    ) -> Self:
        """Break a text into lines that fit a width."""
        return cls(tuple(_lines(text, width, type_)), type_, colour, is_centred)

    @property
    def line_height(self) -> float:
        """The height of a line: two pixels more than its letters."""
        return self.type.size + 2

    @property
    def height(self) -> float:
        """The height of all lines."""
        return len(self.lines) * self.line_height


def height_of(block: Sequence[Words]) -> float:
    """Return the height of words below one another, with some space between them."""
    return sum(words.height for words in block) + _BETWEEN * (len(block) - 1)


def placed(block: Iterable[Words], x: float, y: float) -> tuple[Words, ...]:
    """Return words below one another, the first of them at a point."""
    found: list[Words] = []
    for words in block:
        found.append(replace(words, x=x, y=y))
        y += words.height + _BETWEEN
    return tuple(found)


def _lines(text: str, width: float, type_: Type) -> list[str]:
    """Return a text in lines; a word that is too long for a line is cut with a hyphen."""
    lines: list[str] = []
    for word in text.split():
        if lines and type_.width(f"{lines[-1]} {word}") <= width:
            lines[-1] += f" {word}"
            continue
        lines.append(word)
        while len(lines[-1]) > 1 and type_.width(lines[-1]) > width:
            lines[-1:] = _cut(lines[-1], width, type_)
    return lines


def _cut(word: str, width: float, type_: Type) -> tuple[str, str]:
    """Return the longest start of a word that fits with a hyphen, and what is left of it."""
    end = next(
        end for end in range(len(word) - 1, 0, -1) if end == 1 or type_.width(f"{word[:end]}-") <= width
    )
    return f"{word[:end]}-", word[end:]
