"""A sheet as a table of texts and days: numbers as people see them, merged cells filled in, bounded."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from riskmodel.domain.imported_plan_reading import PlanFault, PlanRefusedError
from riskmodel.domain.text import clean_text, is_harmless
from riskmodel.exchange.plan_reading.dates import MOST_YEAR, read_day
from riskmodel.exchange.reading.book import Book
from riskmodel.exchange.reading.grid import Content, RawCell, column_number
from riskmodel.exchange.reading.styles import Formats
from riskmodel.exchange.reading.text import unescape

MOST_OF_A_TEXT = 4_000
# A text that many cells share costs a file nothing, and a table that many times its length.
MOST_CHARACTERS = 3_000_000
_MOST_FILLED = 20_000
_MOST_MERGED = 2_000
_FAR_RIGHT = 256
_MERGED = re.compile("([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})")


class TableCell(NamedTuple):
    """What stands in a cell; `day` when the file shows it as one."""

    text: str
    day: date | None = None


Cells = Mapping[int, TableCell]
"""The cells of a row that hold something, by column from 1."""


@dataclass(frozen=True)
class Table:
    """The rows of a sheet that hold something, by number from 1 and in order; how many texts were cut."""

    name: str
    rows: Mapping[int, Cells]
    cut: int = 0


def read_table(book: Book, name: str, formats: Formats) -> Table:
    """Return a sheet as a table; raises as `Book.grid` does, and `PlanRefusedError` when it is too large."""
    grid = book.grid(name)
    reader = _Reader(formats, date(1904, 1, 1) if book.is_1904 else date(1899, 12, 30))
    for cell in grid.cells:
        reader.read(cell)
    for merged in grid.merged[:_MOST_MERGED]:
        reader.fill(merged)
    rows = {row: dict(sorted(cells.items())) for row, cells in sorted(reader.rows.items())}
    return Table(name, rows, reader.cut)


class _Reader:
    def __init__(self, formats: Formats, first_day: date) -> None:
        self.rows: dict[int, dict[int, TableCell]] = {}
        self.cut = 0
        self._formats, self._first_day = formats, first_day
        self._characters = self._filled = 0
        self._cleaned: dict[str, str] = {}

    def read(self, cell: RawCell) -> None:
        """Take a cell in, unless nothing stands in it."""
        if cell.column > _FAR_RIGHT:
            return
        found = self._found(cell)
        if found.text:
            self._count(found)
            self.rows.setdefault(cell.row, {})[cell.column] = found

    def fill(self, merged: str) -> None:
        """Let a cell that spans rows count for all of them: one risk beside several measures."""
        found = _MERGED.fullmatch(merged)
        if found is None or found[1] != found[3]:
            return
        column, top, bottom = column_number(found[1]), int(found[2]), int(found[4])
        value = self.rows.get(top, {}).get(column)
        if value is None:
            return
        span = range(top + 1, bottom + 1)
        rows = self.rows if len(span) > len(self.rows) else (row for row in span if row in self.rows)
        for row in rows:
            self._filled += 1
            if self._filled > _MOST_FILLED:
                return
            if row in span and column not in self.rows[row]:
                self._count(value)
                self.rows[row][column] = value

    def _count(self, cell: TableCell) -> None:
        self._characters += len(cell.text)
        if self._characters > MOST_CHARACTERS:
            raise PlanRefusedError(PlanFault.TOO_LARGE)

    def _found(self, cell: RawCell) -> TableCell:
        match cell.content:
            case Content.TEXT:
                return TableCell(self._clean(cell.text))
            case Content.FORMULA if not cell.value:
                # A text that begins with = and was written as a formula: nothing was ever worked out.
                return TableCell(self._clean("=" + cell.text.strip()) if cell.text.strip() else "")
            case Content.FORMULA if cell.kind == "str":
                return TableCell(self._clean(unescape(cell.value)))
        return self._value(cell)

    def _value(self, cell: RawCell) -> TableCell:
        value = cell.value.strip()[:64]
        if cell.kind == "d":
            day = read_day(value[:10])
            return TableCell(day.isoformat() if day else self._clean(value), day)
        if cell.kind == "b":
            return TableCell({"1": "TRUE", "0": "FALSE"}.get(value, ""))
        if cell.kind not in ("n", "") or not _is_number(value):
            return TableCell("")
        number = float(value)
        if cell.style in self._formats.days and 1 <= number < _LAST_DAY:
            day = self._first_day + timedelta(days=int(number))
            return TableCell(day.isoformat(), day)
        if cell.style in self._formats.shares:
            return TableCell(f"{number * 100:.10g}%")
        return TableCell(f"{number:.15g}")

    def _clean(self, text: str) -> str:
        if text not in self._cleaned:
            self.cut += len(text) > MOST_OF_A_TEXT
            self._cleaned[text] = _cleaned(text[:MOST_OF_A_TEXT])
        return self._cleaned[text]


_LAST_DAY = (date(MOST_YEAR, 12, 31) - date(1899, 12, 30)).days


def _is_number(text: str) -> bool:
    return re.fullmatch(r"[-+]?[0-9]{1,30}(\.[0-9]{1,40})?([eE][-+]?[0-9]{1,3})?", text) is not None


def _cleaned(text: str) -> str:
    # Looking at every character takes long, and nearly no text needs it.
    if text.isascii() and text.replace("\n", "").isprintable():
        return text.strip()
    if not any(is_harmless(char) and not char.isspace() for char in text):
        return ""
    return clean_text(text, field="text", limit=MOST_OF_A_TEXT)
