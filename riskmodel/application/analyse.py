"""The analysis of a workshop for its room: from what the room may see, never from the counts beneath it."""

from collections.abc import Mapping

from riskmodel.application.content import content_of_workshop
from riskmodel.application.counting import counted, room_threshold
from riskmodel.application.ownership import own_workshop
from riskmodel.domain.access import Actor
from riskmodel.domain.histogram import EMPTY
from riskmodel.domain.method_version import CURRENT
from riskmodel.domain.paper import Tally
from riskmodel.domain.paper_result import tally_result
from riskmodel.domain.room_analysis import RoomAnalysis, analyse_room
from riskmodel.domain.room_result import RoomResult
from riskmodel.domain.scale import SUM
from riskmodel.domain.session_plan import planned_minutes
from riskmodel.domain.workshop import Phase, Workshop
from riskmodel.storage.room_statements import load_agreed_factors
from riskmodel.storage.steering import load_steering
from riskmodel.storage.stores import Stores


def analysis(stores: Stores, actor: Actor, workshop_id: str) -> RoomAnalysis:
    """Return the agenda, what stacks, and what one person would change of a label.

    What is in the statement or on the room's screen is not proposed as next. Raises `WrongPhaseError`
    before the reveal and after sealing.
    """
    with stores.database.reading() as session:
        workshop = own_workshop(session, actor, workshop_id)
    return analysis_of(stores, workshop)


def analysis_of(stores: Stores, workshop: Workshop) -> RoomAnalysis:
    """Return the analysis of a workshop that somebody was let in to."""
    results = results_of(workshop, counted(stores, workshop))
    with stores.database.reading() as session:
        steering = load_steering(session, workshop.id)
        settled = {factor.factor_id for factor in load_agreed_factors(session, workshop.id)}
    if workshop.shown_factor_id:
        settled.add(workshop.shown_factor_id)
    content, minutes = (
        content_of_workshop(stores, workshop),
        planned_minutes(workshop.timetable, Phase.REVEAL),
    )
    return analyse_room(results, content, steering, settled, SUM, CURRENT, minutes=minutes)


def results_of(workshop: Workshop, tallies: Mapping[str, Tally]) -> dict[str, RoomResult]:
    """Return what the room sees of each factor, in the order in which they were scored."""
    least = room_threshold(workshop)
    return {
        factor_id: tally_result(
            tallies.get(factor_id, Tally(EMPTY)),
            invited=workshop.invited,
            preset=SUM,
            method=CURRENT,
            k_room=least,
        )
        for factor_id in workshop.factor_ids
    }
