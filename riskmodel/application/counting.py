"""Counting ballots and slips into histograms."""

from riskmodel.domain.errors import WrongPhaseError
from riskmodel.domain.histogram import Histogram, count_pairs
from riskmodel.domain.method_version import CURRENT, MethodVersion
from riskmodel.domain.paper import Tally
from riskmodel.domain.workshop import AFTER_SCORING, Phase, Workshop
from riskmodel.storage import ballots, slips
from riskmodel.storage.database import Session
from riskmodel.storage.openings import load_opening, load_second_factors
from riskmodel.storage.seats import load_gate
from riskmodel.storage.stores import Stores


def room_threshold(workshop: Workshop, method: MethodVersion = CURRENT) -> int:
    """Return how many complete answers the room needs: more when a manager is in it."""
    return method.row_people if workshop.manager_present else method.room_people


def count_tallies(stores: Stores, workshop: Workshop) -> dict[str, Tally]:
    """Count ballots and slips in a live file, per factor of the workshop.

    While people score again, their new answers count for nothing yet: a result that changes while somebody
    types would tell who.
    """
    with stores.live.reading(workshop.id) as session:
        first_only = load_opening(session, "second") == "open" and load_gate(session) != "sealed"
        return {one: _tally(session, one, first_only=first_only) for one in workshop.factor_ids}


def count_both_rounds(stores: Stores, workshop: Workshop) -> dict[str, tuple[Tally, Tally]]:
    """Count the first and the final answers to the factors that were scored again, once that is over.

    Before that, and without a second round, there is nothing to put side by side.
    """
    with stores.live.reading(workshop.id) as session:
        if load_opening(session, "second") != "over":
            return {}
        again = load_second_factors(session)
        return {
            one: (_tally(session, one, first_only=True), _tally(session, one, first_only=False))
            for one in workshop.factor_ids
            if one in again
        }


def _tally(session: Session, factor_id: str, *, first_only: bool) -> Tally:
    return Tally(
        phones=count_pairs(ballots.load_pairs(session, factor_id, first_only=first_only)),
        slips=count_pairs(slips.load_slips(session, factor_id)),
    )


def count_ballots(stores: Stores, workshop: Workshop) -> dict[str, Histogram]:
    """Count everybody's answers in a live file, per factor of the workshop."""
    return {factor: tally.total for factor, tally in count_tallies(stores, workshop).items()}


def count_kept(stores: Stores, workshop: Workshop) -> dict[str, Histogram]:
    """Count what may be kept at sealing: factors with enough answers from phones, and enough altogether."""
    least = room_threshold(workshop)
    tallies = count_tallies(stores, workshop)
    return {factor: tally.total for factor, tally in tallies.items() if tally.may_be_kept(least)}


def counted(stores: Stores, workshop: Workshop) -> dict[str, Tally]:
    """Return the tallies of a workshop whose round is closed and that is not sealed.

    Raises `WrongPhaseError` while scores can still change, also in a second round, and after sealing: of the
    counts that are kept nobody knows any more what was on paper, so they are for the ledger alone.
    """
    workshop.require_phase(*AFTER_SCORING)
    if workshop.phase == Phase.SECOND_ROUND:
        raise WrongPhaseError(workshop.phase)
    return count_tallies(stores, workshop)
