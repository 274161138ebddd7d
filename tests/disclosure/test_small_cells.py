"""Nobody is certain, from a released cell and the answers they know, that all the others are in one zone.

Exhaustive over small cells: whoever knows one answer, a team's, or those of all teams they led; whatever
these answers are; and whichever zone all the others might be in.
"""

from collections.abc import Callable, Iterator
from functools import cache
from itertools import product

import pytest

from riskmodel.domain.insiders import known_answers
from riskmodel.domain.ledger import Atom, rule_holds
from riskmodel.domain.method_version import CURRENT
from riskmodel.domain.statements import Statements, statements_of
from riskmodel.domain.zone_counts import ZoneCounts
from tests.method.builders import an_atom

Zones = tuple[int, int, int]

# People per team and who led it.
CELLS = [
    "10 f",
    "13 f",
    "5 f, 5 g",
    "5 f, 5 f",
    "5 f, 6 g",
    "6 f, 6 g",
    "5 f, 8 g",
    "7 f, 9 f",
    "5 f, 5 g, 5 h",
    "5 f, 5 f, 5 g",
    "5 f, 5 f g, 6 g",
    "5 g, 5 f g, 5 h",
    "5 f, 5 f, 5 f",
    pytest.param("5 f, 5 f, 5 f, 5 g", marks=pytest.mark.long),
    pytest.param("5 f, 5 f, 5 g, 5 g", marks=pytest.mark.long),
]


def atoms(cell: str) -> list[Atom]:
    """Return atoms of a cell; their scores do not matter here."""
    return [
        an_atom(str(place), (int(text.split()[0]), 0, 0), led_by=" ".join(text.split()[1:]))
        for place, text in enumerate(cell.split(", "))
    ]


def as_it_is(cell: list[Atom]) -> int:
    return known_answers(cell, {}, CURRENT)


def insiders(cell: list[Atom]) -> set[int]:
    """Return how many answers each person who does not know all may know."""
    total = sum(atom.n for atom in cell)
    led = [sum(atom.n for atom in cell if person in atom.facilitator_ids) for person in "fgh"]
    return {known for known in [1, *(atom.n for atom in cell), *led] if 0 < known < total}


@cache
def spread(people: int) -> tuple[Zones, ...]:
    """Return every way to spread people over three zones."""
    return tuple(
        (low, middle, people - low - middle)
        for low, middle in product(range(people + 1), repeat=2)
        if low + middle <= people
    )


def most_severe(zones: Zones, low_can_be_severe: bool) -> int:
    """Return how many of these people can have given the highest impact."""
    return sum(zones) if low_can_be_severe else sum(zones[1:])


def certainties(
    cell: list[Atom], known: Callable[[list[Atom]], int], low_can_be_severe: bool
) -> Iterator[tuple[int, Zones, Zones]]:
    """Yield how many answers somebody knows, these answers, and what all the others then must be."""
    n, g = sum(atom.n for atom in cell), known(cell)

    @cache
    def said(zones: Zones, severe: int) -> Statements | None:
        return statements_of(ZoneCounts(*zones), severe, g, CURRENT)

    def shown(own: Zones, others: Zones, own_severe: int) -> set[Statements | None]:
        low, middle, high = (one + other for one, other in zip(own, others, strict=True))
        severe = range(most_severe(others, low_can_be_severe) + 1)
        return {said((low, middle, high), own_severe + count) for count in severe}

    for inside in sorted(insiders(cell)):
        ways = spread(n - inside)
        alike = [zones for zones in ways if max(zones) == n - inside]
        for own in spread(inside):
            for own_severe in range(most_severe(own, low_can_be_severe) + 1):
                doubt = set[Statements | None]().union(
                    *(shown(own, zones, own_severe) for zones in ways if max(zones) < n - inside)
                )
                yield from (
                    (inside, own, zones) for zones in alike if shown(own, zones, own_severe) - doubt - {None}
                )


@pytest.mark.parametrize("low_can_be_severe", [False, True])
@pytest.mark.parametrize("cell", CELLS)
def test_no_cell_makes_all_others_certain(cell: str, low_can_be_severe: bool) -> None:
    assert rule_holds(atoms(cell), 5, 10)
    assert list(certainties(atoms(cell), as_it_is, low_can_be_severe)) == []


def only_ones_own(cell: list[Atom]) -> int:
    return 1


def one_too_small(cell: list[Atom]) -> int:
    return as_it_is(cell) - 1


def facilitators_ignored(cell: list[Atom]) -> int:
    return max(atom.n for atom in cell)


def co_facilitators_ignored(cell: list[Atom]) -> int:
    alone = [min(atom.facilitator_ids) for atom in cell]
    led = [
        sum(atom.n for atom, person in zip(cell, alone, strict=True) if person == one) for one in set(alone)
    ]
    return max(
        known for known in [1, *(atom.n for atom in cell), *led] if known < sum(atom.n for atom in cell)
    )


@pytest.mark.parametrize(
    ("cell", "mutant"),
    [
        ("5 f, 5 g", only_ones_own),
        ("5 f, 5 g", one_too_small),
        ("6 f, 6 g", one_too_small),
        ("5 f, 5 f, 5 g", facilitators_ignored),
        ("5 g, 5 f g, 5 h", co_facilitators_ignored),
    ],
)
def test_the_audit_catches_a_g_that_is_too_small(cell: str, mutant: Callable[[list[Atom]], int]) -> None:
    assert mutant(atoms(cell)) < as_it_is(atoms(cell))
    assert list(certainties(atoms(cell), mutant, low_can_be_severe=False)) != []
