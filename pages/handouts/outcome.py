"""The page with the outcome, from what may leave the room of a sealed session."""

from pages.handouts.invitation import help_lines
from riskmodel.application import agree
from riskmodel.application.content import content_of_workshop
from riskmodel.application.session_safety import is_held_back
from riskmodel.domain.access import Actor
from riskmodel.domain.workshop import Phase, Workshop
from riskmodel.i18n.invitation import Invitation
from riskmodel.i18n.outcome import Outcome, outcome_letter
from riskmodel.i18n.translate import Language
from riskmodel.storage.stores import Stores


def outcome_of(stores: Stores, actor: Actor, workshop: Workshop, language: Language) -> Invitation:
    """Return the page for the participants of a session that the actor leads.

    Raises `WrongPhaseError` before sealing.
    """
    workshop.require_phase(Phase.SEALED)
    agreed = agree.is_agreed(stores, actor, workshop.id)
    waits = agreed and is_held_back(stores, actor, workshop.id)
    return outcome_letter(
        Outcome(
            workshop=workshop,
            content=content_of_workshop(stores, workshop),
            statement=agree.room_statement(stores, actor, workshop.id) if agreed and not waits else None,
            is_held_back=waits,
            help_lines=help_lines(language),
        ),
        language,
    )
