"""How an agreed measure and its teams are named beside the risks."""

from riskmodel.domain.measures_on_risks import MeasureOnRisks
from riskmodel.exchange.pictures.reader import Reader


def measure_name(measure: MeasureOnRisks, reader: Reader) -> str:
    """Return the name in the catalogue, in the reader's language; else the words of the team."""
    if measure.catalogue_measure_id:
        return reader.content.measure(measure.catalogue_measure_id).name.text(reader.language)
    return measure.text


def agreed_by(measure: MeasureOnRisks, reader: Reader) -> str:
    """Return which teams agreed on a measure."""
    return reader.listed(measure.team_names)
