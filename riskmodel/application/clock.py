"""The clock of a session: it runs in every step, stands still in a pause, and is compared with the plan."""

from datetime import datetime

from riskmodel.application.ownership import own_workshop
from riskmodel.domain.access import Actor
from riskmodel.domain.session_clock import Pace, seconds_running
from riskmodel.domain.session_clock import pace as pace_of
from riskmodel.domain.workshop import UNDER_WAY
from riskmodel.storage import steps, workshops
from riskmodel.storage.stores import Stores


def start(stores: Stores, actor: Actor, workshop_id: str, now: datetime) -> None:
    """Let the clock of this step run when it stands still without a pause; twice is harmless."""
    with stores.database.writing() as session:
        own = own_workshop(session, actor, workshop_id, for_update=True)
        own.require_phase(*UNDER_WAY)
        if own.clock_at is None and not own.is_paused:
            workshops.put_clock(session, workshop_id, int(now.timestamp()), is_paused=False)


def pause(stores: Stores, actor: Actor, workshop_id: str, now: datetime) -> None:
    """Interrupt the session: the clock stands still, and what was answered stays; twice is harmless."""
    with stores.database.writing() as session:
        own = own_workshop(session, actor, workshop_id, for_update=True)
        own.require_phase(*UNDER_WAY)
        if not own.is_paused:
            steps.add_seconds(session, workshop_id, own.phase, seconds_running(own, int(now.timestamp())))
            workshops.put_clock(session, workshop_id, None, is_paused=True)


def resume(stores: Stores, actor: Actor, workshop_id: str, now: datetime) -> None:
    """End a pause: the clock goes on where it stood; twice is harmless."""
    with stores.database.writing() as session:
        own = own_workshop(session, actor, workshop_id, for_update=True)
        own.require_phase(*UNDER_WAY)
        if own.is_paused:
            workshops.put_clock(session, workshop_id, int(now.timestamp()), is_paused=False)


def pace(stores: Stores, actor: Actor, workshop_id: str, now: datetime) -> Pace:
    """Return how a session that the actor leads stands against its plan."""
    with stores.database.reading() as session:
        own = own_workshop(session, actor, workshop_id)
        return pace_of(own, steps.load_steps(session, workshop_id), int(now.timestamp()))
