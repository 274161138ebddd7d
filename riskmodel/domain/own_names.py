"""The names that are in use, so that nobody takes an own item for one of ours or for another."""

from collections.abc import Iterable

from catalog.model import Catalogue, Factor, Measure
from riskmodel.domain.own_item import OwnItem, OwnKind


def name_key(item: Factor | Measure) -> tuple[OwnKind, str]:
    """Return what no two items on offer may share: a Dutch name, capitals aside, among items of a kind."""
    kind = OwnKind.FACTOR if isinstance(item, Factor) else OwnKind.MEASURE
    return kind, item.name.nl.casefold()


def names_in_use(catalogue: Catalogue, own: Iterable[OwnItem]) -> dict[tuple[OwnKind, str], str]:
    """Return the names of what is on offer, ours and own, each with the id that has it."""
    both: tuple[Factor | Measure, ...] = (*catalogue.factors, *catalogue.measures)
    ours = [one for one in both if not one.withdrawn]
    return {name_key(one): one.id for one in (*ours, *(one.item for one in own if not one.is_retired))}
