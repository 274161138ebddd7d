"""Stacking: factors that were raised and strengthen each other; by label, and never by count."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from catalog.model import Combination, Factor
from riskmodel.domain.heatmap import Heatmap, HeatmapRow
from riskmodel.domain.item import ItemLabel
from riskmodel.domain.method_version import MethodVersion

_RAISED = frozenset({ItemLabel.ATTENTION, ItemLabel.HIGH})


@dataclass(frozen=True)
class Stack:
    """Factors that share a mechanism, three or more."""

    mechanism_id: str
    factor_ids: tuple[str, ...]


@dataclass(frozen=True)
class Stacking:
    """What strengthens each other: shared mechanisms, most factors first, and named combinations."""

    stacks: tuple[Stack, ...]
    combination_ids: tuple[str, ...]


@dataclass(frozen=True)
class RowStacking:
    """The stacking of one released row."""

    row_id: str
    stacking: Stacking


def raised(labels: Mapping[str, ItemLabel | None]) -> tuple[str, ...]:
    """Return the factors that are labelled high or for attention; without a label none is."""
    return tuple(factor_id for factor_id, label in labels.items() if label in _RAISED)


def raised_in_row(row: HeatmapRow) -> tuple[str, ...]:
    """Return the factors that a row labels high or for attention; of two open ones the higher counts."""
    return raised({factor_id: cell.labels[0] for factor_id, cell in row.cells.items()})


def stacking_of(
    raised_ids: Sequence[str],
    factors: Iterable[Factor],
    combinations: Iterable[Combination],
    method: MethodVersion,
) -> Stacking:
    """Return what strengthens each other among the factors that were raised.

    `factors` and `combinations` are those of the catalogue; a combination is found when all its factors are
    raised.
    """
    shared: dict[str, list[str]] = {}
    for factor in factors:
        if factor.id in raised_ids:
            for mechanism in factor.mechanisms:
                shared.setdefault(mechanism, []).append(factor.id)
    stacks = [Stack(name, tuple(ids)) for name, ids in shared.items() if len(ids) >= method.stacked_factors]
    named = [
        one.id for one in combinations if one.withdrawn is None and set(one.factor_ids) <= set(raised_ids)
    ]
    return Stacking(tuple(sorted(stacks, key=lambda stack: -len(stack.factor_ids))), tuple(named))


def stacking_per_row(
    heatmap: Heatmap,
    factors: Sequence[Factor],
    combinations: Sequence[Combination],
    method: MethodVersion,
) -> tuple[RowStacking, ...]:
    """Return the stacking of each released row, in order; rows without any are left out."""
    found = (
        RowStacking(row.id, stacking_of(raised_in_row(row), factors, combinations, method))
        for row in heatmap.rows
    )
    return tuple(one for one in found if one.stacking.stacks or one.stacking.combination_ids)
