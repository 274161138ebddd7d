"""The stacking picture: factors around what they share, each with a line to it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from textwrap import wrap

from catalog.model import Catalogue
from riskmodel.domain.stacking import Stack
from riskmodel.i18n.room_words import stack_sentence
from riskmodel.i18n.translate import Language, translator

# All in units of the drawing.
_WIDTH, _BOX, _GAP, _LINE, _PADDING, _EDGE = 640, 308, 20, 31, 12, 3
_ROOT_WIDTH, _ROOT_HEIGHT = 440, 66
_LETTERS, _COLUMNS = 19, 2


@dataclass(frozen=True)
class Plate:
    """A box with lines of words; `x` and `y` its corner, and each line with where its foot stands."""

    x: int
    y: int
    width: int
    height: int
    lines: tuple[tuple[int, str], ...]

    @property
    def middle(self) -> tuple[int, int]:
        """The middle of the box."""
        return self.x + self.width // 2, self.y + self.height // 2


@dataclass(frozen=True)
class StackView:
    """The picture, the sentence that says the same, and what is shared in plain words."""

    root: Plate
    factors: tuple[Plate, ...]
    height: int
    sentence: str
    meaning: str


def stack_view(stack: Stack, content: Catalogue, language: Language) -> StackView:
    """Return the picture: half of the factors over what they share, the others under it."""
    mechanism = content.mechanism(stack.mechanism_id)
    root, names = mechanism.name.text(language), [_name(content, one, language) for one in stack.factor_ids]
    half = (len(names) + 1) // 2
    # A row that is not full is the one farthest from the root.
    above = [*_rows(names[:half][::-1])][::-1]
    plates, y = _place([row[::-1] for row in above], _EDGE)
    below, foot = _place([*_rows(names[half:])], y + _ROOT_HEIGHT + _GAP)
    return StackView(
        root=_plate([root], (_WIDTH - _ROOT_WIDTH) // 2, y, _ROOT_WIDTH, _ROOT_HEIGHT),
        factors=(*plates, *below),
        height=foot - _GAP + _EDGE,
        sentence=stack_sentence(root, names, translator(language)),
        meaning=mechanism.description.text(language),
    )


def _name(content: Catalogue, factor_id: str, language: Language) -> str:
    return content.factor(factor_id).name.text(language)


def _rows(names: Sequence[str]) -> Iterable[list[list[str]]]:
    """Yield names in rows, each broken into lines."""
    for first in range(0, len(names), _COLUMNS):
        yield [wrap(name, _LETTERS) for name in names[first : first + _COLUMNS]]


def _place(rows: Iterable[list[list[str]]], y: int) -> tuple[list[Plate], int]:
    """Return the plates of rows from a height down, and where the next thing goes."""
    plates = []
    for row in rows:
        height = max(len(lines) for lines in row) * _LINE + 2 * _PADDING
        left = (_WIDTH - len(row) * (_BOX + _GAP) + _GAP) // 2
        plates += [
            _plate(lines, left + place * (_BOX + _GAP), y, _BOX, height) for place, lines in enumerate(row)
        ]
        y += height + _GAP
    return plates, y


def _plate(lines: Sequence[str], x: int, y: int, width: int, height: int) -> Plate:
    first = y + (height - len(lines) * _LINE) // 2 + _LINE - 8
    return Plate(
        x, y, width, height, tuple((first + place * _LINE, line) for place, line in enumerate(lines))
    )
