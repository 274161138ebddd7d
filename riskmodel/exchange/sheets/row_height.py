"""Rows as high as their text, and free to grow when people add to it."""

from dataclasses import dataclass
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


@dataclass(frozen=True)
class _Room:
    """How many characters go on a line of a cell, and how high that line is; in points."""

    characters: int
    line: float


def fit_rows(sheet: Worksheet) -> None:
    """Give every row that has no height yet the height that its texts need.

    Excel would do so by itself on opening; LibreOffice does not.
    """
    rooms: dict[tuple[int, int], _Room | None] = {}
    for row, cells in enumerate(sheet.iter_rows(), start=1):
        if sheet.row_dimensions[row].height is not None:
            continue
        height = _DEFAULT
        for cell in cells:
            if isinstance(cell, Cell) and isinstance(cell.value, str):
                kind = (cell.column, cell.style_id)
                if kind not in rooms:
                    rooms[kind] = _room(sheet, cell)
                height = max(height, _height(cell.value, rooms[kind]))
        sheet.row_dimensions[row] = FittedRow(sheet, index=row, ht=round(min(height, _MOST), 1))


def count_lines(text: str, characters: int) -> int:
    """Return how many lines a text takes with this many characters on each."""
    lines = text.split("\n")
    return sum(1 if len(line) <= characters else len(wrap(line, max(1, characters))) for line in lines)


def _room(sheet: Worksheet, cell: Cell) -> _Room | None:
    """Return the room for text in a cell; None when its text is on one line, or nobody sees it."""
    column = sheet.column_dimensions[get_column_letter(cell.column)]
    if column.hidden or not cell.alignment.wrap_text:
        return None
    width = column.width - 2 * cell.alignment.indent
    return _Room(int(width * (_BOLD if cell.font.bold else _NORMAL)), float(cell.font.size) * _LINE)


def _height(text: str, room: _Room | None) -> float:
    return count_lines(text, room.characters) * room.line + _PADDING if room else _DEFAULT
