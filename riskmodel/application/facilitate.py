"""Leading the session: the door, the round, and what is on the room's screen."""

from dataclasses import dataclass

from riskmodel.application.ownership import leads, manager_leads, own_workshop
from riskmodel.domain.access import Actor, Role, require_role
from riskmodel.domain.errors import FactorNotInWorkshopError, MissingValueError, WrongPhaseError
from riskmodel.domain.workshop import MOST_PEOPLE, Phase, Workshop, next_phase
from riskmodel.storage import seats, slips, workshops
from riskmodel.storage.stores import Stores

_AFTER_SCORING = (Phase.REVEAL, Phase.MEASURES, Phase.READ_BACK)


@dataclass(frozen=True)
class Progress:
    """How many people joined, `on_paper` among them, and how many are ready; never who.

    `expected` is how many of those can be people: no more than were counted, or invited when nobody counted.
    `ready` is None when it would show the last people one by one: then nearly all are ready.
    """

    joined: int
    ready: int | None
    on_paper: int = 0
    expected: int = 0


def my_workshops(stores: Stores, actor: Actor) -> tuple[Workshop, ...]:
    """Return the workshops that the actor leads."""
    require_role(actor, Role.FACILITATOR)
    with stores.database.reading() as session:
        return tuple(
            workshop for workshop in workshops.load_workshops(session) if leads(session, actor, workshop)
        )


def workshop(stores: Stores, actor: Actor, workshop_id: str) -> Workshop:
    """Return one workshop that the actor leads."""
    with stores.database.reading() as session:
        return own_workshop(session, actor, workshop_id)


def progress(stores: Stores, actor: Actor, workshop_id: str) -> Progress:
    """Return how far the room is with scoring."""
    own = workshop(stores, actor, workshop_id)
    own.require_phase(Phase.LOBBY, Phase.SCORING)
    with stores.live.reading(workshop_id) as session:
        phones, ready = seats.count_seats(session)
        people, typed = slips.load_people(session), slips.load_typed_factors(session)
    present = own.heads or own.invited
    # Seats that never get ready would keep the last steps in sight: only as many count as there are people,
    # and those on paper, who are ready once their slips are in, hide nobody with a phone.
    phones_left = min(phones, max(present - people, 0)) - ready
    # Whoever watches the last steps of a counter sees who put the phone down.
    is_hidden = ready > 0 and phones_left < 2
    ready += people if typed >= set(own.factor_ids) else 0
    expected = min(phones + people, present)
    return Progress(phones + people, None if is_hidden else ready, people, expected)


def count_heads(stores: Stores, actor: Actor, workshop_id: str, heads: int) -> None:
    """Note how many people are in the room, before scoring; raises `MissingValueError` outside 1 to 500.

    Not later: whoever could change it while people score could follow the counter to the last person.
    """
    with stores.database.writing() as session:
        own = own_workshop(session, actor, workshop_id, for_update=True)
        own.require_phase(Phase.LOBBY)
        if not 1 <= heads <= MOST_PEOPLE:
            raise MissingValueError("heads")
        workshops.put_heads(session, workshop_id, heads)


def lock_lobby(stores: Stores, actor: Actor, workshop_id: str, locked: bool) -> None:
    """Close or open the door for newcomers; when this returns, nobody comes through a closed one."""
    with stores.database.reading() as session:
        own_workshop(session, actor, workshop_id).require_phase(Phase.LOBBY, Phase.SCORING)
    with stores.live.writing(workshop_id) as live:
        seats.put_locked(live, locked)
    with stores.database.writing() as session:
        own = own_workshop(session, actor, workshop_id, for_update=True)
        own.require_phase(Phase.LOBBY, Phase.SCORING)
        workshops.put_lock(session, workshop_id, locked)


def start_scoring(stores: Stores, actor: Actor, workshop_id: str) -> None:
    """Open the round: phones go to the first factor."""
    _move(stores, actor, workshop_id, Phase.SCORING, gate="scoring")


def close_scoring(stores: Stores, actor: Actor, workshop_id: str) -> None:
    """Close the round for good; from here on the room sees results."""
    _move(stores, actor, workshop_id, Phase.REVEAL, gate="closed")


def go_to(stores: Stores, actor: Actor, workshop_id: str, phase: Phase) -> None:
    """Go to another phase after scoring: revealing, measures or reading back."""
    with stores.database.writing() as session:
        own = own_workshop(session, actor, workshop_id, for_update=True)
        own.require_phase(*_AFTER_SCORING)
        if phase not in _AFTER_SCORING:
            # Sealing is more than a phase: it counts first. Written here, the answers would be lost.
            raise WrongPhaseError(own.phase)
        workshops.put_phase(session, workshop_id, next_phase(own.phase, phase))
        if own.phase != phase:
            workshops.put_agreed(session, workshop_id, False)


def show_factor(stores: Stores, actor: Actor, workshop_id: str, factor_id: str | None) -> None:
    """Put a factor's result on the room's screen, or take it off."""
    with stores.database.writing() as session:
        own = own_workshop(session, actor, workshop_id, for_update=True)
        own.require_phase(Phase.REVEAL, Phase.MEASURES)
        if factor_id is not None and factor_id not in own.factor_ids:
            raise FactorNotInWorkshopError(factor_id)
        workshops.put_shown_factor(session, workshop_id, factor_id)


def _move(stores: Stores, actor: Actor, workshop_id: str, phase: Phase, *, gate: seats.Gate) -> None:
    """Change the gate of the live file first, then the phase.

    A crash between the two leaves a gate that is ahead; pressing the button again finishes it.
    """
    with stores.database.reading() as session:
        current = own_workshop(session, actor, workshop_id).phase
        next_phase(current, phase)
    if current == phase:
        return
    with stores.live.writing(workshop_id) as live:
        seats.put_gate(live, gate)
    with stores.database.writing() as session:
        own = own_workshop(session, actor, workshop_id, for_update=True)
        if phase == Phase.SCORING and not own.manager_present and manager_leads(session, own, actor):
            # Somebody may have become a manager since the session was prepared; phones read it first.
            workshops.put_manager_present(session, workshop_id, True)
        workshops.put_phase(session, workshop_id, next_phase(own.phase, phase))
