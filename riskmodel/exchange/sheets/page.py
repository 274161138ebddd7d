"""What every sheet has: a title, a sentence under it, and a page set-up that prints well."""

from collections.abc import Sequence
from typing import Literal

from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.header_footer import HeaderFooterItem
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from riskmodel.exchange.look import ACCENT, LEAD, OVERFLOW, TITLE
from riskmodel.exchange.sheets.row_height import count_lines, fit_rows
from riskmodel.exchange.text_cell import put_text

_A4 = 9
_LINE_HEIGHT = 16  # points


def cell_at(sheet: Worksheet, row: int, column: int) -> Cell:
    """Return a cell that can be written; raises `TypeError` for the covered part of a merged one."""
    cell = sheet.cell(row, column)
    if not isinstance(cell, Cell):
        raise TypeError("a merged cell has no value of its own")
    return cell


def write_text(
    sheet: Worksheet,
    row: int,
    column: int,
    text: str,
    font: Font,
    alignment: Alignment,
    fill: PatternFill | None = None,
    border: Border | None = None,
) -> Cell:
    """Write a text with its looks."""
    cell = cell_at(sheet, row, column)
    put_text(cell, text)
    cell.font, cell.alignment = font, alignment
    if fill:
        cell.fill = fill
    if border:
        cell.border = border
    return cell


def write_title(sheet: Worksheet, title: str, lead: str) -> None:
    """Write the title and the sentence that says what the sheet is for."""
    write_text(sheet, 1, 1, title, TITLE, OVERFLOW)
    write_text(sheet, 2, 1, lead, LEAD, OVERFLOW)
    sheet.row_dimensions[1].height = 32
    sheet.row_dimensions[2].height = 20


def merge_across(sheet: Worksheet, row: int, first_column: int, last_column: int) -> None:
    """Let a text span columns, in a row that is high enough: Excel does not see to that for merged cells."""
    text = str(sheet.cell(row, first_column).value)
    columns = range(first_column, last_column + 1)
    width = sum(sheet.column_dimensions[get_column_letter(column)].width for column in columns)
    sheet.row_dimensions[row].height = _LINE_HEIGHT * count_lines(text, int(width))
    sheet.merge_cells(start_row=row, end_row=row, start_column=first_column, end_column=last_column)


def set_widths(sheet: Worksheet, widths: Sequence[float]) -> None:
    """Set the widths of the first columns, in characters."""
    for place, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(place)].width = width


def set_up_page(
    sheet: Worksheet,
    last_column: int | None,
    orientation: Literal["landscape", "portrait"] = "landscape",
    header_row: int | None = None,
) -> None:
    """Fit rows to their text and the sheet to an A4, repeat the header row, number the pages; comes last.

    Without a last column all that is filled in is printed, also what people add.
    """
    fit_rows(sheet)
    sheet.sheet_view.showGridLines = False
    sheet.sheet_properties.tabColor = ACCENT
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_setup.orientation = orientation
    sheet.page_setup.paperSize = _A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.page_margins.left = sheet.page_margins.right = 0.5
    sheet.page_margins.top = sheet.page_margins.bottom = 0.7
    footer = HeaderFooterItem()
    footer.left.text, footer.center.text, footer.right.text = "Risicotafel", "&A", "&P / &N"
    sheet.HeaderFooter.oddFooter = footer
    if last_column:
        sheet.print_area = f"A1:{get_column_letter(last_column)}{sheet.max_row}"
    if header_row:
        sheet.print_title_rows = f"{header_row}:{header_row}"
