"""A real Excel table: filters, a header that stays in sight, and dates that are dates."""

from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass
from datetime import date

from openpyxl.cell import Cell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.table import Table, TableStyleInfo
from openpyxl.worksheet.worksheet import Worksheet

from riskmodel.exchange.look import BODY, BOX, CELL, CENTRED, FIXED_FILL, HEADING, HEADING_FILL
from riskmodel.exchange.sheets.page import cell_at, set_up_page, set_widths, write_text
from riskmodel.exchange.text_cell import put_text
from riskmodel.i18n.translate import Language

HEADER_ROW = 4
DATE_FORMAT = "dd-mm-yyyy"
# The number after the sign is the country whose way of writing thousands counts, where a program heeds it.
EURO_FORMATS = {Language.NL: "[$€-413] #,##0", Language.EN: "[$€-809]#,##0"}

CellValue = str | int | date | None


@dataclass(frozen=True)
class Column:
    """A column of a table: its title, its width in characters, and the format of numbers and dates in it.

    `is_fixed` marks what people do not fill in, where others are to be filled in.
    """

    title: str
    width: float
    number_format: str = "General"
    hidden: bool = False
    is_fixed: bool = False


@dataclass(frozen=True)
class Block:
    """Where a table stands on its sheet."""

    first_row: int
    last_row: int
    columns: int

    def column(self, place: int, *, spare: int = 0) -> str:
        """Return the cells of a column, the first being 1, with `spare` rows for what people add."""
        letter = get_column_letter(place)
        return f"{letter}{self.first_row}:{letter}{self.last_row + spare}"

    def all(self, *, spare: int = 0) -> str:
        """Return all cells under the header."""
        return f"A{self.first_row}:{get_column_letter(self.columns)}{self.last_row + spare}"


def write_table(
    sheet: Worksheet,
    name: str,
    columns: Sequence[Column],
    rows: Sequence[Sequence[CellValue]],
    frozen_columns: int,
    *,
    grows: bool = False,
) -> Block:
    """Write a table under the title; without rows it gets an empty one, because Excel wants one.

    `name` is the table's own name in the file, the titles of the columns are unique. `grows` says
    that people add rows.
    """
    written = rows or [[None] * len(columns)]
    block = Block(HEADER_ROW + 1, HEADER_ROW + len(written), len(columns))
    for place, column in enumerate(columns, start=1):
        fill = FIXED_FILL if column.is_fixed else HEADING_FILL
        write_text(sheet, HEADER_ROW, place, column.title, HEADING, CELL, fill)
        _write_column(sheet, block, place, column, [values[place - 1] for values in written])
    table = Table(displayName=name, ref=f"A{HEADER_ROW}:{get_column_letter(len(columns))}{block.last_row}")
    table.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=False)
    sheet.add_table(table)
    set_widths(sheet, [column.width for column in columns])
    for place, column in enumerate(columns, start=1):
        sheet.column_dimensions[get_column_letter(place)].hidden = column.hidden
    set_up_page(sheet, None if grows else len(columns), header_row=HEADER_ROW)
    sheet.freeze_panes = f"{get_column_letter(frozen_columns + 1)}{block.first_row}"
    return block


def _write_column(
    sheet: Worksheet, block: Block, place: int, column: Column, values: Sequence[CellValue]
) -> None:
    # The looks of the first cell of a kind are copied: looking them up again costs more than the rest.
    looks: dict[type, Cell] = {}
    for row, value in enumerate(values, start=block.first_row):
        cell = cell_at(sheet, row, place)
        _put_value(cell, value, column)
        like = looks.setdefault(type(value), cell)
        if like is cell:
            cell.font, cell.border = BODY, BOX
            cell.alignment = CELL if value is None or isinstance(value, str) else CENTRED
        cell._style = copy(like._style)  # type: ignore[attr-defined]


def _put_value(cell: Cell, value: CellValue, column: Column) -> None:
    if isinstance(value, str):
        put_text(cell, value)
    else:
        cell.value = value
        cell.number_format = column.number_format
