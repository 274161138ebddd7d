"""Reading the action plan back from a workbook: every measure as it was filled in, or all that is wrong."""

from collections.abc import Iterator, Mapping
from functools import cache

from riskmodel.domain.plan_columns import HIDDEN, READ_BACK, PlanColumn
from riskmodel.domain.plan_sheet import (
    PlanRow,
    PlanSheetRefusedError,
    ReadPlan,
    SheetFault,
    SheetProblem,
)
from riskmodel.exchange.plan_cells import RowReader
from riskmodel.exchange.reading.book import Book, open_book
from riskmodel.exchange.reading.grid import Content, Grid, RawCell
from riskmodel.exchange.reading.package import FileTooLargeError, UnreadableFileError
from riskmodel.i18n.plan_sheet_words import plan_heading
from riskmodel.i18n.translate import Language, translator

_MOST_HEADER_ROWS = 20
# Fewer of our headings, and it is another table.
_ENOUGH = 5
_MOST_OWN_COLUMNS = 20

Headings = Mapping[int, PlanColumn]


def read_plan_sheet(data: bytes) -> ReadPlan:
    """Return the rows of the one sheet with an action plan, whatever it is called and in either language.

    Raises `PlanSheetRefusedError` with every problem.
    """
    try:
        book = open_book(data)
        plans = [(grid, row) for grid in map(book.grid, book.names) for row in _header_rows(grid)]
    except UnreadableFileError as error:
        raise PlanSheetRefusedError((SheetProblem(SheetFault.NOT_EXCEL),)) from error
    except FileTooLargeError as error:
        raise PlanSheetRefusedError((SheetProblem(SheetFault.TOO_LARGE),)) from error
    if len(plans) != 1:
        fault = SheetFault.SEVERAL_PLANS if plans else SheetFault.NO_PLAN
        raise PlanSheetRefusedError((SheetProblem(fault),))
    return _read(*plans[0], book)


@cache
def columns_by_heading() -> Mapping[str, PlanColumn]:
    """Return which column a heading stands for, in any language and without capitals."""
    return {
        plan_heading(column, translator(language)).casefold(): column
        for language in Language
        for column in PlanColumn
    }


def _header_rows(grid: Grid) -> Iterator[int]:
    """Yield the rows near the top that hold headings of ours."""
    found = dict[int, set[PlanColumn]]()
    for cell in grid.cells:
        if cell.row <= _MOST_HEADER_ROWS and (column := _column(cell)):
            found.setdefault(cell.row, set()).add(column)
    yield from (row for row, columns in found.items() if len(columns) >= _ENOUGH)


def _column(cell: RawCell) -> PlanColumn | None:
    return columns_by_heading().get(" ".join(cell.text.split()).casefold())


def _read(grid: Grid, header_row: int, book: Book) -> ReadPlan:
    problems = list[SheetProblem]()
    headings, own = _headings(grid, header_row, problems)
    problems += [
        SheetProblem(SheetFault.MERGED_CELLS, given=merged)
        for merged in grid.merged
        if _last_row(merged) > header_row
    ]
    if problems:
        raise PlanSheetRefusedError(tuple(problems))
    rows, without_mark = list[PlanRow](), list[int]()
    for row, found in _below(grid, header_row, headings):
        if PlanColumn.MARK in found:
            reader = RowReader(row, found, problems, is_1904=book.is_1904)
            rows.append(reader.row())
        elif found.keys() & HIDDEN:
            problems.append(SheetProblem(SheetFault.MARK_MISSING, row, PlanColumn.MARK))
        elif found.keys() & READ_BACK:
            without_mark.append(row)
    if problems:
        raise PlanSheetRefusedError(tuple(problems))
    return ReadPlan(tuple(rows), tuple(without_mark), own)


def _below(
    grid: Grid, header_row: int, headings: Headings
) -> Iterator[tuple[int, Mapping[PlanColumn, RawCell]]]:
    """Yield the rows under the header in which one of our columns holds something."""
    cells = dict[int, dict[PlanColumn, RawCell]]()
    for cell in grid.cells:
        if cell.row > header_row and cell.column in headings and not _is_blank(cell):
            cells.setdefault(cell.row, {})[headings[cell.column]] = cell
    yield from sorted(cells.items())


def _headings(grid: Grid, header_row: int, problems: list[SheetProblem]) -> tuple[Headings, tuple[str, ...]]:
    """Return the place of each of our columns, and the headings that people added."""
    found, own = dict[int, PlanColumn](), list[str]()
    for cell in grid.cells:
        if cell.row != header_row or _is_blank(cell):
            continue
        column = _column(cell)
        if column is None:
            own.append(cell.text)
        elif column in found.values():
            problems.append(SheetProblem(SheetFault.COLUMN_TWICE, header_row, column))
        else:
            found[cell.column] = column
    for column in PlanColumn:
        if column in READ_BACK and column not in found.values():
            problems.append(SheetProblem(SheetFault.COLUMN_MISSING, header_row, column))
    return found, tuple(own[:_MOST_OWN_COLUMNS])


def _is_blank(cell: RawCell) -> bool:
    return cell.content == Content.TEXT and not cell.text.strip()


def _last_row(merged: str) -> int:
    digits = "".join(char for char in merged.rpartition(":")[2] if char.isascii() and char.isdigit())
    return int(digits[:7] or 0)
