"""Reading in a plan of five thousand lines, beside openpyxl that reads the same cells and no more."""

import io
import secrets
import sys
import tempfile
from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from time import perf_counter

from openpyxl import Workbook, load_workbook

from benchmarks.figures import Row, is_quick, ratio, show
from catalog.load import load_catalogue
from riskmodel.application import import_plan
from riskmodel.domain.access import Actor, Role
from riskmodel.domain.imported_plan_reading import PlanReading
from riskmodel.domain.psychosocial import PsychosocialProposal, PsychosocialWords
from riskmodel.exchange.plan_reading.read import read_plan
from riskmodel.storage.stores import open_stores

_TURNS = 5
_MOST = 1.5
_OFFICER = Actor("officer", "Pim", frozenset({Role.PREVENTION_OFFICER}))
_HEADINGS = (
    "Begindatum",
    "Eind datum",
    "Plan van aanpak",
    "Benodigde kennis en vereisten",
    "Wie is er verantwoordelijk?",
    "Budget (in Euro)",
    "Sectie",
    "Risiconummer",
    "Risico",
    "Categorie",
    "Opmerkingen",
)


def main() -> int:
    """Measure and print; return 1 when understanding takes half as long again as openpyxl's reading."""
    quick = is_quick(__doc__ or "")
    rows: list[Row] = []
    worst = 0.0
    for lines in (500,) if quick else (500, 5_000):
        data = _file(lines)
        reading = read_plan(data)
        if len(reading.lines) != lines:
            raise AssertionError("lines were lost")
        ways: dict[str, Callable[[], object]] = {
            "openpyxl, every cell": partial(_bare, data),
            "risicotafel, understood": partial(read_plan, data),
            "risicotafel, read in and stored": partial(_read_in, data),
            "proposing what is psychosocial load": partial(_propose, reading),
        }
        best = dict.fromkeys(ways, float("inf"))
        for _turn in range(2 if quick else _TURNS):
            for name, work in ways.items():
                started = perf_counter()
                took = work()
                seconds = took if isinstance(took, float) else perf_counter() - started
                best[name] = min(best[name], seconds)
        bare = best["openpyxl, every cell"]
        rows += [
            {"lines": lines, "way": name, "ms": round(seconds * 1e3, 1), "ratio": ratio(seconds, bare)}
            for name, seconds in best.items()
        ]
        worst = max(worst, ratio(best["risicotafel, understood"], bare))
    show("plan_import", rows, {"worst ratio, understood to openpyxl": worst}, quick=quick)
    return 1 if worst > _MOST else 0


def _file(lines: int) -> bytes:
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Plan van aanpak")
    sheet.append(_HEADINGS)
    for number in range(lines):
        day = date(2026, 1, 1) + timedelta(days=number % 700)
        sheet.append(
            [
                day,
                day + timedelta(days=90),
                f"Maatregel {number}: rooster van het team verruimen en de gedragscode bespreken",
                "HR-adviseur",
                f"Hoofd afdeling {number % 40}",
                number,
                f"Sectie {number % 12}",
                f"{number % 12 + 1}.{number % 30 + 1}",
                f"Risico {number // 3}: de werkdruk op de afdeling is te hoog",
                ("laag", "gemiddeld", "hoog")[number % 3],
                "Besproken in het werkoverleg",
            ]
        )
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def _bare(data: bytes) -> int:
    sheet = load_workbook(io.BytesIO(data), read_only=True, data_only=True).worksheets[0]
    return sum(1 for _row in sheet.iter_rows(values_only=True))


def _propose(reading: PlanReading) -> list[PsychosocialProposal]:
    proposing = PsychosocialWords(load_catalogue().factors)
    return [proposing.propose(line) for line in reading.lines]


def _read_in(data: bytes) -> float:
    """Return how many seconds it takes in a fresh installation, from the file to the commit."""
    with tempfile.TemporaryDirectory() as folder:
        stores = open_stores(Path(folder) / secrets.token_hex(4), None)
        started = perf_counter()
        found = import_plan.read_file(stores, _OFFICER, data)
        import_plan.keep(stores, _OFFICER, "Plan", found, date(2026, 11, 22))
        seconds = perf_counter() - started
        stores.close()
    return seconds


if __name__ == "__main__":
    sys.exit(main())
