"""The stacking picture: the factors that share a root on either side of it, each with a thread to it."""

from collections.abc import Mapping, Sequence
from itertools import chain

from riskmodel.domain.item import ItemLabel
from riskmodel.domain.shared_roots import SharedRoot
from riskmodel.domain.top_risks import TopRisk
from riskmodel.exchange.pictures.colours import EDGE, INK, WHITE, fill, ink
from riskmodel.exchange.pictures.picture import Picture, Thread
from riskmodel.exchange.pictures.reader import Reader, capital
from riskmodel.exchange.pictures.shapes import COLUMN, HEADING, SENTENCE, Box, Words, height_of, placed
from riskmodel.i18n.over_rows_words import in_rows, risk_sentences

WIDTH = 820
_FACTOR, _ROOT, _GAP, _APART, _AIR, _CARD = 270, 180, 10, 34, 10, 6


def stacking_picture(roots: Sequence[SharedRoot], risks: Mapping[str, TopRisk], reader: Reader) -> Picture:
    """Draw roots below one another; `risks` are all raised factors, by id."""
    groups, top = [], 0.0
    for root in roots:
        group = _group(root, risks, reader).moved(0, top)
        groups.append(group)
        top += group.height + _APART
    return Picture(
        WIDTH,
        top - _APART,
        boxes=tuple(chain.from_iterable(group.boxes for group in groups)),
        cards=tuple(chain.from_iterable(group.cards for group in groups)),
        words=tuple(chain.from_iterable(group.words for group in groups)),
        threads=tuple(chain.from_iterable(group.threads for group in groups)),
    )


def labels_of(risk: TopRisk) -> tuple[ItemLabel, ...]:
    """Return the label of most concern that a factor has in any row, or two possible ones."""
    if risk.high:
        return (ItemLabel.HIGH,)
    return (ItemLabel.HIGH, ItemLabel.ATTENTION) if risk.perhaps_high else (ItemLabel.ATTENTION,)


def _group(root: SharedRoot, risks: Mapping[str, TopRisk], reader: Reader) -> Picture:
    """Draw one root with half of its factors on either side."""
    found = [risks[factor_id] for factor_id in root.factor_ids]
    half = (len(found) + 1) // 2
    sides = ((found[:half], 0.0), (found[half:], float(WIDTH - _FACTOR)))
    words = _root_words(root, found[0].rows, reader)
    root_height = height_of(words) + 4 * _AIR
    height = max(root_height, *(_height(side, reader) for side, _x in sides))
    middle = (WIDTH / 2, height / 2)
    plates = [plate for side, x in sides for plate in _column(side, x, height, middle, reader)]
    centre = Box(
        (WIDTH - _ROOT) / 2, (height - root_height) / 2, _ROOT, root_height, INK, INK, _says(root, reader)
    )
    return Picture(
        WIDTH,
        height,
        boxes=(centre, *(plate.boxes[0] for plate in plates)),
        cards=tuple(card for plate in plates for card in plate.cards),
        words=(
            *placed(words, WIDTH / 2, (height - height_of(words)) / 2),
            *(one for plate in plates for one in plate.words),
        ),
        threads=tuple(thread for plate in plates for thread in plate.threads),
    )


def _column(
    side: Sequence[TopRisk], x: float, height: float, middle: tuple[float, float], reader: Reader
) -> Sequence[Picture]:
    y = (height - _height(side, reader)) / 2
    plates = []
    for risk in side:
        plates.append(_plate(risk, x, y, middle, reader))
        y += plates[-1].height + _GAP
    return plates


def _plate(risk: TopRisk, x: float, y: float, middle: tuple[float, float], reader: Reader) -> Picture:
    """Draw a factor with its colour and in how many rows it is raised, and a thread to the middle."""
    labels, block = labels_of(risk), _factor_words(risk, reader)
    height = height_of(block) + 2 * _AIR + 2 * _CARD
    inner = (x + _CARD, y + _CARD, _FACTOR - 2 * _CARD, height - 2 * _CARD)
    return Picture(
        _FACTOR,
        height,
        boxes=(Box(x, y, _FACTOR, height, fill(labels), EDGE, "; ".join(_lines(risk, reader))),),
        cards=(Box(*inner, WHITE, WHITE),) if len(labels) > 1 else (),
        words=placed(block, x + _FACTOR / 2, y + _AIR + _CARD),
        threads=(Thread(*middle, x + _FACTOR / 2, y + height / 2),),
    )


def _height(side: Sequence[TopRisk], reader: Reader) -> float:
    heights = [height_of(_factor_words(risk, reader)) + 2 * _AIR + 2 * _CARD for risk in side]
    return sum(heights) + _GAP * max(0, len(heights) - 1)


def _lines(risk: TopRisk, reader: Reader) -> tuple[str, ...]:
    return reader.factor(risk.factor_id), *risk_sentences(risk, reader.words)


def _factor_words(risk: TopRisk, reader: Reader) -> tuple[Words, ...]:
    name, *sentences = _lines(risk, reader)
    colour, width = ink(labels_of(risk)), _FACTOR - 4 * _CARD
    below = (Words.within(width, text, SENTENCE, colour, is_centred=True) for text in sentences)
    return Words.within(width, name, COLUMN, colour, is_centred=True), *below


def _root_words(root: SharedRoot, rows: int, reader: Reader) -> tuple[Words, ...]:
    texts = (
        (capital(reader.mechanism(root.mechanism_id)), HEADING),
        (in_rows(len(root.row_ids), rows, reader.words), SENTENCE),
    )
    return tuple(Words.within(_ROOT - 20, text, kind, WHITE, is_centred=True) for text, kind in texts)


def _says(root: SharedRoot, reader: Reader) -> str:
    names = "; ".join(reader.factor(factor_id) for factor_id in root.factor_ids)
    return f"{capital(reader.mechanism(root.mechanism_id))}: {names}"
