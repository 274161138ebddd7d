"""A Word report with a thousand measures, beside python-docx writing the same cells into bare tables."""

import io
import sys
from collections.abc import Sequence
from dataclasses import replace
from time import process_time

import docx

from benchmarks.figures import Row, is_quick, ratio, show
from riskmodel.domain.report import RoundReport
from riskmodel.domain.room_statement import AgreedFactor
from riskmodel.exchange.report.document import word_report
from riskmodel.i18n.translate import Language
from tests.exchange.builders import four_teams, measure, statement

_MOST = 1.5
_FACTORS = ("PWR-01", "CON-01", "ROL-01", "WRK-01")

Cells = Sequence[Sequence[Sequence[str]]]


def main() -> int:
    """Measure and print; return 1 when ours takes half as long again as writing the cells alone."""
    quick = is_quick(__doc__ or "")
    report = _report(100 if quick else 1000)
    cells = _cells(word_report(report, Language.NL))
    seconds: dict[str, list[float]] = {"risicotafel": [], "python-docx": []}
    for _turn in range(1 if quick else 3):
        started = process_time()
        made = word_report(report, Language.NL)
        seconds["risicotafel"].append(process_time() - started)
        started = process_time()
        bare = _bare(cells)
        seconds["python-docx"].append(process_time() - started)
    if _cells(bare) != cells:
        raise AssertionError("not the same cells")
    best = {name: min(values) for name, values in seconds.items()}
    sizes = {"risicotafel": len(made), "python-docx": len(bare)}
    rows: list[Row] = [
        {
            "way": name,
            "best s of processor": round(best[name], 2),
            "kB": round(sizes[name] / 1000),
            "ratio": ratio(best[name], best["python-docx"]),
        }
        for name in seconds
    ]
    count = sum(len(line) for table in cells for line in table)
    show("word_report", rows, {"tables": len(cells), "cells": count}, quick=quick)
    return 1 if ratio(best["risicotafel"], best["python-docx"]) > _MOST else 0


def _report(measures: int) -> RoundReport:
    """Four teams with released rows, and fifty teams that share the measures."""
    teams = 50
    agreed = [
        statement(
            f"Team {team}",
            [AgreedFactor(factor, f"Dit speelt bij ons in team {team}.") for factor in _FACTORS],
            [
                measure(team * 1000 + place, _FACTORS[place % 4], f"Maatregel {place} van team {team}.")
                for place in range(measures // teams)
            ],
        )
        for team in range(teams)
    ]
    return replace(four_teams(), statements=tuple(agreed))


def _cells(data: bytes) -> Cells:
    """Return the texts in all tables; by their elements, for python-docx counts a grid for every row."""
    document = docx.Document(io.BytesIO(data))
    return [
        [[paragraph.text for paragraph in row._tr.xpath("./w:tc/w:p")] for row in table.rows]
        for table in document.tables
    ]


def _bare(cells: Cells) -> bytes:
    """Write the same cells, each through the row that it is in: the fast way that the manual advises."""
    document = docx.Document()
    for lines in cells:
        table = document.add_table(len(lines), len(lines[0]))
        for row, line in zip(table.rows, lines, strict=True):
            for cell, text in zip(row.cells, line, strict=True):
                cell.text = text
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


if __name__ == "__main__":
    sys.exit(main())
