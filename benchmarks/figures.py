"""What every benchmark prints: a small table for people, and one line of JSON."""

import argparse
import json
import os
import platform
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from importlib.metadata import version

import numpy as np

Value = float | int | str | bool | None
Row = Mapping[str, Value]


def is_quick(what: str) -> bool:
    """Read the command line; say whether a short run was asked, whose figures mean little."""
    parser = argparse.ArgumentParser(description=what)
    parser.add_argument("--quick", action="store_true", help="a short run that only shows that it works")
    return bool(parser.parse_args().quick)


def percentile(values: Sequence[float], percent: float) -> float:
    """Return the smallest value that at least so many per cent do not exceed; NaN without values."""
    return float(np.percentile(values, percent, method="inverted_cdf")) if values else float("nan")


def milliseconds(seconds: Sequence[float]) -> dict[str, Value]:
    """Return p50, p95 and the largest of durations in seconds, in milliseconds."""
    cuts = {"p50 ms": 50, "p95 ms": 95, "max ms": 100}
    return {name: round(percentile(seconds, percent) * 1000, 1) for name, percent in cuts.items()}


def ratio(ours: Value, bare: Value) -> float:
    """Return our figure as a multiple of the bare one."""
    return round(float(ours or 0) / float(bare or "nan"), 4)


def show(benchmark: str, rows: Sequence[Row], results: Row, *, quick: bool) -> None:
    """Print the table, then everything on one line of JSON."""
    columns = list(rows[0])
    cells = [columns, *([str(row[column]) for column in columns] for row in rows)]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    for line in cells:
        print("  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip())
    for name, value in results.items():
        print(f"{name}: {value}")
    whole = {"benchmark": benchmark, "quick": quick, "rows": rows, "results": results, "where": _where()}
    print(json.dumps(whole, ensure_ascii=False), flush=True)


def _where() -> dict[str, object]:
    """Return on what this ran; a load above the number of cores makes figures worthless."""
    return {
        "at": datetime.now(UTC).isoformat(timespec="seconds"),
        "cores": os.cpu_count(),
        "load": [round(load, 2) for load in os.getloadavg()] if hasattr(os, "getloadavg") else None,
        "python": platform.python_version(),
        **{name: version(name) for name in ("streamlit", "starlette", "uvicorn", "sqlalchemy", "sqlmodel")},
    }
