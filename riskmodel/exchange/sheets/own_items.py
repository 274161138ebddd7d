"""The sheet with own factors or own measures, and empty rows for new ones."""

from collections.abc import Mapping, Sequence

from openpyxl import Workbook
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from catalog.model import Catalogue
from riskmodel.domain.own_columns import CHOICES, LISTS, RETIRED, Column
from riskmodel.domain.own_item import OwnItem, OwnKind
from riskmodel.domain.own_values import values_of
from riskmodel.exchange.sheet_words import sheet_columns, sheet_name
from riskmodel.exchange.sheets.page import write_title
from riskmodel.exchange.sheets.table import Block, write_table
from riskmodel.exchange.sheets.table import Column as SheetColumn
from riskmodel.i18n.own_words import column_word, retired_words, value_words
from riskmodel.i18n.translate import Language, translator

_EMPTY_ROWS = 25
_AS_TEXT = "@"
_WIDTHS = {Column.CODE: 11, Column.RETIRED: 10, Column.VERSION: 12, Column.NAME_NL: 26, Column.NAME_EN: 26}
_LIST_WIDTH, _CHOICE_WIDTH, _TEXT_WIDTH = 34, 20, 38
_FROZEN = 2
_PAGES_WIDE = 3


def write_own_items(
    workbook: Workbook,
    kind: OwnKind,
    items: Sequence[OwnItem],
    catalogue: Catalogue,
    language: Language,
    lists: Mapping[Column, str],
) -> None:
    """Write the items of a kind; `lists` says where the words are that a column offers."""
    words = translator(language)
    _ = words.gettext
    columns = sheet_columns(kind)
    sheet = workbook.create_sheet(sheet_name(kind, language))
    write_title(
        sheet, sheet.title, _("Your own. Leave the code empty for something new; never delete a row.")
    )
    rows = [_row(one, columns, catalogue, language) for one in items]
    rows += [(None,) * len(columns)] * _EMPTY_ROWS
    headings = [
        SheetColumn(column_word(column, words), _width(column), _AS_TEXT, hidden=column == Column.VERSION)
        for column in columns
    ]
    block = write_table(sheet, f"Own_{kind.value}", headings, rows, _FROZEN, grows=True)
    _offer(sheet, block, columns, lists)
    # Too wide for one page: code and name come back on each.
    sheet.page_setup.fitToWidth = _PAGES_WIDE
    sheet.print_title_cols = "A:B"


def _row(
    own: OwnItem, columns: Sequence[Column], catalogue: Catalogue, language: Language
) -> tuple[str | None, ...]:
    words = translator(language)
    values = values_of(own)
    cells = {
        column: value_words(column, value, catalogue, language, words) for column, value in values.items()
    }
    cells[Column.CODE] = own.id
    cells[Column.VERSION] = str(own.version)
    retired = RETIRED if own.is_retired else ""
    cells[Column.RETIRED] = next(word for word, value in retired_words(words).items() if value == retired)
    return tuple(cells[column] or None for column in columns)


def _width(column: Column) -> int:
    if column in _WIDTHS:
        return _WIDTHS[column]
    return _LIST_WIDTH if column in LISTS else _CHOICE_WIDTH if column in CHOICES else _TEXT_WIDTH


def _offer(sheet: Worksheet, block: Block, columns: Sequence[Column], lists: Mapping[Column, str]) -> None:
    for place, column in enumerate(columns, start=1):
        if column in lists:
            rule = DataValidation(type="list", formula1=lists[column], allow_blank=True)
            rule.showErrorMessage = True
            rule.add(block.column(place, spare=_EMPTY_ROWS))
            sheet.add_data_validation(rule)
