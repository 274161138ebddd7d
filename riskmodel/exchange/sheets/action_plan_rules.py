"""What makes the action plan live: lists to choose from, and colours that follow status and term."""

from collections.abc import Mapping
from gettext import NullTranslations

from openpyxl.styles import Font
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from riskmodel.domain.item import ItemLabel
from riskmodel.domain.room_statement import MeasureStatus
from riskmodel.exchange.look import LABEL_COLOURS, PAPER, QUIET, SHADE, solid
from riskmodel.exchange.sheets.colour_rule import colour_when
from riskmodel.exchange.sheets.lists import Choice
from riskmodel.exchange.sheets.table import Block
from riskmodel.i18n.labels import status_word

_OWNER, _TERM, _INFLUENCE, _STATUS, _DONE_ON, _EFFECT = 6, 7, 8, 9, 11, 12
_COLUMNS = {
    Choice.OWNER: _OWNER,
    Choice.INFLUENCE: _INFLUENCE,
    Choice.STATUS: _STATUS,
    Choice.EFFECT: _EFFECT,
}
# Rows that people add under the table get the same lists and colours.
_SPARE = 500
_FIRST_DAY = "36526"  # 1 January 2000, as Excel counts days.


def offer_choices(
    sheet: Worksheet, block: Block, lists: Mapping[Choice, str], words: NullTranslations
) -> None:
    """Offer the lists in their columns, and accept only dates in the columns of dates."""
    _ = words.gettext
    for choice, place in lists.items():
        rule = DataValidation(type="list", formula1=place, allow_blank=True)
        rule.errorTitle, rule.error = _("Not in the list"), _("Choose a word from the list.")
        # An owner may be new: the list helps, and forbids nothing.
        rule.showErrorMessage = choice != Choice.OWNER
        rule.add(block.column(_COLUMNS[choice], spare=_SPARE))
        sheet.add_data_validation(rule)
    dates = DataValidation(type="date", operator="greaterThan", formula1=_FIRST_DAY, allow_blank=True)
    dates.errorTitle, dates.error = _("Not a date"), _("Fill in a date, such as 31-12-2027.")
    dates.showErrorMessage = True
    for column in (_TERM, _DONE_ON):
        dates.add(block.column(column, spare=_SPARE))
    sheet.add_data_validation(dates)


def colour_progress(sheet: Worksheet, block: Block, words: NullTranslations) -> None:
    """Grey what is done or dropped, and mark the term of what is late."""
    row = block.first_row
    finished = [status_word(status, words) for status in (MeasureStatus.DONE, MeasureStatus.DROPPED)]
    ended = "OR({})".format(",".join(f'$I{row}="{word}"' for word in finished))
    late = f"AND(ISNUMBER($G{row}),$G{row}<TODAY(),NOT({ended}))"
    red = solid(LABEL_COLOURS[ItemLabel.HIGH])
    colour_when(sheet, block.column(_TERM, spare=_SPARE), late, Font(color=PAPER, bold=True), red)
    colour_when(sheet, block.all(spare=_SPARE), ended, Font(color=QUIET), solid(SHADE))
