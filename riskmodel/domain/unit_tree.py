"""The order in which the ledger visits the units of an organisation."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from riskmodel.domain.organisation import Unit


def leaves_first(units: Sequence[Unit]) -> Iterator[Unit]:
    """Walk every unit after the units below it, in the given order among sisters.

    A unit whose parent is not among the units is a root.
    """
    known = {unit.id for unit in units}
    children: defaultdict[str | None, list[Unit]] = defaultdict(list)
    for unit in units:
        children[unit.parent_id if unit.parent_id in known else None].append(unit)

    def walk(unit: Unit) -> Iterator[Unit]:
        for child in children[unit.id]:
            yield from walk(child)
        yield unit

    for root in children[None]:
        yield from walk(root)
