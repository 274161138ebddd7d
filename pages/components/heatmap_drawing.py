"""Where every box and every word of a heatmap stands."""

from dataclasses import dataclass, field

from pages.components import session
from pages.components.heatmap_colours import EDGE, HATCH_EDGE, WHITE, fill, hatch, ink
from pages.components.heatmap_names import capital, listed
from pages.components.heatmap_shapes import HEADING, LABEL, SENTENCE, Box, Words, height_of, placed
from pages.components.names import factor_name
from riskmodel.domain.disclosure import Released
from riskmodel.domain.heatmap import Heatmap, HeatmapRow
from riskmodel.i18n.statement_words import label_words, people_words, row_words, severe_words, statement_words

HEAD, CELL, GAP = 174, 122, 4
_AIR = 9


@dataclass
class Drawing:
    """A heatmap as boxes, cards that lie on boxes, and words on top; it grows row by row."""

    heatmap: Heatmap
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
            (Words.within(CELL - 4, factor_name(factor), HEADING),) for factor in self.heatmap.factor_ids
        ]
        self.height = max(height_of(name) for name in names) + _AIR
        for column, name in enumerate(names):
            self.words += placed(name, _left(column) + 2, self.height - _AIR - height_of(name))

    def row(self, row: HeatmapRow) -> None:
        """Draw a released row: its name and people, and a cell for each factor."""
        cells = [_cell_words(row.cells.get(factor)) for factor in self.heatmap.factor_ids]
        name = _row_head(row)
        height = max(height_of(block) for block in (name, *cells)) + 2 * _AIR
        self._put(name, 0, height)
        for column, (factor, block) in enumerate(zip(self.heatmap.factor_ids, cells, strict=True)):
            released = row.cells.get(factor)
            says = "; ".join((row_words(row, session.words()), factor_name(factor), *(" ".join(part.lines) for part in block)))
            self._box(_left(column), CELL, height, released, says)
            self._put(block, _left(column) + CELL / 2, height)
        self.height += height + GAP

    def waiting(self) -> None:
        """Draw one hatched row for the teams that wait."""
        _ = session.words().gettext
        name = (Words.within(HEAD - _AIR, listed(self.heatmap.waiting), HEADING),)
        text = _("Still too few people to show. Their agreements do stand in the plan.")
        width = self.width - HEAD
        block = (Words.within(width - 2 * _AIR, text, SENTENCE, is_centred=True),)
        height = max(height_of(name), height_of(block) + 2 * _AIR) + 2 * _AIR
        self._put(name, 0, height)
        self._box(HEAD, width, height, None, f"{listed(self.heatmap.waiting)}; {text}")
        self._put(block, HEAD + width / 2, height)
        self.height += height + GAP

    def _put(self, block: tuple[Words, ...], x: float, height: float) -> None:
        self.words += placed(block, x, self.height + (height - height_of(block)) / 2)

    def _box(self, left: float, width: float, height: float, released: Released | None, says: str) -> None:
        if released is None:
            self.boxes.append(Box(left, self.height, width, height, hatch(width, height), HATCH_EDGE, says))
            return
        self.boxes.append(Box(left, self.height, width, height, fill(released.labels), EDGE, says))
        if len(released.labels) > 1:
            inner = (left + 7, self.height + 7, width - 14, height - 14)
            self.cards.append(Box(*inner, WHITE, WHITE))


def drawing(heatmap: Heatmap) -> Drawing:
    """Draw a heatmap that has a row."""
    found = Drawing(heatmap)
    found.head()
    for row in heatmap.rows:
        found.row(row)
    if heatmap.waiting:
        found.waiting()
    return found


def _left(column: int) -> float:
    return HEAD + column * (CELL + GAP)


def _row_head(row: HeatmapRow) -> tuple[Words, ...]:
    words = session.words()
    name = Words.within(HEAD - _AIR, row_words(row, words), HEADING)
    if row.people is None:
        return (name,)
    return name, Words.within(HEAD - _AIR, people_words(row.people, words), SENTENCE)


def _cell_words(released: Released | None) -> tuple[Words, ...]:
    words = session.words()
    if released is None:
        _ = words.gettext
        return (Words.within(CELL - 12, _("too few answers to show"), SENTENCE, is_centred=True),)
    room = CELL - (26 if len(released.labels) > 1 else 10)
    colour = ink(released.labels)
    label = Words.within(room, capital(label_words(released, words)), LABEL, colour, is_centred=True)
    sentences = (statement_words(released, words), severe_words(released, words))
    said = (Words.within(room, text, SENTENCE, colour, is_centred=True) for text in sentences if text)
    return label, *said
