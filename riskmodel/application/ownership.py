"""Whose workshop it is: facilitators lead their own, and the sample ones."""

from riskmodel.domain.access import Actor, Role, require_role
from riskmodel.domain.errors import NotAllowedError
from riskmodel.domain.workshop import Workshop
from riskmodel.storage.database import Session
from riskmodel.storage.workshops import load_workshop


def own_workshop(session: Session, actor: Actor, workshop_id: str, *, for_update: bool = False) -> Workshop:
    """Return a workshop that the actor leads.

    Raises `NotAllowedError` for everybody else, and `NotFoundError` when there is no such workshop.
    """
    require_role(actor, Role.FACILITATOR)
    workshop = load_workshop(session, workshop_id, for_update=for_update)
    if not leads(actor, workshop):
        raise NotAllowedError
    return workshop


def leads(actor: Actor, workshop: Workshop) -> bool:
    """Say whether the actor leads this workshop; a sample workshop is for every facilitator to try."""
    return actor.has(Role.FACILITATOR) and (
        workshop.is_sample or actor.account_id in workshop.facilitator_ids
    )
