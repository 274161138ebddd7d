"""Whose workshop it is: facilitators lead their own and the sample ones, never one of a unit they manage."""

from riskmodel.domain.access import Actor, Role, require_role
from riskmodel.domain.errors import ManagesUnitError, NotAllowedError
from riskmodel.domain.organisation import Unit
from riskmodel.domain.workshop import Workshop
from riskmodel.storage.accounts import load_roles
from riskmodel.storage.database import Session
from riskmodel.storage.managers import load_managed_units, manages
from riskmodel.storage.workshops import load_workshop


def own_workshop(session: Session, actor: Actor, workshop_id: str, *, for_update: bool = False) -> Workshop:
    """Return a workshop that the actor leads.

    Raises `ManagesUnitError` for who manages its unit, `NotAllowedError` for everybody else, and
    `NotFoundError` when there is no such workshop.
    """
    require_role(actor, Role.FACILITATOR)
    workshop = load_workshop(session, workshop_id, for_update=for_update)
    if not _is_given_to(actor, workshop):
        raise NotAllowedError
    # Asked on every call: whoever is given the unit today reads nothing of its sessions any more.
    if not _is_made_up(workshop) and manages(session, actor.account_id, workshop.unit_id):
        raise ManagesUnitError
    return workshop


def leads(session: Session, actor: Actor, workshop: Workshop) -> bool:
    """Say whether the actor leads this workshop; a sample workshop is for every facilitator to try."""
    return _is_given_to(actor, workshop) and (
        _is_made_up(workshop) or not manages(session, actor.account_id, workshop.unit_id)
    )


def require_not_managing(session: Session, actor: Actor, unit: Unit) -> None:
    """Raise `ManagesUnitError` when the actor manages a unit, or one it is part of."""
    if not _is_made_up(unit) and manages(session, actor.account_id, unit.id):
        raise ManagesUnitError


def manager_leads(session: Session, workshop: Workshop, actor: Actor) -> bool:
    """Say whether the actor or a facilitator of this workshop counts as a manager in its room.

    Who manages the unit or one above it is kept out altogether. What is left is management, which sees every
    row, and a team leader of whom nobody said which team they lead: it may be this one.
    """
    if workshop.is_rehearsal:
        return workshop.manager_present
    people = {account_id: load_roles(session, account_id) for account_id in workshop.facilitator_ids}
    people[actor.account_id] = people.get(actor.account_id, frozenset()) | actor.roles
    return any(
        Role.MANAGEMENT in roles
        or (Role.TEAM_LEADER in roles and not load_managed_units(session, account_id))
        for account_id, roles in people.items()
    )


def _is_given_to(actor: Actor, workshop: Workshop) -> bool:
    return actor.has(Role.FACILITATOR) and (
        workshop.is_sample or actor.account_id in workshop.facilitator_ids
    )


def _is_made_up(thing: Workshop | Unit) -> bool:
    """Say whether no real team is behind it: then there is nobody to protect from a manager."""
    return thing.is_sample or thing.is_rehearsal
