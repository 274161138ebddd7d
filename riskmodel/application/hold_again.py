"""Holding a session again that was stopped, or of which the answers went when a backup was put back."""

import secrets

from riskmodel.application.found_factors import drop_found
from riskmodel.application.ownership import own_workshop
from riskmodel.application.sessions import stopped_after_result
from riskmodel.domain.access import Actor
from riskmodel.domain.errors import ResultSeenError, SlipsKnownError
from riskmodel.domain.join_code import new_code
from riskmodel.domain.workshop import Phase, next_phase
from riskmodel.storage import steering, steps, workshops
from riskmodel.storage.stores import Stores


def hold_again(stores: Stores, actor: Actor, workshop_id: str) -> None:
    """Let a void workshop be prepared again; the words it had agreed on stay as a draft, agreed by nobody.

    Doing it twice is harmless. Raises `WrongPhaseError` for a workshop that is not void, `SlipsKnownError`
    when slips were typed in before, and `ResultSeenError` when it was stopped after the room saw its result.
    """
    with stores.database.writing() as session:
        workshop = own_workshop(session, actor, workshop_id, for_update=True)
        workshop.require_phase(Phase.VOID, Phase.PREPARATION)
        if workshop.phase == next_phase(workshop.phase, Phase.PREPARATION):
            return
        if workshops.has_typed_slips(session, workshop_id):
            raise SlipsKnownError
        if stopped_after_result(session, workshop):
            raise ResultSeenError
        # What a stop could not remove must not lie beside a session that is open to phones again.
        stores.live.destroy(workshop_id)
        stores.keys.destroy(workshop_id)
        # What was pinned or left was about a result that is gone.
        steering.remove_all_steering(session, workshop_id)
        steps.remove_steps(session, workshop_id)
        drop_found(session, workshop)
        # The old code hangs on paper or stands in a message; it opened a room that is gone.
        workshops.put_new_start(session, workshop_id, new_code(secrets.choice))


def may_hold_again(stores: Stores, actor: Actor, workshop_id: str) -> bool:
    """Say whether a void workshop can be held again: nobody knows answers or a result of it."""
    with stores.database.reading() as session:
        workshop = own_workshop(session, actor, workshop_id)
        is_known = workshops.has_typed_slips(session, workshop_id)
        return not is_known and not stopped_after_result(session, workshop)
