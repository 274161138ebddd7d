"""What the room sees after a round: one result per factor, by the rules of the method."""

from collections.abc import Mapping
from dataclasses import dataclass

from riskmodel.application.counting import counted, room_threshold
from riskmodel.application.facilitate import Progress, progress
from riskmodel.application.ownership import own_workshop
from riskmodel.application.propose import shown_on_screen
from riskmodel.domain.access import Actor
from riskmodel.domain.histogram import EMPTY
from riskmodel.domain.method_version import CURRENT
from riskmodel.domain.paper import Tally
from riskmodel.domain.paper_result import tally_result
from riskmodel.domain.proposal import Proposal
from riskmodel.domain.room_result import RoomResult
from riskmodel.domain.room_statement import RoomStatement
from riskmodel.domain.scale import SUM
from riskmodel.domain.workshop import Phase, Workshop
from riskmodel.storage.room_statements import load_statement
from riskmodel.storage.stores import Stores

_WRITING = (Phase.MEASURES, Phase.READ_BACK)


@dataclass(frozen=True)
class RoomScreen:
    """What is on the room's screen now. Nothing in it that should not be photographed."""

    workshop: Workshop
    progress: Progress | None
    result: RoomResult | None
    statement: RoomStatement | None
    ideas: tuple[Proposal, ...] = ()


def room_results(stores: Stores, actor: Actor, workshop_id: str) -> Mapping[str, RoomResult]:
    """Return the result per factor in order; raises `WrongPhaseError` before the reveal."""
    with stores.database.reading() as session:
        workshop = own_workshop(session, actor, workshop_id)
    return _results(workshop, counted(stores, workshop))


def room_screen(stores: Stores, actor: Actor, workshop_id: str) -> RoomScreen:
    """Return what is on the room's screen in the phase the workshop is in."""
    with stores.database.reading() as session:
        workshop = own_workshop(session, actor, workshop_id)
        statement = load_statement(session, workshop) if workshop.phase in _WRITING else None
    shown = workshop.shown_factor_id
    is_revealing = workshop.phase in (Phase.REVEAL, Phase.MEASURES)
    return RoomScreen(
        workshop=workshop,
        progress=progress(stores, actor, workshop_id)
        if workshop.phase in (Phase.LOBBY, Phase.SCORING)
        else None,
        result=_results(workshop, counted(stores, workshop))[shown] if shown and is_revealing else None,
        statement=statement,
        ideas=shown_on_screen(stores, actor, workshop_id) if workshop.phase == Phase.MEASURES else (),
    )


def _results(workshop: Workshop, tallies: Mapping[str, Tally]) -> dict[str, RoomResult]:
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
