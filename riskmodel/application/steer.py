"""Steering the conversation: a facilitator pins a factor or leaves it for now, and says why."""

from riskmodel.application.ownership import own_workshop
from riskmodel.domain.access import Actor, Role, require_role
from riskmodel.domain.errors import FactorNotInWorkshopError
from riskmodel.domain.steering import REASON_LIMIT, Decision
from riskmodel.domain.text import clean_line
from riskmodel.domain.workshop import WRITING
from riskmodel.storage.database import Session
from riskmodel.storage.steering import put_steering, remove_steering
from riskmodel.storage.stores import Stores


def steer_agenda(
    stores: Stores, actor: Actor, workshop_id: str, factor_id: str, decision: Decision, reason: str
) -> None:
    """Give a factor a slot whatever came out, or none; of two facilitators the last one counts.

    Raises `MissingValueError` without a reason, `TextTooLongError` for more than a line of 120 characters,
    `FactorNotInWorkshopError`, and `WrongPhaseError` unless the room talks.
    """
    require_role(actor, Role.FACILITATOR)
    with stores.database.writing() as session:
        _require_talking(session, actor, workshop_id, factor_id)
        why = clean_line(reason, field="reason", limit=REASON_LIMIT)
        put_steering(session, workshop_id, factor_id, decision, why)


def undo_steering(stores: Stores, actor: Actor, workshop_id: str, factor_id: str) -> None:
    """Leave a factor where its result puts it; raises as `steer_agenda` does, twice is harmless."""
    require_role(actor, Role.FACILITATOR)
    with stores.database.writing() as session:
        _require_talking(session, actor, workshop_id, factor_id)
        remove_steering(session, workshop_id, factor_id)


def _require_talking(session: Session, actor: Actor, workshop_id: str, factor_id: str) -> None:
    workshop = own_workshop(session, actor, workshop_id, for_update=True)
    workshop.require_phase(*WRITING)
    if factor_id not in workshop.factor_ids:
        raise FactorNotInWorkshopError(factor_id)
