"""Counting ballots into histograms, and finding those of a sealed workshop again."""

from riskmodel.domain.histogram import Histogram, count_pairs
from riskmodel.domain.method_version import CURRENT, MethodVersion
from riskmodel.domain.workshop import Phase, Workshop
from riskmodel.storage import ballots, histograms
from riskmodel.storage.stores import Stores


def room_threshold(workshop: Workshop, method: MethodVersion = CURRENT) -> int:
    """Return how many complete answers the room needs: more when a manager is in it."""
    return method.row_people if workshop.manager_present else method.room_people


def count_ballots(stores: Stores, workshop: Workshop) -> dict[str, Histogram]:
    """Count the ballots in a live file, per factor of the workshop."""
    with stores.live.reading(workshop.id) as session:
        return {factor: count_pairs(ballots.load_pairs(session, factor)) for factor in workshop.factor_ids}


def counted(stores: Stores, workshop: Workshop) -> dict[str, Histogram]:
    """Return the histograms of a workshop whose round is closed, sealed or not.

    Raises `WrongPhaseError` while scores can still change. A factor without enough answers has no
    histogram once the workshop is sealed.
    """
    workshop.require_phase(Phase.REVEAL, Phase.MEASURES, Phase.READ_BACK, Phase.SEALED)
    if workshop.phase != Phase.SEALED:
        return count_ballots(stores, workshop)
    with stores.database.reading() as session:
        return histograms.load_histograms(session, workshop.id)
