"""Rows as high as their text, and free to grow when people add to it."""

from textwrap import wrap

from openpyxl.cell import Cell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.dimensions import RowDimension
from openpyxl.worksheet.worksheet import Worksheet

# Points of height for a point of font, and room above and under the text.
_LINE, _PADDING = 1.3, 6.0
_DEFAULT = 15.0
# Characters of running text for one of column width, in which digits count.
_NORMAL, _BOLD = 1.1, 1.0
_MOST = 409.0  # Excel's own limit


class FittedRow(RowDimension):
    """A row whose height follows its text; openpyxl would fix every height it writes."""

    @property
    def customHeight(self) -> bool:  # noqa: N802 (the name in the file)
        """Never: Excel fits the row again when its text changes."""
        return False


def fit_rows(sheet: Worksheet) -> None:
    """Give every row that has no height yet the height that its texts need.

    Excel would do so by itself on opening; LibreOffice does not.
    """
    for row, cells in enumerate(sheet.iter_rows(), start=1):
        if sheet.row_dimensions[row].height is None:
            height = max(_height(sheet, cell) for cell in cells if isinstance(cell, Cell))
            sheet.row_dimensions[row] = FittedRow(sheet, index=row, ht=min(height, _MOST))


def count_lines(text: str, width: float) -> int:
    """Return how many lines a text takes in a column of this width, in characters."""
    return sum(max(1, len(wrap(line, max(1, int(width))))) for line in text.split("\n"))


def _height(sheet: Worksheet, cell: Cell) -> float:
    if not isinstance(cell.value, str) or not cell.alignment.wrap_text:
        return _DEFAULT
    width = sheet.column_dimensions[get_column_letter(cell.column)].width - 2 * cell.alignment.indent
    width *= _BOLD if cell.font.bold else _NORMAL
    return count_lines(cell.value, width) * float(cell.font.size) * _LINE + _PADDING
