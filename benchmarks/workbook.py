"""The workbook of a round with 1,000 measures, beside the same cells written bare with openpyxl.

OiRA's own writer is not measured: it runs only inside Plone.
"""

import io
import sys
from collections.abc import Callable
from datetime import date
from time import perf_counter

from openpyxl import Workbook, load_workbook

from benchmarks.figures import Row, is_quick, ratio, show
from catalog.facts import OrganisationFacts, Representation, Sector
from catalog.load import load_catalogue
from riskmodel.domain.heatmap import Heatmap
from riskmodel.domain.organisation import MeasurementRound, Organisation, RoundState
from riskmodel.domain.report import RoundReport
from riskmodel.domain.room_statement import (
    AgreedFactor,
    AgreedMeasure,
    Influence,
    Origin,
    RoomStatement,
)
from riskmodel.exchange.plan_sheet import read_plan_sheet
from riskmodel.exchange.workbook import round_workbook
from riskmodel.i18n.translate import Language

_MEASURES, _OF_A_TEAM, _TIMES = 1000, 10, 7
# Tables, colours, lists, heights and repacking cost more than cells alone.
_MOST = 4.0
_DAY = date(2026, 12, 21)


def main() -> int:
    """Measure and print; return 1 when our workbook takes more than so many times the bare one."""
    quick = is_quick(__doc__ or "")
    report = _report(100 if quick else _MEASURES)
    ours = round_workbook(report, Language.NL)
    cells = _cells(ours)
    ways: dict[str, Callable[[], int]] = {
        "the same cells, bare openpyxl": lambda: len(_bare(cells)),
        "risicotafel": lambda: len(round_workbook(report, Language.NL)),
        "risicotafel, reading it back": lambda: len(read_plan_sheet(ours).rows),
        "the same file, read by openpyxl": lambda: len(load_workbook(io.BytesIO(ours)).worksheets),
    }
    seconds: dict[str, list[float]] = {name: [] for name in ways}
    for _time in range(2 if quick else _TIMES):
        # In turn, so that a busy moment touches all of them.
        for name, work in ways.items():
            started = perf_counter()
            work()
            seconds[name].append(perf_counter() - started)
    middle = {name: sorted(values)[len(values) // 2] for name, values in seconds.items()}
    bare = middle["the same cells, bare openpyxl"]
    rows: list[Row] = [
        {"way": name, "median ms": round(value * 1e3), "ratio": ratio(value, bare)}
        for name, value in middle.items()
    ]
    count = sum(len(row) for sheet in cells for row in sheet)
    results = {"cells": count, "bytes": len(ours), "bytes bare": len(_bare(cells))}
    show("workbook", rows, results, quick=quick)
    return 1 if ratio(middle["risicotafel"], bare) > _MOST else 0


def _report(count: int) -> RoundReport:
    catalogue = load_catalogue()
    factors = [factor.id for factor in catalogue.factors]
    round_ = MeasurementRound(
        *("r1", "Najaar 2026", date(2026, 9, 1), date(2026, 12, 18), tuple(factors[:6]), "2026.1", "2026.1"),
        RoundState.CLOSED,
    )
    facts = OrganisationFacts(Sector.CARE, 4200, Representation.WORKS_COUNCIL, is_public_employer=False)
    return RoundReport(
        *(Organisation("Stichting De Linde", facts), round_, _DAY),
        tuple(_statement(team, factors) for team in range(count // _OF_A_TEAM)),
        Heatmap(tuple(factors[:6]), (), ()),
        catalogue,
    )


def _statement(team: int, factors: list[str]) -> RoomStatement:
    agreed = tuple(AgreedFactor(factor, "Tegenspraak kost je hier iets.") for factor in factors[:5])
    measures = tuple(
        AgreedMeasure(
            id=f"{team * _OF_A_TEAM + number:032x}",
            factor_id=factors[number % 5],
            text=f"Elke vergadering een vaste tegenspreker aanwijzen, om de beurt ({number}).",
            origin=Origin.TEAM,
            catalogue_measure_id=None,
            owner="teamleider",
            due_on=date(2027, 1 + number, 1),
            influence=Influence.TEAM,
            budget=100 * number,
        )
        for number in range(_OF_A_TEAM)
    )
    return RoomStatement(f"w{team}", f"Team {team + 1}", date(2026, 11, 4), "2026.1", agreed, measures)


Sheets = list[list[list[object]]]


def _cells(data: bytes) -> Sheets:
    sheets = load_workbook(io.BytesIO(data), read_only=True).worksheets
    return [[list(row) for row in sheet.iter_rows(values_only=True)] for sheet in sheets]


def _bare(sheets: Sheets) -> bytes:
    workbook = Workbook()
    for rows in sheets:
        sheet = workbook.create_sheet()
        for row in rows:
            sheet.append(row)
    written = io.BytesIO()
    workbook.save(written)
    return written.getvalue()


if __name__ == "__main__":
    sys.exit(main())
