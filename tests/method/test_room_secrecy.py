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
from riskmodel.domain.room_result import RoomKind, RoomResult, room_result
from riskmodel.domain.scale import COX_A, SUM, ScalePreset

# A room as one number, so that rooms add up: four bits for the people in each of three zones, at each of
# five likelihoods and at each of five impacts. No room here has more than fifteen people.
Rooms = NDArray[np.int64]
BITS = 4 * np.arange(13)
CELLS = 25


@cache
def one_person(preset: ScalePreset) -> Rooms:
    """Return what one person in each of the 25 cells adds to a room."""
    cells = np.arange(CELLS)
    zone = np.array(preset.zones).ravel()
    added: Rooms = (1 << BITS[zone]) + (1 << BITS[3 + cells // 5]) + (1 << BITS[8 + cells % 5])
    return added


def people(rooms: Rooms) -> tuple[Rooms, Rooms, Rooms]:
    """Return the people per zone, likelihood and impact; one room per row."""
    counts = rooms[:, None] >> BITS & 15
    return counts[:, :3], counts[:, 3:8], counts[:, 8:]


def displays(rooms: Rooms, badge_from: int) -> Rooms:
    """Return what each room sees, as a number, without the rooms that get the map: there all is known."""
    zones, likelihoods, impacts = people(rooms)
    n = int(zones[0].sum())
    low, high = zones[:, 0], zones[:, 2]
    # D > .45 in whole numbers.
    different = 10 * np.maximum(_distance(likelihoods), _distance(impacts)) > 9 * n
    severe = (3 * impacts[:, 4] >= n) & (n >= badge_from)
    label = np.select([2 * high >= n, (high >= 2) & (5 * high >= n), 2 * low >= n], [3, 2, 0], 1)
    coded: Rooms
    words = label << 2 | different << 1 | severe
    if n < 10:
        bars = np.select([zones <= 2, zones >= n - 2], [14, 15], zones)
        coded = (bars @ np.array([1, 16, 256])) << 4 | words
        return coded
    near = zones.max(axis=1) >= n - 2
    coded = (zones.argmax(axis=1) << 4) | words
    return np.asarray(coded[near])


def _distance(counts: Rooms) -> Rooms:
    """Return the sum of distances to the median, of each row."""
    steps = counts.cumsum(axis=1)[:, :-1]
    return np.asarray(np.minimum(steps, counts.sum(axis=1, keepdims=True) - steps).sum(axis=1))


def all_in_one_zone(others: int, preset: ScalePreset) -> Rooms:
    """Return every room in which these people are all in the same zone, one of each that look alike."""
    zone = np.array(preset.zones).ravel()
    found = []
    for part in range(3):
        rooms = np.zeros(1, dtype=np.int64)
        for _ in range(others):
            rooms = np.unique(np.add.outer(rooms, one_person(preset)[zone == part]))
        found.append(rooms)
    return np.concatenate(found)


def in_few_cells(others: int, cells: int, preset: ScalePreset) -> Rooms:
    """Return the rooms in which these people are in so many cells, of more than one zone."""
    cuts = [(0, *cuts, others) for cuts in combinations(range(1, others), cells - 1)]
    chosen = one_person(preset)[np.array(list(combinations(range(CELLS), cells)))]
    rooms = np.unique(chosen @ np.diff(cuts, axis=1).T)
    return np.asarray(rooms[people(rooms)[0].max(axis=1) < others])


def certainties(n: int, preset: ScalePreset, badge_from: int) -> Iterator[tuple[int | None, int]]:
    """Yield the own cell (None: no complete pair) and display that make all others' zone certain."""
    owns: list[tuple[int | None, int]] = [(None, 0), *enumerate(one_person(preset).tolist())]
    for others in (n, n - 1):
        alike = all_in_one_zone(others, preset)
        mixed = [in_few_cells(others, cells, preset) for cells in (2, 3)]
        for own, mine in owns:
            if (own is None) is (others == n):
                doubtful = set(displays(alike + mine, badge_from).tolist())
                for rooms in mixed:
                    doubtful -= set(displays(rooms + mine, badge_from).tolist()) if doubtful else set()
                yield from ((own, display) for display in doubtful)


@pytest.mark.parametrize("preset", [SUM, COX_A], ids=["SUM", "COX-A"])
@pytest.mark.parametrize(
    "n", [*range(5, 10), *(pytest.param(n, marks=pytest.mark.long) for n in (10, 11, 12))]
)
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
    seen: dict[int, RoomResult] = {}
    for room in np.concatenate([spread, narrow]):
        result = room_result(_histogram(room), invited=n, preset=preset, method=CURRENT, k_room=5)
        found = displays(room[None] @ one_person(preset), CURRENT.badge_people).tolist()
        assert (found == []) == (result.kind is RoomKind.MAP)
        assert [seen.setdefault(display, result) for display in found] in ([], [result])
    assert len(set(seen.values())) == len(seen) > 1


def _histogram(room: NDArray[np.int64]) -> Histogram:
    table = np.zeros((6, 6), dtype=np.int64)
    table[:5, :5] = room.reshape(5, 5)
    return Histogram(tuple(table.ravel().tolist()))
