"""Unsurprising rooms and atoms for tests of the method."""

from hypothesis import HealthCheck, settings

from riskmodel.domain.answer import Answer, Unknown
from riskmodel.domain.histogram import Histogram, count_pairs
from riskmodel.domain.ledger import Atom
from riskmodel.domain.organisation import Unit
from riskmodel.domain.zone_counts import ZoneCounts

# A busy machine is slow, not wrong.
PATIENT = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=60)

LOW, MIDDLE, HIGH = (1, 1), (3, 3), (4, 4)
HALF_A_PAIR: tuple[Answer, Answer] = (3, Unknown.DONT_KNOW)


def a_room(low: int = 0, middle: int = 0, high: int = 0, unknown: int = 0) -> Histogram:
    """Everybody in a zone gives the same pair; nobody gives the highest impact."""
    pairs: list[tuple[Answer, Answer]] = [*[LOW] * low, *[MIDDLE] * middle, *[HIGH] * high]
    return count_pairs(pairs + [HALF_A_PAIR] * unknown)


def an_atom(
    team: str,
    zones: tuple[int, int, int],
    *,
    factor: str = "workload",
    severe: int = 0,
    manager: bool = False,
    led_by: str = "",
) -> Atom:
    """An atom of `zones` = (low, middle, high) people, led by a facilitator of its own unless named."""
    counts = ZoneCounts(*zones)
    return Atom(
        team, factor, counts.total, counts, severe, manager, frozenset(led_by.split() or [f"of {team}"])
    )


def a_team(team: str, n: int, *, factor: str = "workload", manager: bool = False) -> Atom:
    """An atom of n people whose scores do not matter."""
    return an_atom(team, (n, 0, 0), factor=factor, manager=manager)


def a_tree(*branches: str) -> tuple[Unit, ...]:
    """Units from lines like "Clinic: A B C"; the first line's unit is the root."""
    root = branches[0].split(":")[0]
    units = [Unit(root, None, root, 0)]
    for branch in branches:
        parent, children = branch.split(":")
        if parent not in {unit.id for unit in units}:
            units.append(Unit(parent, root, parent, 0))
        known = {unit.id for unit in units}
        units += [Unit(child, parent, child, 0) for child in children.split() if child not in known]
    return tuple(units)
