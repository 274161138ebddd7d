"""Which factors stand out over all released rows; labels are counted, people never are."""

from collections.abc import Iterator
from dataclasses import dataclass

from riskmodel.domain.disclosure import Released
from riskmodel.domain.heatmap import Heatmap
from riskmodel.domain.item import ItemLabel


@dataclass(frozen=True)
class TopRisk:
    """A factor over rows: how many rows label it high, leave open whether it is high, or label it attention.

    `severe` rows call it severe, `shown` rows say anything about it, of `rows` in all.
    """

    factor_id: str
    high: int
    perhaps_high: int
    attention: int
    severe: int
    shown: int
    rows: int


def top_risks(heatmap: Heatmap) -> tuple[TopRisk, ...]:
    """Return the factors that at least one row labels high or attention, most concern first.

    Where a row leaves two labels open the higher one sorts; then how many are sure, then severe, then the
    order of the heatmap.
    """
    found = (_over_rows(factor_id, heatmap) for factor_id in heatmap.factor_ids)
    raised = [one for one in found if one.high + one.perhaps_high + one.attention]
    return tuple(
        sorted(raised, key=lambda one: (-one.high - one.perhaps_high, -one.attention, -one.high, -one.severe))
    )


def _over_rows(factor_id: str, heatmap: Heatmap) -> TopRisk:
    cells = list(_cells(factor_id, heatmap))
    labels = [cell.labels for cell in cells]
    return TopRisk(
        factor_id,
        high=labels.count((ItemLabel.HIGH,)),
        perhaps_high=labels.count((ItemLabel.HIGH, ItemLabel.ATTENTION)),
        attention=labels.count((ItemLabel.ATTENTION,)),
        severe=sum(cell.statements.severe is True for cell in cells),
        shown=len(cells),
        rows=len(heatmap.rows),
    )


def _cells(factor_id: str, heatmap: Heatmap) -> Iterator[Released]:
    return (row.cells[factor_id] for row in heatmap.rows if factor_id in row.cells)
