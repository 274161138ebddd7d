"""What rests of the scores of a sealed workshop: one histogram per factor."""

from collections.abc import Collection, Mapping

from sqlmodel import Session, col, delete, select

from riskmodel.domain.histogram import Histogram
from riskmodel.storage.tables import HistogramRow


def create_histograms(session: Session, workshop_id: str, histograms: Mapping[str, Histogram]) -> None:
    """Write the histograms of a workshop by factor."""
    for factor_id in sorted(histograms):
        cells = histograms[factor_id].to_text()
        session.add(HistogramRow(workshop_id=workshop_id, factor_id=factor_id, cells=cells))


def load_histograms(session: Session, workshop_id: str) -> dict[str, Histogram]:
    """Return the histograms of a workshop by factor."""
    query = select(HistogramRow).where(HistogramRow.workshop_id == workshop_id)
    return {row.factor_id: Histogram.from_text(row.cells) for row in session.exec(query)}


def remove_histograms(session: Session, workshop_ids: Collection[str]) -> None:
    """Delete the histograms of workshops whose team is in a released row."""
    session.exec(delete(HistogramRow).where(col(HistogramRow.workshop_id).in_(workshop_ids)))
