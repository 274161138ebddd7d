"""Stopping a session for good: nothing is counted, and answers and key are destroyed."""

from datetime import datetime

from riskmodel.application.audit import note_workshop
from riskmodel.application.ownership import own_workshop
from riskmodel.domain.access import Actor
from riskmodel.domain.audit import Action
from riskmodel.domain.errors import MovedMeanwhileError, NotFoundError
from riskmodel.domain.session_clock import seconds_running
from riskmodel.domain.stop_rule import StopReason
from riskmodel.domain.workshop import UNDER_WAY, Phase
from riskmodel.storage import steps, workshops
from riskmodel.storage.stores import Stores


def stop_session(
    stores: Stores,
    actor: Actor,
    workshop_id: str,
    reason: StopReason,
    now: datetime,
    *,
    seen: Phase | None = None,
) -> None:
    """Make a session void on the facilitator's word, and destroy its answers and its key.

    Stopping what was stopped is harmless, and finishes what a crash interrupted. The reason is kept for the
    facilitators. Raises `WrongPhaseError` when nobody is in the session, and `MovedMeanwhileError` when a
    colleague moved it since `seen`.
    """
    with stores.database.writing() as session:
        own = own_workshop(session, actor, workshop_id, for_update=True)
        own.require_phase(*UNDER_WAY, Phase.VOID)
        if own.phase != Phase.VOID:
            if seen is not None and own.phase != seen:
                raise MovedMeanwhileError(own.phase)
            # The phase goes first: whatever is interrupted, the next start destroys what is void and counts
            # nothing of it. A gate that closes first would look like sealing.
            steps.add_seconds(session, workshop_id, own.phase, seconds_running(own, int(now.timestamp())))
            workshops.put_stop(session, workshop_id, reason)
            workshops.put_clock(session, workshop_id, None, is_paused=False)
            workshops.put_phase(session, workshop_id, Phase.VOID)
            note_workshop(session, actor, Action.WORKSHOP_STOPPED, own)
    stores.live.destroy(workshop_id)
    stores.keys.destroy(workshop_id)
    # The journal still holds the join code.
    stores.database.forget_deleted()


def is_stopped(stores: Stores, workshop_id: str) -> bool:
    """Say whether a session was stopped; never why. What does not exist was not."""
    with stores.database.reading() as session:
        try:
            return workshops.load_workshop(session, workshop_id).stop_reason is not None
        except NotFoundError:
            return False
