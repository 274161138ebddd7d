"""The first sheet of the own content: how to fill it in, and what happens with it."""

from gettext import NullTranslations

from openpyxl import Workbook

from riskmodel.domain.own_columns import TEXTS
from riskmodel.domain.own_item import OwnKind
from riskmodel.exchange.look import OVERFLOW, TITLE
from riskmodel.exchange.sheet_words import GUIDE, REFERENCE, sheet_name
from riskmodel.exchange.sheets.page import set_up_page, set_widths, write_text
from riskmodel.exchange.sheets.sections import Pairs, write_section
from riskmodel.i18n.own_words import column_word
from riskmodel.i18n.translate import Language, translator


def write_guide(workbook: Workbook, language: Language) -> None:
    """Write the sheet."""
    words = translator(language)
    _ = words.gettext
    sheet = workbook.create_sheet(sheet_name(GUIDE, language), 0)
    set_widths(sheet, (30, 74))
    write_text(sheet, 1, 1, _("Own content"), TITLE, OVERFLOW)
    sheet.row_dimensions[1].height = 32
    row = write_section(sheet, 3, _("What this is"), _about(language, words))
    row = write_section(sheet, row + 1, _("Filling it in"), _filling_in(words))
    row = write_section(sheet, row + 1, _("Reading it back"), _reading_back(words))
    write_section(sheet, row + 1, _("Room for text"), _lengths(words))
    set_up_page(sheet, 2, "portrait")


def _about(language: Language, words: NullTranslations) -> Pairs:
    _ = words.gettext
    return (
        (
            _("Your own"),
            _("Risk factors and measures that your organisation adds. They keep their own codes, with EIG."),
        ),
        (
            sheet_name(REFERENCE, language),
            _("Everything on offer, with codes. An expert can write remarks there; they are not read back."),
        ),
    )


def _filling_in(words: NullTranslations) -> Pairs:
    _ = words.gettext
    return (
        (_("Something new"), _("Take an empty row and leave the code empty. The product gives it a code.")),
        (_("Dutch and English"), _("The Dutch is needed. Without English the Dutch is shown to everybody.")),
        (
            _("Lists"),
            _("Mechanisms, signals and codes: one on each line of the cell, with Alt and Enter."),
        ),
        (
            _("No longer used"),
            _("Put “yes” under Retired. Old sessions keep it. A row that you delete changes nothing."),
        ),
        (
            _("Leave as they are"),
            _("The names of sheets and columns, and the hidden column. No formulas or merged cells."),
        ),
    )


def _reading_back(words: NullTranslations) -> Pairs:
    _ = words.gettext
    return (
        (_("First a list"), _("You first see every difference, the old beside the new. Then you decide.")),
        (_("All or nothing"), _("If anything is wrong you read where and what, and nothing changes.")),
    )


def _lengths(words: NullTranslations) -> Pairs:
    _ = words.gettext
    texts = dict.fromkeys((*TEXTS[OwnKind.FACTOR], *TEXTS[OwnKind.MEASURE]))
    return tuple(
        (
            column_word(one.nl, words),
            (_("at most %(n)s characters on each line") if one.many else _("at most %(n)s characters"))
            % {"n": one.limit},
        )
        for one in texts
    )
