"""Reading a sheet with own content back: every row as it was filled in, or all that is wrong with it."""

from collections.abc import Mapping
from dataclasses import replace

from openpyxl.utils import get_column_letter

from catalog.model import Catalogue
from riskmodel.domain.own_columns import CHOICES, Column
from riskmodel.domain.own_item import OwnKind
from riskmodel.domain.own_problem import Fault, OwnContentRefusedError, Problem
from riskmodel.domain.own_sheet import MOST_PROBLEMS, SheetRow
from riskmodel.exchange.reading.book import Book, open_book
from riskmodel.exchange.reading.grid import Content, Grid, RawCell
from riskmodel.exchange.reading.package import FileTooLargeError, UnreadableFileError
from riskmodel.exchange.sheet_words import (
    columns_by_heading,
    sheet_columns,
    sheet_name,
    sheets_by_name,
    values_by_word,
)
from riskmodel.exchange.sheets.table import HEADER_ROW
from riskmodel.exchange.written_lists import read_list
from riskmodel.i18n.translate import Language

MOST_ROWS = 500


def read_content_sheet(data: bytes, catalogue: Catalogue, language: Language) -> tuple[SheetRow, ...]:
    """Return the rows that are filled in; `language` is only for naming what is missing.

    Raises `OwnContentRefusedError` when the file, its sheets or their columns are not ours, or a cell holds
    something else than text.
    """
    try:
        book = open_book(data)
        grids = _grids(book, language)
    except UnreadableFileError as error:
        raise OwnContentRefusedError((Problem(Fault.NOT_EXCEL),)) from error
    except FileTooLargeError as error:
        raise OwnContentRefusedError((Problem(Fault.TOO_LARGE),)) from error
    readings = [_Reading(kind, name, grid, catalogue) for kind, (name, grid) in grids.items()]
    problems = [problem for reading in readings for problem in reading.problems]
    if problems:
        raise OwnContentRefusedError(tuple(problems[:MOST_PROBLEMS]))
    return tuple(row for reading in readings for row in reading.rows())


def _grids(book: Book, language: Language) -> Mapping[OwnKind, tuple[str, Grid]]:
    """Return the two sheets that are read, under the names they have in this file."""
    known = sheets_by_name()
    problems = [Problem(Fault.SHEET_UNKNOWN, given=name) for name in book.names if name not in known]
    found: dict[OwnKind, str] = {}
    for name in book.names:
        for kind in OwnKind:
            if known.get(name) == kind and found.setdefault(kind, name) != name:
                problems.append(Problem(Fault.SHEET_TWICE, given=name))
    problems += [
        Problem(Fault.SHEET_MISSING, given=sheet_name(kind, language))
        for kind in OwnKind
        if kind not in found
    ]
    if problems:
        raise OwnContentRefusedError(tuple(problems[:MOST_PROBLEMS]))
    return {kind: (found[kind], book.grid(found[kind])) for kind in OwnKind}


class _Reading:
    """A sheet being read: its headings first, then the cells under them."""

    def __init__(self, kind: OwnKind, name: str, grid: Grid, catalogue: Catalogue) -> None:
        self.kind, self.name, self.catalogue = kind, name, catalogue
        self.problems: list[Problem] = [
            Problem(Fault.MERGED_CELLS, given=merged, sheet=name) for merged in grid.merged
        ]
        self.headings: dict[int, Column] = {}
        self.cells: dict[int, dict[Column, str]] = {}
        self._read_headings([cell for cell in grid.cells if cell.row == HEADER_ROW])
        below = [cell for cell in grid.cells if cell.row > HEADER_ROW and not _is_blank(cell)]
        if len({cell.row for cell in below}) > MOST_ROWS:
            self.problems.append(Problem(Fault.TOO_MANY_ROWS, limit=MOST_ROWS, sheet=name))
        elif not self.problems:
            for cell in below:
                self._read_cell(cell)

    def rows(self) -> tuple[SheetRow, ...]:
        """Return the rows in which something is filled in."""
        letters = {column: get_column_letter(place) for place, column in self.headings.items()}
        return tuple(
            SheetRow(self.kind, self.name, row, letters, self._values(cells))
            for row, cells in sorted(self.cells.items())
        )

    def _read_headings(self, cells: list[RawCell]) -> None:
        known = columns_by_heading(self.kind)
        for cell in cells:
            column = known.get(" ".join(cell.text.split()))
            if _is_blank(cell):
                continue
            if cell.content != Content.TEXT:
                self._add(Fault.FORMULA if cell.content == Content.FORMULA else Fault.NOT_TEXT, cell)
            elif column is None:
                self._add(Fault.COLUMN_UNKNOWN, cell, given=cell.text)
            elif column in self.headings.values():
                self._add(Fault.COLUMN_TWICE, cell, given=cell.text)
            else:
                self.headings[cell.column] = column
        for column in sheet_columns(self.kind):
            if column not in self.headings.values():
                self.problems.append(Problem(Fault.COLUMN_MISSING, column, sheet=self.name, row=HEADER_ROW))

    def _read_cell(self, cell: RawCell) -> None:
        column = self.headings.get(cell.column)
        if column is None:
            self._add(Fault.OUTSIDE_TABLE, cell)
        elif cell.content == Content.FORMULA:
            self._add(Fault.FORMULA, cell)
        elif cell.content == Content.OTHER:
            self._add(Fault.NOT_TEXT, cell)
        else:
            self.cells.setdefault(cell.row, {})[column] = cell.text

    def _values(self, cells: Mapping[Column, str]) -> dict[Column, str]:
        """Return what is filled in, with words and names replaced by what they stand for."""
        return {column: self._value(column, text) for column, text in cells.items()}

    def _value(self, column: Column, text: str) -> str:
        if column in CHOICES or column == Column.RETIRED:
            return values_by_word(column).get(" ".join(text.split()).casefold(), text.strip())
        return read_list(column, text, self.catalogue)

    def _add(self, fault: Fault, cell: RawCell, *, given: str = "") -> None:
        problem = Problem(fault, self.headings.get(cell.column), given)
        place = get_column_letter(cell.column) if cell.column <= _LAST_COLUMN else "?"
        self.problems.append(replace(problem, sheet=self.name, row=cell.row, letter=place))


_LAST_COLUMN = 16384


def _is_blank(cell: RawCell) -> bool:
    return cell.content == Content.TEXT and not cell.text.strip()
