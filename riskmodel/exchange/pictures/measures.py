"""Measures against risks as a picture: a row per measure, a column per risk, a word where one reaches it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from textwrap import shorten

from riskmodel.domain.measures_on_risks import Bearing, MeasureOnRisks, MeasuresOnRisks
from riskmodel.domain.top_risks import TopRisk
from riskmodel.exchange.pictures.colours import HATCH_EDGE, INK, QUIET, WHITE, Fill, hatch
from riskmodel.exchange.pictures.measure_names import agreed_by, measure_name
from riskmodel.exchange.pictures.picture import Picture
from riskmodel.exchange.pictures.reader import Reader
from riskmodel.exchange.pictures.shapes import COLUMN, SENTENCE, Box, Words, height_of, placed
from riskmodel.i18n.over_rows_words import bearing_word, risk_sentences

HEAD, CELL, GAP = 250, 119, 4
_AIR, _LEAST, _LETTERS = 10, 46, 140
# Darker for what is meant for a risk: also in grey.
SHADES = {Bearing.PARTLY: "#d7ecef", Bearing.AGREED: "#86c1cb", Bearing.MAIN: "#0b5c6b"}


@dataclass
class _Drawing:
    found: MeasuresOnRisks
    reader: Reader
    height: float = 0
    boxes: list[Box] = field(default_factory=list)
    words: list[Words] = field(default_factory=list)

    def head(self) -> None:
        """Write the risks above their columns, with in how many rows they are raised."""
        blocks = [_risk_words(risk, self.reader) for risk in self.found.risks]
        self.height = max(height_of(block) for block in blocks) + _AIR
        for column, block in enumerate(blocks):
            self.words += placed(block, _left(column) + 2, self.height - _AIR - height_of(block))

    def measure(self, measure: MeasureOnRisks) -> None:
        """Draw a measure: its words and its teams, and a cell for each risk."""
        words = self.reader.words
        # All of a long text stands in the table.
        short = shorten(measure_name(measure, self.reader), _LETTERS, placeholder=" …")
        texts = ((short, COLUMN), (agreed_by(measure, self.reader), SENTENCE))
        name = tuple(Words.within(HEAD - _AIR, text, kind) for text, kind in texts if text)
        height = max(height_of(name) + 2 * _AIR, _LEAST)
        self.words += placed(name, 0, self.height + (height - height_of(name)) / 2)
        for column, risk in enumerate(self.found.risks):
            bearing = measure.bearings.get(risk.factor_id)
            text = bearing_word(bearing, words) if bearing else ""
            says = (
                "; ".join((measure_name(measure, self.reader), self.reader.factor(risk.factor_id), text))
                if text
                else ""
            )
            shade, edge = (SHADES[bearing], QUIET) if bearing else (WHITE, HATCH_EDGE)
            self._cell(column, height, shade, edge, says, text, WHITE if bearing is Bearing.MAIN else INK)
        self.height += height + GAP

    def bare(self) -> None:
        """Draw under every risk that no measure reaches that nothing was agreed on yet."""
        if not self.found.bare_ids:
            return
        text, height = self.reader.words.gettext("nothing agreed yet"), 2 * _LEAST - 2 * _AIR
        for column, risk in enumerate(self.found.risks):
            if risk.factor_id in self.found.bare_ids:
                says = f"{self.reader.factor(risk.factor_id)}; {text}"
                self._cell(column, height, hatch(CELL, height), HATCH_EDGE, says, text, INK)
        self.height += height + GAP

    def _cell(
        self, column: int, height: float, shade: Fill, edge: str, says: str, text: str, colour: str
    ) -> None:
        self.boxes.append(Box(_left(column), self.height, CELL, height, shade, edge, says))
        block = (Words.within(CELL - _AIR, text, SENTENCE, colour, is_centred=True),) if text else ()
        middle = self.height + (height - height_of(block)) / 2
        self.words += placed(block, _left(column) + CELL / 2, middle)


def risk_matrix_picture(found: MeasuresOnRisks, reader: Reader) -> Picture:
    """Draw the measures that reach any of the risks, and what nothing reaches."""
    drawn = _Drawing(found, reader)
    drawn.head()
    for measure in found.measures:
        drawn.measure(measure)
    drawn.bare()
    width = HEAD + len(found.risks) * (CELL + GAP) - GAP
    return Picture(width, drawn.height, tuple(drawn.boxes), tuple(drawn.words))


def _risk_words(risk: TopRisk, reader: Reader) -> Sequence[Words]:
    texts = risk_sentences(risk, reader.words)
    name = Words.within(CELL - 2, reader.factor(risk.factor_id), COLUMN)
    return (name, *(Words.within(CELL - 2, text, SENTENCE) for text in texts))


def _left(column: int) -> float:
    return HEAD + column * (CELL + GAP)
