"""Cells and columns of the layouts: texts that stay texts, days that are days, whole euros."""

from collections.abc import Sequence
from datetime import date

from openpyxl.styles import Alignment
from openpyxl.worksheet.worksheet import Worksheet

from riskmodel.exchange.look import BODY, STRONG, UNDERLINE
from riskmodel.exchange.sheets.page import cell_at, set_up_page, set_widths
from riskmodel.exchange.sheets.table import CellValue
from riskmodel.exchange.text_cell import put_text

DAY_FORMAT = "yyyy-mm-dd"
_WRAPPED = Alignment(horizontal="left", vertical="top", wrap_text=True)


def write_line(
    sheet: Worksheet, row: int, values: Sequence[CellValue], *, bold: bool = False, euros: str = "General"
) -> None:
    """Write a row from column A on; `euros` is the format of numbers."""
    for place, value in enumerate(values, start=1):
        cell = cell_at(sheet, row, place)
        if isinstance(value, str):
            put_text(cell, value)
        elif value is not None:
            cell.value = value
            cell.number_format = DAY_FORMAT if isinstance(value, date) else euros
        cell.font, cell.alignment, cell.border = STRONG if bold else BODY, _WRAPPED, UNDERLINE


def finish(sheet: Worksheet, widths: Sequence[float], header_row: int) -> None:
    """Give the columns room, keep the header in sight and repeat it on paper."""
    set_widths(sheet, widths)
    set_up_page(sheet, len(widths), header_row=header_row)
    sheet.sheet_view.showGridLines = True
    sheet.freeze_panes = f"A{header_row + 1}"
    sheet.auto_filter.ref = f"A{header_row}:K{max(sheet.max_row, header_row)}"
