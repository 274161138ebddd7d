"""Bytes and time until a phone can use its first page, beside a bare Streamlit page with one text input.

In one run, alternating, on an emulated slow phone: 1.6 Mbit/s down, 750 kbit/s up, 150 ms, a processor four
times slower. Every load is the first one: nothing is cached.
"""

import shutil
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from playwright.sync_api import sync_playwright

from benchmarks.figures import Row, is_quick, ratio, show
from benchmarks.page_load import Load, load_page
from benchmarks.room import furnish
from benchmarks.servers import bare_streamlit, loopback, product

LIMIT = 30_000
_ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    # Whatever a page would like to fetch elsewhere, it finds only this computer.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)


@dataclass(frozen=True)
class Subject:
    """A page to load, and the control that a person waits for."""

    name: str
    url: str
    control: str


def main() -> int:
    """Measure and print; return 1 when the first page weighs 30 kB or more."""
    quick = is_quick(__doc__ or "")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        furnish(folder, 0)
        # Served from a folder without settings: as Streamlit comes.
        empty = folder / "empty"
        empty.mkdir()
        with product(folder) as server, bare_streamlit("one_input.py", empty) as bare:
            subjects = (
                Subject("risicotafel", f"{loopback(server)}/meedoen", "main form button"),
                Subject("bare Streamlit", bare, "[data-testid=stTextInput] input"),
            )
            loads = _measure(subjects, repetitions=1 if quick else 5)
    rows = [_row(subject, loads[subject]) for subject in subjects]
    heaviest = max(load.bytes for load in loads[subjects[0]])
    results: Row = {
        "bytes ratio": ratio(rows[0]["bytes"], rows[1]["bytes"]),
        "time ratio": ratio(rows[0]["usable s"], rows[1]["usable s"]),
        f"first page under {LIMIT} bytes": heaviest < LIMIT,
    }
    show("first_page", rows, results, quick=quick)
    return 0 if heaviest < LIMIT else 1


def _measure(subjects: tuple[Subject, ...], repetitions: int) -> dict[Subject, list[Load]]:
    loads: dict[Subject, list[Load]] = {subject: [] for subject in subjects}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=_chromium(), args=list(_ARGUMENTS))
        for _repetition in range(repetitions):
            for subject in subjects:
                loads[subject].append(load_page(browser, subject.url, subject.control))
        browser.close()
    return loads


def _chromium() -> str:
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if found is None:
        sys.exit("needs Chromium: on Debian and Ubuntu, apt install chromium")
    return found


def _row(subject: Subject, loads: list[Load]) -> Row:
    return {
        "page": subject.name,
        "loads": len(loads),
        "requests": int(median(load.requests for load in loads)),
        "bytes": int(median(load.bytes for load in loads)),
        "usable s": round(median(load.usable for load in loads), 2),
        "fastest s": round(min(load.usable for load in loads), 2),
        "slowest s": round(max(load.usable for load in loads), 2),
    }


if __name__ == "__main__":
    sys.exit(main())
