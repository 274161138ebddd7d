"""How much the ledger shows in natural organisations: `python -m tests.disclosure.usefulness`."""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from riskmodel.domain.statements import Statements
from tests.disclosure.audit.findings import Cell
from tests.disclosure.audit.organisations import natural_world
from tests.disclosure.publishing import Publisher

CORE_FACTORS = 6
ORGANISATIONS = 300
SHAPES = {1: 1, 3: 1, 9: 3, 40: 8}
"""Departments by number of teams."""


@dataclass(frozen=True)
class Usefulness:
    """Averages over organisations of one shape; shares from 0 to 1.

    `filled` of the core cells in rows, `complete` rows, `third` and `half` of the filled cells in which that
    sentence can be said, `label` of the filled cells with one label, `empty_handed` of the organisations.
    """

    rows: float
    filled: float
    complete: float
    third: float
    half: float
    label: float
    empty_handed: float


def measured(teams: int, organisations: int = ORGANISATIONS) -> Usefulness:
    """Measure one shape: teams of 6 to 12, 85 % there, 12 % unknown, a facilitator for each department."""
    found = [list(_rows(teams, seed)) for seed in range(organisations)]
    rows = [row for one in found for row in one]
    cells = [cell for row in rows for cell in row]
    said = [cell.shown for cell in cells if isinstance(cell.shown, Statements)]

    def share(part: int, whole: int) -> float:
        return part / whole if whole else 0.0

    return Usefulness(
        rows=len(rows) / organisations,
        filled=share(len(cells), CORE_FACTORS * len(rows)),
        complete=sum(len(row) == CORE_FACTORS for row in rows) / organisations,
        third=share(sum(one.third is not None for one in said), len(cells)),
        half=share(sum(one.half is not None for one in said), len(cells)),
        label=share(sum(len(one.labels) == 1 for one in said), len(cells)),
        empty_handed=sum(not one for one in found) / organisations,
    )


def _rows(teams: int, seed: int) -> Iterator[tuple[Cell, ...]]:
    world = natural_world(Random(f"{teams} {seed}"), SHAPES[teams], teams)
    yield from list(Publisher(world).history())[-1].rows.values()


if __name__ == "__main__":
    print(
        "| teams | departments | rows | filled | complete rows | third | half | one label | nothing at all |"
    )
    print("| --- | --- | --- | --- | --- | --- | --- | --- | --- |")
    for teams, departments in SHAPES.items():
        one = measured(teams)
        shares = (one.third, one.half, one.label, one.empty_handed)
        print(
            f"| {teams} | {departments} | {one.rows:.2f} | {one.filled:.0%} | {one.complete:.2f} | "
            + " | ".join(f"{share:.0%}" for share in shares)
            + " |"
        )
