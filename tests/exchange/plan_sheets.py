"""Workbooks of a plan as people work in them: cells changed by openpyxl, saved, and read back."""

import io
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import cache

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from riskmodel.domain.action_plan import MeasureNote, PlanLine
from riskmodel.domain.plan_columns import PlanColumn
from riskmodel.domain.plan_comparison import compare
from riskmodel.domain.plan_differences import PlanDifferences
from riskmodel.domain.plan_sheet import PlanSheetRefusedError, SheetFault, SheetProblem
from riskmodel.domain.report import RoundReport
from riskmodel.domain.room_statement import AgreedMeasure, Effect, MeasureStatus
from riskmodel.exchange.plan_sheet import read_plan_sheet
from riskmodel.exchange.workbook import round_workbook
from riskmodel.i18n.translate import Language
from tests.exchange.builders import measure, report, statement

PLACES = {column: place for place, column in enumerate(PlanColumn, start=1)}
FIRST = 5
MEASURES = (
    measure(1, "PWR-01", "Elke vergadering een vaste tegenspreker."),
    measure(2, None, "Rooster eerder bekend.", owner="planner", due_on=date(2027, 4, 1), budget=2500),
    measure(
        3, None, "Nabespreken.", due_on=date(2027, 5, 1), status=MeasureStatus.DONE, effect=Effect.HELPED
    ),
)
Edit = Callable[[Worksheet], None]


def a_report(*measures: AgreedMeasure) -> RoundReport:
    """A round in which one team agreed on these measures."""
    agreed = statement("Team 1", [], measures or MEASURES)
    return replace(report([agreed]), versions={one.id: 1 for one in measures or MEASURES})


def lines(*measures: AgreedMeasure, version: int = 1, notes: tuple[MeasureNote, ...] = ()) -> list[PlanLine]:
    """The same measures as the product has them now."""
    return [
        PlanLine(
            number=number,
            measure=one,
            version=version,
            workshop_id="w1",
            round_id="r1",
            unit_name="Team 1",
            held_on=date(2026, 11, 4),
            edition="2026.1",
            notes=notes,
        )
        for number, one in enumerate(measures or MEASURES, start=1)
    ]


@cache
def untouched(language: Language = Language.NL) -> bytes:
    """The workbook of a round as it is downloaded."""
    return round_workbook(a_report(), language)


@cache
def _plan_alone(language: Language) -> bytes:
    return _alone(untouched(language))


def _alone(data: bytes) -> bytes:
    """The sheet with the action plan of a workbook: the others only take time."""
    workbook = load_workbook(io.BytesIO(data))
    for sheet in (*workbook.worksheets[:2], *workbook.worksheets[3:-1]):
        workbook.remove(sheet)
    return saved(workbook)


def edited(*edits: Edit, made: RoundReport | None = None, language: Language = Language.NL) -> bytes:
    """A workbook after somebody changed its action plan, saved by another program."""
    data = _alone(round_workbook(made, language)) if made else _plan_alone(language)
    workbook = load_workbook(io.BytesIO(data))
    for edit in edits:
        edit(workbook.worksheets[0])
    return saved(workbook)


def saved(workbook: Workbook) -> bytes:
    """A workbook as a file."""
    data = io.BytesIO()
    workbook.save(data)
    return data.getvalue()


def put(row: int, **values: object) -> Edit:
    """Fill in cells of a row, by the names of the columns."""

    def edit(sheet: Worksheet) -> None:
        for name, value in values.items():
            sheet.cell(row, PLACES[PlanColumn[name]]).value = value  # type: ignore[assignment]

    return edit


def differences(data: bytes, now: list[PlanLine] | None = None) -> PlanDifferences:
    """What a file would change."""
    return compare(read_plan_sheet(data), now or lines())


def refused(
    data: bytes, now: list[PlanLine] | None = None
) -> list[tuple[SheetFault, int, PlanColumn | None]]:
    """What is wrong with a file, and where."""
    return [(one.fault, one.row, one.column) for one in problems(data, now)]


def problems(data: bytes, now: list[PlanLine] | None = None) -> tuple[SheetProblem, ...]:
    """The problems of a file; none when it is read."""
    try:
        differences(data, now)
    except PlanSheetRefusedError as error:
        return error.problems
    return ()
