"""What strengthens each other over released rows; rows are counted, people never are."""

from collections.abc import Sequence
from dataclasses import dataclass

from riskmodel.domain.heatmap import Heatmap
from riskmodel.domain.stacking import RowStacking


@dataclass(frozen=True)
class SharedRoot:
    """A mechanism that raised factors share, and the rows in which three or more do.

    `factor_ids` are those of all these rows, in the order of the heatmap.
    """

    mechanism_id: str
    factor_ids: tuple[str, ...]
    row_ids: tuple[str, ...]


@dataclass(frozen=True)
class FoundCombination:
    """A named combination of the catalogue, and the rows in which all its factors are raised."""

    combination_id: str
    row_ids: tuple[str, ...]


def shared_roots(heatmap: Heatmap, per_row: Sequence[RowStacking]) -> tuple[SharedRoot, ...]:
    """Return the mechanisms that are a finding in some row: in most rows first, then most factors.

    A factor is counted within a row only: three that are raised in three rows are no finding.
    """
    found: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    for one in per_row:
        for stack in one.stacking.stacks:
            found.setdefault(stack.mechanism_id, []).append((one.row_id, stack.factor_ids))
    roots = [
        SharedRoot(mechanism_id, _in_order(heatmap, rows), tuple(row_id for row_id, _ids in rows))
        for mechanism_id, rows in found.items()
    ]
    return tuple(sorted(roots, key=lambda root: (-len(root.row_ids), -len(root.factor_ids))))


def found_combinations(per_row: Sequence[RowStacking]) -> tuple[FoundCombination, ...]:
    """Return the named combinations that are found in some row, in most rows first."""
    found: dict[str, list[str]] = {}
    for one in per_row:
        for combination_id in one.stacking.combination_ids:
            found.setdefault(combination_id, []).append(one.row_id)
    combinations = [FoundCombination(id_, tuple(row_ids)) for id_, row_ids in found.items()]
    return tuple(sorted(combinations, key=lambda one: -len(one.row_ids)))


def _in_order(heatmap: Heatmap, rows: Sequence[tuple[str, tuple[str, ...]]]) -> tuple[str, ...]:
    stacked = {factor_id for _row_id, ids in rows for factor_id in ids}
    return tuple(factor_id for factor_id in heatmap.factor_ids if factor_id in stacked)
