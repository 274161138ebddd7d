"""Leading the session: the door, the round, and what is on the room's screen."""

from dataclasses import dataclass

from riskmodel.application.ownership import leads, own_workshop
from riskmodel.domain.access import Actor, Role, require_role
from riskmodel.domain.errors import FactorNotInWorkshopError, MissingValueError
from riskmodel.domain.workshop import BEFORE_SCORING, MOST_PEOPLE, WRITING, Phase, Workshop
from riskmodel.storage import seats, slips, workshops
from riskmodel.storage.stores import Stores


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
    own.require_phase(*BEFORE_SCORING, Phase.SCORING)
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
        own_workshop(session, actor, workshop_id).require_phase(*BEFORE_SCORING, Phase.SCORING)
    with stores.live.writing(workshop_id) as live:
        seats.put_locked(live, locked)
    with stores.database.writing() as session:
        own = own_workshop(session, actor, workshop_id, for_update=True)
        own.require_phase(*BEFORE_SCORING, Phase.SCORING)
        workshops.put_lock(session, workshop_id, locked)


def show_factor(stores: Stores, actor: Actor, workshop_id: str, factor_id: str | None) -> None:
    """Put a factor's result on the room's screen, or take it off."""
    with stores.database.writing() as session:
        own = own_workshop(session, actor, workshop_id, for_update=True)
        own.require_phase(*WRITING)
        if factor_id is not None and factor_id not in own.factor_ids:
            raise FactorNotInWorkshopError(factor_id)
        workshops.put_shown_factor(session, workshop_id, factor_id)
