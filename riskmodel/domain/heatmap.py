"""What management sees of a round: released rows by factors, and which teams still wait."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from riskmodel.domain.disclosure import Released
from riskmodel.domain.item import ItemLabel


@dataclass(frozen=True)
class HeatmapRow:
    """One released row: the teams in it and the unit it was cut at, by name, and its cells by factor.

    A factor without a cell is not shown for this row: too few people answered it.
    """

    id: str
    unit_name: str
    team_names: tuple[str, ...]
    cells: Mapping[str, Released]

    @property
    def people(self) -> tuple[int, int] | None:
        """The classes of five of all cells taken together, from the least to the most."""
        if not self.cells:
            return None
        classes = [cell.people for cell in self.cells.values()]
        return min(low for low, _high in classes), max(high for _low, high in classes)

    @property
    def label_counts(self) -> Mapping[tuple[ItemLabel, ...], int]:
        """How many factors have each label, or each pair of possible labels, the higher first."""
        return Counter(cell.labels for cell in self.cells.values())


@dataclass(frozen=True)
class Heatmap:
    """Released rows of one round; `waiting` names teams that wait for enough people to be shown with."""

    factor_ids: tuple[str, ...]
    rows: tuple[HeatmapRow, ...]
    waiting: tuple[str, ...]

    def factors_labelled(self, label: ItemLabel) -> tuple[str, ...]:
        """Return the factors that carry this label for certain in at least one row."""
        return tuple(
            factor_id
            for factor_id in self.factor_ids
            if any(row.cells[factor_id].labels == (label,) for row in self.rows if factor_id in row.cells)
        )
