"""The hidden sheet with the words that people choose from in the sheets with own content."""

from collections.abc import Mapping

from openpyxl import Workbook
from openpyxl.utils import get_column_letter, quote_sheetname

from riskmodel.domain.own_columns import CHOICES, Column
from riskmodel.exchange.look import BODY, OVERFLOW, STRONG
from riskmodel.exchange.sheet_words import CHOICE_LISTS, sheet_name
from riskmodel.exchange.sheets.page import set_widths, write_text
from riskmodel.i18n.own_words import choice_words, column_word, retired_words
from riskmodel.i18n.translate import Language, translator


def write_choices(workbook: Workbook, language: Language) -> Mapping[Column, str]:
    """Write the lists and return where each of them stands."""
    words = translator(language)
    sheet = workbook.create_sheet(sheet_name(CHOICE_LISTS, language))
    sheet.sheet_state = "hidden"
    lists = {column: tuple(choice_words(column, words)) for column in CHOICES}
    lists[Column.RETIRED] = tuple(retired_words(words))
    places = {}
    for place, (column, entries) in enumerate(lists.items(), start=1):
        write_text(sheet, 1, place, column_word(column, words), STRONG, OVERFLOW)
        for row, entry in enumerate(entries, start=2):
            write_text(sheet, row, place, entry, BODY, OVERFLOW)
        letter = get_column_letter(place)
        places[column] = f"{quote_sheetname(sheet.title)}!${letter}$2:${letter}${len(entries) + 1}"
    set_widths(sheet, [32] * len(lists))
    return places
