"""Nobody in a room can be certain, from all it shows, that all the others are in one zone.

Exhaustive over everybody's pair: each way in which all others could be in one zone, seen by somebody with
any pair of their own or by somebody without one, must look like a room where they are not.
"""

from collections.abc import Iterator
from functools import cache
from itertools import combinations

import numpy as np
import pytest
from numpy.typing import NDArray

from riskmodel.domain.histogram import Histogram
from riskmodel.domain.method_version import CURRENT
from riskmodel.domain.room_result import RoomKind, room_result
from riskmodel.domain.scale import COX_A, SUM, ScalePreset

Rooms = NDArray[np.int64]  # one room per row, 25 counts of people per cell
Display = tuple[int, ...]
CELLS = 25


def displays(rooms: Rooms, preset: ScalePreset, badge_from: int) -> Rooms:
    """Return what each room sees, as numbers; rooms that get the map, from which all is known, are left out."""
    n = int(rooms[0].sum())
    zone = np.array(preset.zones).ravel()
    zones = np.stack([rooms[:, zone == part].sum(axis=1) for part in range(3)], axis=1)
    low, high = zones[:, 0], zones[:, 2]
    grid = rooms.reshape(-1, 5, 5)
    # Twice the sum of distances to the median, to keep to whole numbers: D > .45 is sum > 1.8 n.
    different = 10 * np.maximum(_distance(grid.sum(axis=2)), _distance(grid.sum(axis=1))) > 9 * n
    severe = (3 * grid[:, :, 4].sum(axis=1) >= n) & (n >= badge_from)
    label = np.select([2 * high >= n, (high >= 2) & (5 * high >= n), 2 * low >= n], [3, 2, 0], 1)
    if n < 10:
        bars = np.select([zones <= 2, zones >= n - 2], [-1, -2], zones)
        return np.column_stack([bars, label, different, severe])
    near = zones.max(axis=1) >= n - 2
    return np.column_stack([zones.argmax(axis=1), label, different, severe])[near]


def _distance(counts: Rooms) -> Rooms:
    steps = counts.cumsum(axis=1)[:, :-1]
    distance: Rooms = np.minimum(steps, counts.sum(axis=1, keepdims=True) - steps).sum(axis=1)
    return distance


@cache
def within(cells: tuple[int, ...], people: int) -> Rooms:
    """Return every way to spread people over these cells, one of each that look alike along both axes."""
    rooms = np.zeros((1, CELLS), dtype=np.int64)
    for _ in range(people):
        grown = np.concatenate([rooms + np.eye(CELLS, dtype=np.int64)[cell] for cell in cells])
        grid = grown.reshape(-1, 5, 5)
        seen = np.concatenate([grid.sum(axis=1), grid.sum(axis=2)], axis=1)
        rooms = grown[np.unique(seen, axis=0, return_index=True)[1]]
    return rooms


@cache
def over_few_cells(people: int, cells: int) -> Rooms:
    """Return every way to spread people over exactly this many cells."""
    rows = []
    for chosen in combinations(range(CELLS), cells):
        for cuts in combinations(range(1, people), cells - 1):
            row = [0] * CELLS
            for cell, start, end in zip(chosen, (0, *cuts), (*cuts, people), strict=True):
                row[cell] = end - start
            rows.append(row)
    return np.array(rows, dtype=np.int64)


def certainties(n: int, preset: ScalePreset, badge_from: int) -> Iterator[tuple[int | None, Display]]:
    """Yield the own cell (None: no complete pair) and display that make all others' zone certain."""
    zone = np.array(preset.zones).ravel()
    for own in (None, *range(CELLS)):
        others = n - (own is not None)
        mine = np.zeros(CELLS, dtype=np.int64) if own is None else np.eye(CELLS, dtype=np.int64)[own]
        doubtful = set[Display]()
        for part in range(3):
            alike = within(tuple(np.flatnonzero(zone == part).tolist()), others)
            doubtful |= _distinct(displays(alike + mine, preset, badge_from))
        for cells in (2, 3):
            if doubtful:
                mixed = over_few_cells(others, cells)
                parts = np.stack([mixed[:, zone == part].sum(axis=1) for part in range(3)], axis=1)
                mixed = mixed[parts.max(axis=1) < others]
                doubtful -= _distinct(displays(mixed + mine, preset, badge_from))
        yield from ((own, display) for display in doubtful)


def _distinct(rows: Rooms) -> set[Display]:
    return set(map(tuple, np.unique(rows, axis=0).tolist()))


SMALL = [5, 6, 7, 8]
LARGER = [pytest.param(n, marks=pytest.mark.long) for n in (9, 10, 11, 12)]


@pytest.mark.parametrize("preset", [SUM, COX_A], ids=["SUM", "COX-A"])
@pytest.mark.parametrize("n", SMALL + LARGER)
def test_no_room_makes_all_others_certain(n: int, preset: ScalePreset) -> None:
    assert list(certainties(n, preset, CURRENT.badge_people)) == []


def test_a_badge_among_five_people_would_make_four_of_them_certain() -> None:
    found = list(certainties(5, SUM, badge_from=5))

    assert {own for own, _display in found} == {20, 21}  # likelihood 5 with impact 1 or 2


@pytest.mark.parametrize("preset", [SUM, COX_A], ids=["SUM", "COX-A"])
@pytest.mark.parametrize("n", [5, 6, 7, 9, 10, 12])
def test_the_audit_sees_what_the_room_sees(n: int, preset: ScalePreset) -> None:
    random = np.random.default_rng(n)
    spread = random.multinomial(n, np.full(CELLS, 1 / CELLS), size=150)
    narrow = random.multinomial(n, random.dirichlet(np.full(CELLS, 0.05), size=150))
    seen: dict[Display, object] = {}
    for room in np.concatenate([spread, narrow]):
        result = room_result(_histogram(room), invited=n, preset=preset, method=CURRENT, k_room=5)
        row = displays(room.reshape(1, CELLS), preset, CURRENT.badge_people)
        assert (len(row) == 0) == (result.kind is RoomKind.MAP)
        for display in _distinct(row):
            assert seen.setdefault(display, result) == result
    assert len(set(map(repr, seen.values()))) == len(seen) > 1


def _histogram(room: NDArray[np.int64]) -> Histogram:
    table = np.zeros((6, 6), dtype=np.int64)
    table[:5, :5] = room.reshape(5, 5)
    return Histogram(tuple(table.ravel().tolist()))
