"""How the ledger's time grows with the number of teams: a release moment of 100, 1,000 and 10,000 teams."""

import sys
from random import Random
from time import process_time

from benchmarks.figures import Row, is_quick, ratio, show
from riskmodel.domain.ledger import Atom
from riskmodel.domain.method_version import CURRENT
from riskmodel.domain.organisation import Unit
from riskmodel.domain.release_moment import release_moment
from riskmodel.domain.zone_counts import ZoneCounts

_FACTORS = tuple(f"factor {place}" for place in range(6))
_TEAMS_PER_DEPARTMENT = 5
_DEPARTMENTS_PER_DIVISION = 10
_TURNS = 5
_MOST_GROWTH = 2.0


def main() -> int:
    """Measure and print; return 1 when a team costs more than twice as much among ten thousand."""
    quick = is_quick(__doc__ or "")
    sizes = (100, 1000) if quick else (100, 1000, 10_000)
    organisations = {size: _organisation(size, Random(size)) for size in sizes}
    flat = {size: _flat(size, Random(size)) for size in sizes}
    rows: list[Row] = []
    for shape, made in (("departments", organisations), ("all under one unit", flat)):
        best = {size: float("inf") for size in sizes}
        found = dict.fromkeys(sizes, 0)
        for _turn in range(_TURNS):
            for size, (units, atoms) in made.items():
                # Small ones many times, so that each measurement takes about as long.
                times = max(1, 1000 // size)
                started = process_time()
                for _time in range(times):
                    found[size] = len(release_moment(units, atoms, _FACTORS, (), CURRENT, lambda: ""))
                best[size] = min(best[size], (process_time() - started) / times)
        per_team = {size: best[size] / size * 1e6 for size in sizes}
        rows += [
            {
                "shape": shape,
                "teams": size,
                "rows cut": found[size],
                "µs per team": round(per_team[size], 1),
                "ratio to 100 teams": ratio(per_team[size], per_team[100]),
            }
            for size in sizes
        ]
    worst = max(float(row["ratio to 100 teams"] or 0) for row in rows)
    show("ledger", rows, {"worst ratio": worst}, quick=quick)
    return 1 if worst > _MOST_GROWTH else 0


def _organisation(teams: int, random: Random) -> tuple[tuple[Unit, ...], tuple[Atom, ...]]:
    """Return divisions of ten departments of five teams each."""
    units = [Unit("root", None, "root", 0)]
    for place in range(teams):
        department, first = divmod(place, _TEAMS_PER_DEPARTMENT)
        division, new = divmod(department, _DEPARTMENTS_PER_DIVISION)
        if first == 0 and new == 0:
            units.append(Unit(f"division {division}", "root", "", 0))
        if first == 0:
            units.append(Unit(f"department {department}", f"division {division}", "", 0))
        units.append(Unit(str(place), f"department {department}", "", 0))
    return tuple(units), _atoms(teams, random)


def _flat(teams: int, random: Random) -> tuple[tuple[Unit, ...], tuple[Atom, ...]]:
    """Return teams that are all in one pool: the hardest for a rule that looks at what waits."""
    units = (Unit("root", None, "root", 0), *(Unit(str(place), "root", "", 0) for place in range(teams)))
    return units, _atoms(teams, random)


def _atoms(teams: int, random: Random) -> tuple[Atom, ...]:
    return tuple(_atom(place, factor, random) for place in range(teams) for factor in _FACTORS)


def _atom(place: int, factor: str, random: Random) -> Atom:
    n = random.randint(5, 12)
    high = random.randint(0, n)
    leader = frozenset({f"leader of {place // _TEAMS_PER_DEPARTMENT}"})
    return Atom(str(place), factor, n, ZoneCounts(n - high, 0, high), 0, False, leader)


if __name__ == "__main__":
    sys.exit(main())
