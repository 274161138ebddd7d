"""How long the facilitator's live board takes to rerun, beside a bare page with a title and a button.

Both in Streamlit with the product's settings, in one run, alternating, over the protocol that browsers speak.
"""

import sys
import tempfile
import time
from pathlib import Path

from benchmarks.figures import Row, is_quick, milliseconds, ratio, show
from benchmarks.room import Room, furnish
from benchmarks.script_runs import Screen, ScriptFailedError, opened_screen
from benchmarks.servers import bare_streamlit, loopback, product
from tests.browser.server import ROOT

SEATS = 12
_PAUSE = 0.05
_WARM_UP = 3
BARE, WHOLE, FRAGMENT = "bare page", "board, whole", "board, one fragment"


def main() -> int:
    """Measure and print."""
    quick = is_quick(__doc__ or "")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        room = furnish(folder, SEATS)
        with product(folder) as server, bare_streamlit("one_button.py", ROOT) as bare:
            took = _measure(loopback(server), bare, room, reruns=10 if quick else 50)
    rows: list[Row] = [
        {"run": name, "runs": len(times), **milliseconds(times)} for name, times in took.items()
    ]
    cuts = ("p50", "p95")
    results: Row = {
        f"{cut} ratio, {row['run']}": ratio(row[f"{cut} ms"], rows[0][f"{cut} ms"])
        for row in rows[1:]
        for cut in cuts
    }
    show("live_board", rows, results, quick=quick)
    return 0


def _measure(server: str, bare: str, room: Room, reruns: int) -> dict[str, list[float]]:
    """Return seconds per rerun, in three kinds that take turns."""
    took: dict[str, list[float]] = {BARE: [], WHOLE: [], FRAGMENT: []}
    query = f"werksessie={room.workshop_id}"
    with (
        opened_screen(bare) as plain,
        opened_screen(server, page="sessie", query=query, cookie=f"sid={room.login}") as board,
    ):
        _require_live(board)
        for number in range(_WARM_UP + reruns):
            fragment = board.fragments[number % len(board.fragments)]
            for kind, screen, part in ((BARE, plain, ""), (WHOLE, board, ""), (FRAGMENT, board, fragment)):
                seconds = screen.run(part)
                if screen is board:
                    _require_live(board, part)
                if number >= _WARM_UP:
                    took[kind].append(seconds)
                time.sleep(_PAUSE)
    return took


def _require_live(board: Screen, fragment: str = "") -> None:
    """Raise `ScriptFailedError` unless the last run showed the whole room, in each of its fragments."""
    shown = [metric for metric in board.metrics if metric.endswith(f" {SEATS}")]
    if len(shown) != (1 if fragment else len(board.fragments)) or not shown:
        raise ScriptFailedError(f"not the live board: {board.metrics}")


if __name__ == "__main__":
    sys.exit(main())
