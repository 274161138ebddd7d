"""A cell in the colour of a label; the word stands in the table too, so that nobody needs the colour."""

from riskmodel.domain.item import ItemLabel
from riskmodel.domain.top_risks import TopRisk
from riskmodel.exchange.look import LABEL_COLOURS
from riskmodel.exchange.pictures.stacking import labels_of
from riskmodel.exchange.report.table_xml import Cell


def label_cell(text: str, risk: TopRisk) -> Cell:
    """Return the name of a factor on the colour of the label of most concern that it has in any row."""
    return coloured(text, labels_of(risk))


def coloured(text: str, labels: tuple[ItemLabel, ...]) -> Cell:
    """Return a text on the colour of a label; of two possible ones on none."""
    if len(labels) != 1:
        return Cell(text)
    return Cell(text, LABEL_COLOURS[labels[0]], is_light=labels[0] is ItemLabel.HIGH)
