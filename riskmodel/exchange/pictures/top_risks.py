"""The factors that stand out as a picture: each with a box per row, the rows of most concern first."""

from collections.abc import Sequence

from riskmodel.domain.item import ItemLabel
from riskmodel.domain.top_risks import TopRisk
from riskmodel.exchange.pictures.colours import EDGE, HATCH_EDGE, WHITE, Fill, fill, hatch
from riskmodel.exchange.pictures.picture import Picture
from riskmodel.exchange.pictures.reader import Reader
from riskmodel.exchange.pictures.shapes import COLUMN, SENTENCE, Box, Words, height_of, placed
from riskmodel.i18n.over_rows_words import risk_sentences, severe_in_rows, unseen_in_rows

WIDTH = 820
_NAME, _SAID, _AIR, _GAP, _HIGH = 260, 230, 8, 6, 34
_BARS = WIDTH - _NAME - _SAID - 2 * _AIR
_WIDEST = 60


def top_risks_picture(risks: Sequence[TopRisk], reader: Reader) -> Picture:
    """Draw the raised factors below one another, in the given order; there is at least one."""
    boxes: list[Box] = []
    words: list[Words] = []
    top = 0.0
    for risk in risks:
        name = (Words.within(_NAME - _AIR, reader.factor(risk.factor_id), COLUMN),)
        said = tuple(Words.within(_SAID, text, SENTENCE) for text in _sentences(risk, reader))
        height = max(height_of(name), height_of(said), float(_HIGH)) + 2 * _AIR
        words += placed(name, 0, top + (height - height_of(name)) / 2)
        words += placed(said, WIDTH - _SAID, top + (height - height_of(said)) / 2)
        boxes += _bars(risk, top + (height - _HIGH) / 2, reader)
        top += height + _GAP
    return Picture(WIDTH, top - _GAP, tuple(boxes), tuple(words))


def _bars(risk: TopRisk, top: float, reader: Reader) -> Sequence[Box]:
    """Draw a box for each row; the first of them says for the ear what all of them mean."""
    width = min(_WIDEST, _BARS / risk.rows)
    says = "; ".join((reader.factor(risk.factor_id), *_sentences(risk, reader)))
    fills = _fills(risk, width - 2)
    return [
        Box(_NAME + place * width, top, width - 2, _HIGH, colour, edge, says if place == 0 else "")
        for place, (colour, edge) in enumerate(fills)
    ]


def _fills(risk: TopRisk, width: float) -> Sequence[tuple[Fill, str]]:
    calm = risk.shown - risk.high - risk.perhaps_high - risk.attention
    return [
        *[(fill((ItemLabel.HIGH,)), EDGE)] * risk.high,
        *[(fill((ItemLabel.HIGH, ItemLabel.ATTENTION)), EDGE)] * risk.perhaps_high,
        *[(fill((ItemLabel.ATTENTION,)), EDGE)] * risk.attention,
        *[(WHITE, EDGE)] * calm,
        *[(hatch(width, _HIGH), HATCH_EDGE)] * (risk.rows - risk.shown),
    ]


def _sentences(risk: TopRisk, reader: Reader) -> tuple[str, ...]:
    also = (severe_in_rows(risk, reader.words), unseen_in_rows(risk, reader.words))
    return (*risk_sentences(risk, reader.words), *(text for text in also if text))
