"""Where every box and every word of a heatmap stands."""

from dataclasses import dataclass, field

from riskmodel.domain.disclosure import Released
from riskmodel.domain.heatmap import Heatmap, HeatmapRow
from riskmodel.exchange.pictures.cells import cell_words, row_head, said
from riskmodel.exchange.pictures.colours import EDGE, HATCH_EDGE, WHITE, fill, hatch
from riskmodel.exchange.pictures.picture import Picture
from riskmodel.exchange.pictures.reader import Reader
from riskmodel.exchange.pictures.shapes import COLUMN, HEADING, SENTENCE, Box, Words, height_of, placed

HEAD, CELL, GAP = 150, 119, 4
_AIR, _CARD = 12, 6
_IN_SIGHT = 180


@dataclass
class Drawing:
    """A heatmap as boxes, cards that lie on boxes, and words on top; it grows row by row."""

    heatmap: Heatmap
    reader: Reader
    height: float = 0
    boxes: list[Box] = field(default_factory=list)
    cards: list[Box] = field(default_factory=list)
    words: list[Words] = field(default_factory=list)

    @property
    def width(self) -> float:
        """The width of the row names and all columns."""
        return HEAD + len(self.heatmap.factor_ids) * (CELL + GAP) - GAP

    def head(self) -> None:
        """Write the factors above their columns."""
        names = [
            (Words.within(CELL - 2, self.reader.factor(factor), COLUMN),)
            for factor in self.heatmap.factor_ids
        ]
        self.height = max(height_of(name) for name in names) + _AIR
        for column, name in enumerate(names):
            self.words += placed(name, _left(column) + 2, self.height - _AIR - height_of(name))

    def row(self, row: HeatmapRow) -> None:
        """Draw a released row: its name and people, and a cell for each factor."""
        cells = [_cell_words(row.cells.get(factor), self.reader) for factor in self.heatmap.factor_ids]
        name = row_head(row, HEAD - _AIR, self.reader)
        height = max(height_of(block) for block in (name, *cells)) + 2 * _AIR
        self._put(name, 0, height)
        for column, (factor, block) in enumerate(zip(self.heatmap.factor_ids, cells, strict=True)):
            released = row.cells.get(factor)
            self._box(_left(column), CELL, height, released, said(row, factor, self.reader))
            self._put(block, _left(column) + CELL / 2, height)
        self.height += height + GAP

    def waiting(self) -> None:
        """Draw one hatched row for the teams that wait."""
        _ = self.reader.words.gettext
        waiting = self.reader.listed(self.heatmap.waiting)
        name = (Words.within(HEAD - _AIR, waiting, HEADING),)
        text = _("Still too few people to show. Their agreements do stand in the plan.")
        width = self.width - HEAD
        # At the left and narrow: a small screen shows no more of a wide picture.
        block = (Words.within(min(width, _IN_SIGHT) - 2 * _AIR, text, SENTENCE),)
        height = max(height_of(name), height_of(block)) + 2 * _AIR
        self._put(name, 0, height)
        self._box(HEAD, width, height, None, f"{waiting}; {text}")
        self._put(block, HEAD + _AIR, height)
        self.height += height + GAP

    def _put(self, block: tuple[Words, ...], x: float, height: float) -> None:
        self.words += placed(block, x, self.height + (height - height_of(block)) / 2)

    def _box(self, left: float, width: float, height: float, released: Released | None, says: str) -> None:
        if released is None:
            self.boxes.append(Box(left, self.height, width, height, hatch(width, height), HATCH_EDGE, says))
            return
        self.boxes.append(Box(left, self.height, width, height, fill(released.labels), EDGE, says))
        if len(released.labels) > 1:
            inner = (left + _CARD, self.height + _CARD, width - 2 * _CARD, height - 2 * _CARD)
            self.cards.append(Box(*inner, WHITE, WHITE))


def heatmap_picture(heatmap: Heatmap, reader: Reader) -> Picture:
    """Draw a heatmap that has a row; nothing is in it that is not drawn."""
    found = Drawing(heatmap, reader)
    found.head()
    for row in heatmap.rows:
        found.row(row)
    if heatmap.waiting:
        found.waiting()
    return Picture(
        found.width, found.height, tuple(found.boxes), tuple(found.words), cards=tuple(found.cards)
    )


def _left(column: int) -> float:
    return HEAD + column * (CELL + GAP)


def _cell_words(released: Released | None, reader: Reader) -> tuple[Words, ...]:
    is_open = released is not None and len(released.labels) > 1
    return cell_words(released, CELL - 2 * (_CARD + 7 if is_open else 5), reader)
