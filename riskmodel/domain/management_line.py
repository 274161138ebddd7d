"""Who manages what: the units given to a person, and every unit below them."""

from collections.abc import Iterable, Set
from dataclasses import dataclass

from riskmodel.domain.organisation import Unit


@dataclass(frozen=True)
class Manager:
    """A person with an account, and the units that were given to them to manage."""

    account_id: str
    name: str
    email: str | None
    unit_ids: frozenset[str]


@dataclass(frozen=True)
class DoubleRole:
    """An administrator who also leads sessions, manages, or both: participants read their name."""

    name: str
    facilitates: bool
    manages: bool


def with_those_below(units: Iterable[Unit], unit_ids: Set[str]) -> frozenset[str]:
    """Return these units and every unit below one of them, however deep."""
    parents = {unit.id: unit.parent_id for unit in units}
    return frozenset(unit_id for unit_id in parents if not unit_ids.isdisjoint(_line(unit_id, parents)))


def with_those_above(units: Iterable[Unit], unit_id: str) -> frozenset[str]:
    """Return a unit and every unit it is part of."""
    return _line(unit_id, {unit.id: unit.parent_id for unit in units})


def _line(unit_id: str, parents: dict[str, str | None]) -> frozenset[str]:
    """Return a unit and every unit it is part of."""
    line: set[str] = set()
    step: str | None = unit_id
    while step is not None and step not in line:
        line.add(step)
        step = parents.get(step)
    return frozenset(line)
