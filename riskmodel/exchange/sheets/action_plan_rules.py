"""What makes the action plan live: lists to choose from, and colours that follow status and term."""

from collections.abc import Mapping
from gettext import NullTranslations

from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from riskmodel.domain.action_plan import MOST_EUROS, NOTE_LIMIT
from riskmodel.domain.item import ItemLabel
from riskmodel.domain.plan_columns import PlanColumn
from riskmodel.domain.room_statement import MeasureStatus
from riskmodel.exchange.look import LABEL_COLOURS, PAPER, QUIET, SHADE, solid
from riskmodel.exchange.sheets.colour_rule import colour_when
from riskmodel.exchange.sheets.lists import Choice
from riskmodel.exchange.sheets.table import Block
from riskmodel.i18n.labels import status_word

_PLACES = {column: place for place, column in enumerate(PlanColumn, start=1)}
_COLUMNS = {
    Choice.OWNER: PlanColumn.OWNER,
    Choice.STATUS: PlanColumn.STATUS,
    Choice.EFFECT: PlanColumn.EFFECT,
}
# Rows that people add under the table get the same lists and colours.
_SPARE = 500
_FIRST_DAY = "36526"  # 1 January 2000, as Excel counts days.


def offer_choices(
    sheet: Worksheet, block: Block, lists: Mapping[Choice, str], words: NullTranslations
) -> None:
    """Offer the lists in their columns, and accept only what can be read back in the others."""
    _ = words.gettext
    for choice, place in lists.items():
        rule = DataValidation(type="list", formula1=place, allow_blank=True)
        # An owner may be new: the list helps, and forbids nothing.
        _add(sheet, block, _COLUMNS[choice], rule, _("Not in the list"), _("Choose a word from the list."))
        rule.showErrorMessage = choice != Choice.OWNER
    days = DataValidation(type="date", operator="greaterThan", formula1=_FIRST_DAY, allow_blank=True)
    _add(sheet, block, PlanColumn.TERM, days, _("Not a date"), _("Fill in a date, such as 31-12-2027."))
    euros = DataValidation(
        type="whole", operator="between", formula1="0", formula2=str(MOST_EUROS), allow_blank=True
    )
    _add(sheet, block, PlanColumn.BUDGET, euros, _("Not a budget"), _("Fill in whole euros, such as 2500."))
    short = DataValidation(
        type="textLength", operator="lessThanOrEqual", formula1=str(NOTE_LIMIT), allow_blank=True
    )
    room = _("At most %(n)s characters fit here.") % {"n": NOTE_LIMIT}
    _add(sheet, block, PlanColumn.NOTE, short, _("Too long"), room)


def colour_progress(sheet: Worksheet, block: Block, words: NullTranslations) -> None:
    """Grey what is done or dropped, and mark the term of what is late."""
    row = block.first_row
    status, term = (get_column_letter(_PLACES[one]) for one in (PlanColumn.STATUS, PlanColumn.TERM))
    finished = [status_word(one, words) for one in (MeasureStatus.DONE, MeasureStatus.DROPPED)]
    ended = "OR({})".format(",".join(f'${status}{row}="{word}"' for word in finished))
    late = f"AND(ISNUMBER(${term}{row}),${term}{row}<TODAY(),NOT({ended}))"
    red = solid(LABEL_COLOURS[ItemLabel.HIGH])
    terms = block.column(_PLACES[PlanColumn.TERM], spare=_SPARE)
    colour_when(sheet, terms, late, Font(color=PAPER, bold=True), red)
    colour_when(sheet, block.all(spare=_SPARE), ended, Font(color=QUIET), solid(SHADE))


def _add(
    sheet: Worksheet, block: Block, column: PlanColumn, rule: DataValidation, title: str, sentence: str
) -> None:
    rule.errorTitle, rule.error, rule.showErrorMessage = title, sentence, True
    rule.add(block.column(_PLACES[column], spare=_SPARE))
    sheet.add_data_validation(rule)
