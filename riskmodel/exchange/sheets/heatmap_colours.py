"""The colours of labels, as rules on the words: they stay right when people sort, filter or copy."""

from gettext import NullTranslations

from openpyxl.styles import Font, PatternFill
from openpyxl.worksheet.worksheet import Worksheet

from riskmodel.domain.item import ItemLabel
from riskmodel.exchange.look import INK, LABEL_COLOURS, NOT_SHOWN_FILL, PAPER, QUIET, solid
from riskmodel.exchange.sheets.colour_rule import colour_when
from riskmodel.i18n.statement_words import labels_words

OPEN_LABELS = ((ItemLabel.HIGH, ItemLabel.ATTENTION), (ItemLabel.MIDDLE, ItemLabel.LOW))


def not_shown_words(words: NullTranslations) -> str:
    """Return what stands in a cell that is not shown."""
    return words.gettext("too few people to show")


def colour_labels(sheet: Worksheet, cells: str, words: NullTranslations) -> None:
    """Colour cells by the label they begin with; two labels first, for they begin with the one."""
    for higher, lower in OPEN_LABELS:
        between = PatternFill("lightDown", fgColor=LABEL_COLOURS[higher], bgColor=LABEL_COLOURS[lower])
        _colour(sheet, cells, labels_words((higher, lower), words), Font(color=INK), between)
    for label, colour in LABEL_COLOURS.items():
        font = Font(color=PAPER if label is ItemLabel.HIGH else INK, bold=label is ItemLabel.HIGH)
        _colour(sheet, cells, labels_words((label,), words), font, solid(colour))
    for text in (not_shown_words(words), words.gettext("not shown")):
        _colour(sheet, cells, text, Font(color=QUIET), NOT_SHOWN_FILL)


def _colour(sheet: Worksheet, cells: str, beginning: str, font: Font, fill: PatternFill) -> None:
    first = cells.split(":")[0]
    # Excel compares without regard to capitals.
    colour_when(sheet, cells, f'LEFT({first},{len(beginning)})="{beginning}"', font, fill)
