"""The safety of the session itself: asked on phones, counted at sealing, looked into before words leave."""

from riskmodel.application.found_factors import keep_found
from riskmodel.application.ownership import own_workshop
from riskmodel.application.take_part import require_seat, seated
from riskmodel.domain.access import Actor, Role, require_role
from riskmodel.domain.audit import Action
from riskmodel.domain.errors import MissingValueError, NotFoundError, WrongPhaseError
from riskmodel.domain.pseudonym import safety_id
from riskmodel.domain.session_safety import LEVELS, Safety, holds_back
from riskmodel.domain.workshop import Phase, Workshop
from riskmodel.storage import safety_answers, workshops
from riskmodel.storage.audit import note
from riskmodel.storage.database import Session
from riskmodel.storage.openings import load_opening
from riskmodel.storage.stores import Stores


def answer_safety(stores: Stores, workshop_id: str, token: str | None, level: int | None) -> None:
    """Keep how safe somebody found the session, 1 to 5; None takes the answer back. Twice is harmless.

    Raises `NotAllowedError` without a seat, `MissingValueError` for another level, and `WrongPhaseError`
    unless the question is open.
    """
    with seated(stores, workshop_id, token, gate="closed") as (session, key):
        if load_opening(session, "safety") != "open":
            raise WrongPhaseError(Phase.READ_BACK)
        if level is not None and level not in LEVELS:
            raise MissingValueError("level")
        safety_answers.put_safety_answer(session, safety_id(key, token or ""), level)


def own_safety(stores: Stores, workshop_id: str, token: str | None) -> int | None:
    """Return one's own answer; raises `NotAllowedError` without a seat."""
    key = stores.keys.load(workshop_id)
    with stores.live.reading(workshop_id) as session:
        require_seat(session, key, token)
        return safety_answers.load_safety_answer(session, safety_id(key, token or ""))


def is_held_back(stores: Stores, actor: Actor, workshop_id: str) -> bool:
    """Say to who leads a sealed session whether its words wait for somebody to look into how safe it was."""
    with stores.database.reading() as session:
        workshop = own_workshop(session, actor, workshop_id)
        return workshop.phase == Phase.SEALED and _holds_back(session, workshop_id)


def held_back(stores: Stores, actor: Actor) -> tuple[Workshop, ...]:
    """Return the sealed sessions of which the words wait, without the words."""
    require_role(actor, Role.PREVENTION_OFFICER)
    with stores.database.reading() as session:
        return tuple(
            workshop
            for workshop in workshops.load_workshops(session)
            if workshop.phase == Phase.SEALED and _holds_back(session, workshop.id)
        )


def look_into(stores: Stores, actor: Actor, workshop_id: str) -> None:
    """Note that the key actors spoke about a session that was not safe; from here its words leave the room.

    Twice is harmless. Raises `NotFoundError` for a session of which nothing waits.
    """
    require_role(actor, Role.PREVENTION_OFFICER)
    with stores.database.writing() as session:
        workshop = workshops.load_workshop(session, workshop_id, for_update=True)
        safety, is_seen = workshops.load_safety(session, workshop_id)
        if safety is not Safety.LOW or workshop.phase != Phase.SEALED:
            raise NotFoundError
        if not is_seen:
            workshops.put_safety_seen(session, workshop_id)
            keep_found(session, workshop)
            # Without the team: the trail must not tell which session was not safe.
            note(session, actor, Action.SAFETY_LOOKED_INTO)


def _holds_back(session: Session, workshop_id: str) -> bool:
    safety, is_seen = workshops.load_safety(session, workshop_id)
    return holds_back(safety, is_seen=is_seen)
