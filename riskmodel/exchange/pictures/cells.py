"""The words in and beside the cells of a heatmap, for the eye and for the ear."""

from riskmodel.domain.disclosure import Released
from riskmodel.domain.heatmap import HeatmapRow
from riskmodel.exchange.pictures.colours import ink
from riskmodel.exchange.pictures.reader import Reader, capital
from riskmodel.exchange.pictures.shapes import HEADING, LABEL, SENTENCE, Words
from riskmodel.i18n.statement_words import (
    label_words,
    people_words,
    row_words,
    severe_sentence,
    severe_words,
    statement_sentence,
    statement_words,
)


def row_head(row: HeatmapRow, width: float, reader: Reader) -> tuple[Words, ...]:
    """Return the name of a row, and how many people it is about, in lines of a width."""
    name = Words.within(width, row_words(row, reader.words), HEADING)
    if row.people is None:
        return (name,)
    return name, Words.within(width, people_words(row.people, reader.words), SENTENCE)


def cell_words(released: Released | None, width: float, reader: Reader) -> tuple[Words, ...]:
    """Return the label and the statements of a cell, or that it is not shown, in lines of a width."""
    words = reader.words
    if released is None:
        _ = words.gettext
        return (Words.within(width, _("too few answers to show"), SENTENCE, is_centred=True),)
    colour = ink(released.labels)
    label = Words.within(width, capital(label_words(released, words)), LABEL, colour, is_centred=True)
    sentences = (statement_words(released, words), severe_words(released, words))
    below = (Words.within(width, text, SENTENCE, colour, is_centred=True) for text in sentences if text)
    return label, *below


def said(row: HeatmapRow, factor_id: str, reader: Reader) -> str:
    """Return what a cell says, with its row and factor, for who hears it without its neighbours."""
    words = reader.words
    released = row.cells.get(factor_id)
    if released is None:
        sentences: tuple[str, ...] = (words.gettext("too few answers to show"),)
    else:
        sentences = (label_words(released, words), statement_sentence(released, words))
        sentences += (severe_sentence(released, words),)
    parts = (row_words(row, words), reader.factor(factor_id), *sentences)
    return "; ".join(part for part in parts if part)
