"""What the room sees after a round: one result per factor, by the rules of the method."""

from collections.abc import Mapping
from dataclasses import dataclass

from catalog.model import Catalogue
from riskmodel.application.analyse import analysis_of, results_of
from riskmodel.application.content import content_of_workshop
from riskmodel.application.counting import counted
from riskmodel.application.facilitate import Progress, progress
from riskmodel.application.ownership import own_workshop
from riskmodel.application.propose import shown_on_screen
from riskmodel.application.recognise import Recognised, recognised_in
from riskmodel.application.second_round import second_factors_of
from riskmodel.application.suggest import advice
from riskmodel.application.vote import outcome_of
from riskmodel.domain.access import Actor
from riskmodel.domain.proposal import Proposal
from riskmodel.domain.room_analysis import RoomAnalysis
from riskmodel.domain.room_result import RoomResult
from riskmodel.domain.room_statement import RoomStatement
from riskmodel.domain.vote import VoteOutcome
from riskmodel.domain.workshop import BEFORE_SCORING, Phase, Workshop
from riskmodel.storage.room_statements import load_statement
from riskmodel.storage.stores import Stores

_WRITING = (Phase.MEASURES, Phase.SUGGESTIONS, Phase.VOTE, Phase.READ_BACK)

_MOST_SUGGESTED = 6


@dataclass(frozen=True)
class RoomScreen:
    """What is on the room's screen now. Nothing in it that should not be photographed.

    While the room talks and no factor is shown, that is its analysis.
    """

    workshop: Workshop
    progress: Progress | None
    result: RoomResult | None
    statement: RoomStatement | None
    content: Catalogue
    ideas: tuple[Proposal, ...] = ()
    analysis: RoomAnalysis | None = None
    recognised: Recognised | None = None
    second_factor_ids: tuple[str, ...] = ()
    suggested_ids: tuple[str, ...] = ()
    vote: VoteOutcome = VoteOutcome.NOT_HELD


def room_results(stores: Stores, actor: Actor, workshop_id: str) -> Mapping[str, RoomResult]:
    """Return the result per factor in order; raises `WrongPhaseError` before the reveal."""
    with stores.database.reading() as session:
        workshop = own_workshop(session, actor, workshop_id)
    return results_of(workshop, counted(stores, workshop))


def room_screen(stores: Stores, actor: Actor, workshop_id: str) -> RoomScreen:
    """Return what is on the room's screen in the phase the workshop is in."""
    with stores.database.reading() as session:
        workshop = own_workshop(session, actor, workshop_id)
        statement = load_statement(session, workshop) if workshop.phase in _WRITING else None
    shown = workshop.shown_factor_id
    is_revealing = workshop.phase in (Phase.REVEAL, Phase.MEASURES)
    is_choosing = workshop.phase == Phase.REVEAL and shown is None
    return RoomScreen(
        workshop=workshop,
        progress=progress(stores, actor, workshop_id)
        if workshop.phase in (*BEFORE_SCORING, Phase.SCORING)
        else None,
        result=results_of(workshop, counted(stores, workshop))[shown] if shown and is_revealing else None,
        statement=statement,
        content=content_of_workshop(stores, workshop),
        ideas=shown_on_screen(stores, actor, workshop_id) if workshop.phase == Phase.MEASURES else (),
        analysis=analysis_of(stores, workshop) if is_choosing else None,
        recognised=recognised_in(stores, workshop) if workshop.phase == Phase.RECOGNISE else None,
        second_factor_ids=second_factors_of(stores, workshop) if workshop.phase == Phase.SECOND_ROUND else (),
        suggested_ids=_suggested(stores, actor, workshop) if workshop.phase == Phase.SUGGESTIONS else (),
        vote=outcome_of(stores, workshop_id, statement.measures) if statement else VoteOutcome.NOT_HELD,
    )


def _suggested(stores: Stores, actor: Actor, workshop: Workshop) -> tuple[str, ...]:
    """Return what the catalogue suggests for what the room wrote down; nothing that comes from a score."""
    return tuple(
        one.measure_id
        for one in advice(stores, actor, workshop.id, with_results=False).offered[:_MOST_SUGGESTED]
    )
