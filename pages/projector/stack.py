"""The stacking picture: factors on either side of what they share, each with a line to it."""

from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import wrap

from catalog.model import Catalogue
from riskmodel.domain.stacking import Stack
from riskmodel.i18n.room_words import stack_sentence
from riskmodel.i18n.translate import Language, translator

# All in units of the drawing.
WIDTH, _BOX, _GAP, _LINE, _PADDING = 760, 260, 18, 30, 14
_CENTRE, _CENTRE_WIDTH = WIDTH // 2, 180
_LETTERS, _CENTRE_LETTERS = 17, 12


@dataclass(frozen=True)
class Plate:
    """A box with lines of words; `x` and `y` its corner, `texts` each line with where its foot stands."""

    x: int
    y: int
    width: int
    height: int
    texts: tuple[tuple[int, str], ...]

    @property
    def middle(self) -> tuple[int, int]:
        """The middle of the box."""
        return self.x + self.width // 2, self.y + self.height // 2


@dataclass(frozen=True)
class StackView:
    """The picture, and the sentence that says the same."""

    root: Plate
    factors: tuple[Plate, ...]
    height: int
    sentence: str
    meaning: str


def stack_view(stack: Stack, content: Catalogue, language: Language) -> StackView:
    """Return the picture of what factors share, half of them on either side."""
    mechanism = content.mechanism(stack.mechanism_id)
    names = [content.factor(factor_id).name.text(language) for factor_id in stack.factor_ids]
    half = (len(names) + 1) // 2
    left, right = [_lines(name) for name in names[:half]], [_lines(name) for name in names[half:]]
    height = max(_height(left), _height(right))
    root = wrap(mechanism.name.text(language), _CENTRE_LETTERS)
    root_height = _box_height(root) + 2 * _PADDING
    return StackView(
        root=_plate(
            root, _CENTRE - _CENTRE_WIDTH // 2, (height - root_height) // 2, _CENTRE_WIDTH, root_height
        ),
        factors=(*_column(left, 2, height), *_column(right, WIDTH - _BOX - 2, height)),
        height=height,
        sentence=stack_sentence(mechanism.name.text(language), names, translator(language)),
        meaning=mechanism.description.text(language),
    )


def _lines(name: str) -> list[str]:
    return wrap(name, _LETTERS)


def _column(boxes: Sequence[list[str]], x: int, height: int) -> list[Plate]:
    """Return plates below one another, as high as their words, in the middle of the picture."""
    y = (height - _height(boxes)) // 2
    plates = []
    for lines in boxes:
        plates.append(_plate(lines, x, y, _BOX, _box_height(lines)))
        y += _box_height(lines) + _GAP
    return plates


def _plate(lines: Sequence[str], x: int, y: int, width: int, height: int) -> Plate:
    first = y + (height - len(lines) * _LINE) // 2 + _LINE - 8
    return Plate(
        x, y, width, height, tuple((first + place * _LINE, line) for place, line in enumerate(lines))
    )


def _height(boxes: Sequence[list[str]]) -> int:
    return sum(_box_height(lines) + _GAP for lines in boxes) - _GAP


def _box_height(lines: Sequence[str]) -> int:
    return len(lines) * _LINE + 2 * _PADDING
