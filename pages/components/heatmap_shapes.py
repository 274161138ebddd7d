"""The boxes and words that a heatmap is drawn with, in pixels from the left top corner."""

from dataclasses import dataclass, replace
from typing import Self

from pages.components.heatmap_colours import INK, Fill
from pages.components.heatmap_names import broken


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
    """A size of letters in pixels, about how wide one of them is, and whether they are bold."""

    size: int
    letter: float
    is_bold: bool


HEADING = Type(15, 7.7, True)
LABEL = Type(18, 9.2, True)
SENTENCE = Type(14, 6.7, False)


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
    def within(cls, width: float, text: str, type_: Type, colour: str = INK, *, is_centred: bool = False) -> Self:
        """Break a text into lines that fit a width."""
        return cls(tuple(broken(text, int(width / type_.letter))), type_, colour, is_centred)

    @property
    def height(self) -> float:
        """The height of all lines, each two pixels higher than its letters."""
        return len(self.lines) * (self.type.size + 2)


def height_of(block: tuple[Words, ...]) -> float:
    """Return the height of words below one another."""
    return sum(words.height for words in block)


def placed(block: tuple[Words, ...], x: float, y: float) -> tuple[Words, ...]:
    """Return words below one another, the first of them at a point."""
    found: list[Words] = []
    for words in block:
        found.append(replace(words, x=x, y=y))
        y += words.height
    return tuple(found)
