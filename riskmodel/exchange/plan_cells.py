"""The cells of a row of the action plan as values: words in either language, days, and whole euros."""

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import TypeVar

from riskmodel.domain.action_plan import NOTE_LIMIT, MeasureEdit
from riskmodel.domain.errors import MissingValueError, TextTooLongError
from riskmodel.domain.plan_columns import PlanColumn
from riskmodel.domain.plan_mark import read_back
from riskmodel.domain.plan_sheet import PlanRow, SheetFault, SheetProblem
from riskmodel.domain.room_statement import MeasureStatus
from riskmodel.domain.text import NAME_LIMIT, as_read, clean_line, clean_text
from riskmodel.exchange.plan_reading.dates import LEAST_YEAR, MOST_YEAR, read_day
from riskmodel.exchange.plan_values import effects, read_euros, statuses
from riskmodel.exchange.reading.grid import Content, RawCell

_DAY_0 = date(1899, 12, 30)
_DAY_0_OF_1904 = date(1904, 1, 1)
_SHOWN = 60
Choice = TypeVar("Choice", bound=StrEnum)


class RowReader:
    """A row with a mark being read; what is wrong goes to `problems`."""

    def __init__(
        self, row: int, cells: Mapping[PlanColumn, RawCell], problems: list[SheetProblem], *, is_1904: bool
    ) -> None:
        self._row, self._cells, self._problems = row, cells, problems
        self._first_day = _DAY_0_OF_1904 if is_1904 else _DAY_0

    def row(self) -> PlanRow:
        """Return the row; a value that cannot be read is left as the sheet was made with it."""
        mark, text = self._text(PlanColumn.MARK), self._text(PlanColumn.MEASURE)
        made_with = read_back(mark, self._text(PlanColumn.VERSION), text, self._text(PlanColumn.AS_MADE))
        edit = MeasureEdit(
            status=self._choice(PlanColumn.STATUS, statuses()) or MeasureStatus.PLANNED,
            owner=self._owner(made_with.owner if made_with else ""),
            due_on=self._day(),
            budget=self._budget(),
            effect=self._choice(PlanColumn.EFFECT, effects()),
        )
        if PlanColumn.STATUS not in self._cells:
            self._add(SheetFault.NOT_IN_LIST, PlanColumn.STATUS, "")
        return PlanRow(self._row, mark, text, edit, self._note(), made_with)

    def _text(self, column: PlanColumn) -> str:
        """Return what somebody reads in a cell, a number as the file writes it."""
        cell = self._cells.get(column)
        if cell is None:
            return ""
        if cell.content == Content.FORMULA:
            self._add(SheetFault.FORMULA, column, "")
            return ""
        if cell.content == Content.OTHER and not cell.number:
            self._add(SheetFault.NOT_TEXT, column, "")
        return (cell.text or cell.number).strip()

    def _choice(self, column: PlanColumn, words: Mapping[str, Choice]) -> Choice | None:
        text = " ".join(self._text(column).split())
        if text and text.casefold() not in words:
            self._add(SheetFault.NOT_IN_LIST, column, text)
        return words.get(text.casefold())

    def _owner(self, before: str) -> str:
        text = self._text(PlanColumn.OWNER)
        # What looks the same was not changed, whatever a program made of its spaces.
        if as_read(text) == as_read(before):
            return before
        return self._cleaned(PlanColumn.OWNER, text)

    def _note(self) -> str:
        return self._cleaned(PlanColumn.NOTE, self._text(PlanColumn.NOTE))

    def _cleaned(self, column: PlanColumn, text: str) -> str:
        try:
            if column == PlanColumn.OWNER:
                return clean_line(text, field="owner", limit=NAME_LIMIT)
            return clean_text(text, field="note", limit=NOTE_LIMIT)
        except TextTooLongError as error:
            self._add(SheetFault.TOO_LONG, column, str(error.limit))
        except MissingValueError:
            pass
        return ""

    def _day(self) -> date | None:
        text = self._text(PlanColumn.TERM)
        if not text:
            return None
        cell = self._cells[PlanColumn.TERM]
        day = read_day(text) if cell.content == Content.TEXT else self._counted(text)
        if day is None:
            self._add(SheetFault.NOT_A_DATE, PlanColumn.TERM, text)
        return day

    def _counted(self, number: str) -> date | None:
        """Return the day that Excel counts to, or that it writes in full; hours are left out."""
        try:
            day = (
                date.fromisoformat(number[:10])
                if "-" in number[1:]
                else self._first_day + timedelta(days=int(Decimal(number)))
            )
        except (ValueError, InvalidOperation, OverflowError):
            return None
        return day if LEAST_YEAR <= day.year <= MOST_YEAR else None

    def _budget(self) -> int | None:
        text = self._text(PlanColumn.BUDGET)
        if not text:
            return None
        euros = read_euros(text, is_number=self._cells[PlanColumn.BUDGET].content != Content.TEXT)
        if euros is None:
            self._add(SheetFault.NOT_A_BUDGET, PlanColumn.BUDGET, text)
        return euros

    def _add(self, fault: SheetFault, column: PlanColumn, given: str) -> None:
        shown = given if len(given) <= _SHOWN else given[:_SHOWN] + "…"
        self._problems.append(SheetProblem(fault, self._row, column, shown))
