"""Putting a session off before anybody scored: the doors close, and it is prepared for another day."""

import secrets
from datetime import date

from riskmodel.application.audit import note_workshop
from riskmodel.application.found_factors import drop_found
from riskmodel.application.ownership import own_workshop
from riskmodel.domain.access import Actor
from riskmodel.domain.audit import Action
from riskmodel.domain.errors import MovedMeanwhileError, WrongPhaseError
from riskmodel.domain.join_code import new_code
from riskmodel.domain.workshop import BEFORE_SCORING, Phase
from riskmodel.storage import seats, steps, workshops
from riskmodel.storage.stores import Stores


def postpone(
    stores: Stores, actor: Actor, workshop_id: str, held_on: date, *, seen: Phase | None = None
) -> None:
    """Take a session back to preparation with another date; seats and marks go, and the code with them.

    Nothing was scored, so nothing is lost but the seats: everybody joins again with the new code. Raises
    `WrongPhaseError` once people may score, and `MovedMeanwhileError` when a colleague moved it since `seen`.
    """
    with stores.database.writing() as session:
        own = own_workshop(session, actor, workshop_id, for_update=True)
        own.require_phase(*BEFORE_SCORING)
        if seen is not None and own.phase != seen:
            raise MovedMeanwhileError(own.phase)
        with stores.live.reading(workshop_id) as live:
            # After a crash the gate is ahead of the phase: then people score already.
            if seats.load_gate(live) != "lobby":
                raise WrongPhaseError(Phase.SCORING)
        # After a crash from here on, the next start destroys the answers and the key of what is void.
        workshops.put_phase(session, workshop_id, Phase.VOID)
    stores.live.destroy(workshop_id)
    stores.keys.destroy(workshop_id)
    with stores.database.writing() as session:
        own = own_workshop(session, actor, workshop_id, for_update=True)
        if own.phase != Phase.VOID:
            return
        steps.remove_steps(session, workshop_id)
        drop_found(session, own)
        workshops.put_day(session, workshop_id, held_on)
        workshops.put_new_start(session, workshop_id, new_code(secrets.choice))
        note_workshop(session, actor, Action.WORKSHOP_POSTPONED, own)
    stores.database.forget_deleted()
