"""How an agreed measure and its teams are named beside the risks."""

from pages.components import session
from pages.components.heatmap_names import listed
from riskmodel.domain.measures_on_risks import MeasureOnRisks


def measure_name(measure: MeasureOnRisks) -> str:
    """Return the name in the catalogue, in the reader's language; else the words of the team."""
    if measure.catalogue_measure_id:
        return session.content().measure(measure.catalogue_measure_id).name.text(session.language())
    return measure.text


def agreed_by(measure: MeasureOnRisks) -> str:
    """Return which teams agreed on a measure."""
    return listed(measure.team_names)
