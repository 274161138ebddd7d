"""How long storing a score takes with a hundred and a thousand phones, beside a bare route that writes a row.

All in one run and in turn. At the end the server is killed, and every score that it confirmed must be there.
"""

import asyncio
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from benchmarks.figures import Row, is_quick, milliseconds, percentile, ratio, show
from benchmarks.phones import EVERY, Load, Phone, Target, phones, score
from benchmarks.room import Room, data_of, furnish
from benchmarks.servers import bare_route, product
from riskmodel.application.take_part import own_view
from riskmodel.domain.answer import Axis

_WARM_UP_PHONES = 10
_CUTS = ("p50", "p95")
_MOST_TRIES = 6
_MANY = 0.01


def main() -> int:
    """Measure and print; return 1 when a confirmed score is lost."""
    quick = is_quick(__doc__ or "")
    crowds, seconds = ((20, 100), 6.0) if quick else ((100, 1000), 30.0)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        room = furnish(folder, max(crowds))
        people = phones(room.tokens, room.factor_ids)
        rows = _measure(folder, room, people, crowds, seconds)
        confirmed = sum(len(phone.confirmed) for phone in people)
        lost = _lost(folder, room, people)
    results: Row = {**_ratios(rows), "confirmed answers": confirmed, "lost": lost}
    show("storing_scores", rows, results, quick=quick)
    return 1 if lost else 0


def _measure(
    folder: Path, room: Room, people: Sequence[Phone], crowds: Sequence[int], seconds: float
) -> list[Row]:
    """Return two rows per crowd: the product, then the bare route."""
    rows: list[Row] = []
    # Both servers see the same moments and the same answers.
    others = phones(room.tokens, room.factor_ids)
    with product(folder) as server, bare_route(folder / "bare.sqlite") as bare:
        turns = (
            (Target("risicotafel", server.port, f"/werksessie/{room.workshop_id}/score"), people),
            (Target("bare route", bare, "/score"), others),
        )
        for target, crowd in turns:
            asyncio.run(score(target, crowd[:_WARM_UP_PHONES], EVERY))
        for size in crowds:
            for target, crowd in turns:
                load = asyncio.run(score(target, crowd[:size], seconds))
                rows.append(_row(target.name, size, load))
                _wait_until_idle(target, crowd[:1])
        # Without a chance to tidy up: what was confirmed is in the file or was never stored.
        server.kill()
    return rows


def _wait_until_idle(target: Target, phone: Sequence[Phone]) -> None:
    """Wait until a score comes through again: what a server still has to do is not the next one's load."""
    for _try in range(_MOST_TRIES):
        if not asyncio.run(score(target, phone, EVERY)).errors:
            return


def _ratios(rows: Sequence[Row]) -> Row:
    """Return the ratios per crowd; none where many failed: durations then say how patient phones are."""
    return {
        f"{cut} ratio, {ours['phones']} phones": (
            None
            if ours["many failed"] or bare["many failed"]
            else ratio(ours[f"{cut} ms"], bare[f"{cut} ms"])
        )
        for ours, bare in zip(rows[::2], rows[1::2], strict=True)
        for cut in _CUTS
    }


def _row(server: str, crowd: int, load: Load) -> Row:
    return {
        "server": server,
        "phones": crowd,
        "scores": len(load.latencies),
        **milliseconds(load.latencies),
        "errors": load.errors.total(),
        "many failed": load.errors.total() > _MANY * len(load.latencies),
        "kinds": ", ".join(f"{kind} {count}" for kind, count in sorted(load.errors.items())) or "-",
        "client late p95 ms": round(percentile(load.lags, 95) * 1000, 1),
    }


def _lost(folder: Path, room: Room, people: Sequence[Phone]) -> int:
    """Count the confirmed answers that are not in the live file as they were confirmed."""
    stores = data_of(folder)
    lost = 0
    try:
        for phone in people:
            stored = own_view(stores, room.workshop_id, phone.token).answers
            for (factor, axis), answer in phone.confirmed.items():
                pair = dict(zip(Axis, stored.get(factor, (None, None)), strict=True))
                lost += pair[axis] != answer
    finally:
        stores.close()
    return lost


if __name__ == "__main__":
    sys.exit(main())
