"""A picture of boxes, threads and words: what every chart is drawn with, on the screen and in a file."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from riskmodel.exchange.pictures.shapes import Box, Type, Words, height_of, placed

_MARGIN, _AIR = 24, 14
_TITLE, _NOTE = Type(22, is_bold=True), Type(13)


@dataclass(frozen=True)
class Thread:
    """A line between two points."""

    x: float
    y: float
    to_x: float
    to_y: float


@dataclass(frozen=True)
class Picture:
    """Threads, boxes on them, cards that lie on boxes, and words on top, in pixels from the left top corner.

    `around` is what a file says beside the picture itself: its title and notes.
    """

    width: float
    height: float
    boxes: tuple[Box, ...]
    words: tuple[Words, ...]
    cards: tuple[Box, ...] = ()
    threads: tuple[Thread, ...] = ()
    around: tuple[Words, ...] = ()

    def moved(self, right: float, down: float) -> "Picture":
        """Return the same picture elsewhere."""
        return replace(
            self,
            boxes=tuple(_box_moved(box, right, down) for box in self.boxes),
            cards=tuple(_box_moved(card, right, down) for card in self.cards),
            words=tuple(replace(one, x=one.x + right, y=one.y + down) for one in self.words),
            threads=tuple(
                Thread(one.x + right, one.y + down, one.to_x + right, one.to_y + down) for one in self.threads
            ),
        )


def framed(picture: Picture, title: str, notes: Iterable[str]) -> Picture:
    """Return a picture that stands by itself: white around it, a title above it and notes below."""
    width = picture.width + 2 * _MARGIN
    head = (Words.within(picture.width, title, _TITLE),)
    foot = tuple(Words.within(picture.width, note, _NOTE) for note in notes)
    top = _MARGIN + height_of(head) + _AIR
    below = top + picture.height + _AIR
    inside = picture.moved(_MARGIN, top)
    return replace(
        inside,
        width=width,
        height=below + height_of(foot) + _MARGIN,
        around=(*placed(head, _MARGIN, _MARGIN), *placed(foot, _MARGIN, below)),
    )


def _box_moved(box: Box, right: float, down: float) -> Box:
    return replace(box, left=box.left + right, top=box.top + down)
