"""Leading a session with a colleague: added before anybody scores, so that the room is told who they are."""

from dataclasses import dataclass

from riskmodel.application.audit import note_workshop
from riskmodel.application.ownership import manager_leads, own_workshop
from riskmodel.domain.access import Actor, Role
from riskmodel.domain.audit import Action
from riskmodel.domain.errors import LastLeaderError, ManagesUnitError, NotFoundError, WrongPhaseError
from riskmodel.domain.workshop import BEFORE_SCORING, Phase, Workshop
from riskmodel.storage import accounts, seats, workshops
from riskmodel.storage.database import Session
from riskmodel.storage.managers import manages
from riskmodel.storage.stores import Stores

MAY_CHANGE = (Phase.PREPARATION, *BEFORE_SCORING)


@dataclass(frozen=True)
class Colleague:
    """Somebody who leads a session, or could."""

    account_id: str
    name: str


@dataclass(frozen=True)
class CoLeaders:
    """Who leads a session now, and which colleagues could lead it too; both by name."""

    leading: tuple[Colleague, ...]
    possible: tuple[Colleague, ...]


def co_leaders(stores: Stores, actor: Actor, workshop_id: str) -> CoLeaders:
    """Return who leads a session and who could: facilitators who do not manage its unit."""
    with stores.database.reading() as session:
        own = own_workshop(session, actor, workshop_id)
        leading = accounts.load_members(session, own.facilitator_ids)
        possible = (
            Colleague(one.id, one.name)
            for one in accounts.load_accounts(session)
            if one.id not in own.facilitator_ids and _could_lead(session, one, own)
        )
        return CoLeaders(tuple(Colleague(id_, name) for id_, name, _team in leading), tuple(possible))


def add_leader(stores: Stores, actor: Actor, workshop_id: str, account_id: str) -> None:
    """Let a colleague lead a session too; adding them again changes nothing.

    Raises `NotFoundError` for who is no facilitator, `ManagesUnitError` for who manages the unit, and
    `WrongPhaseError` once people score: the room must know who sees its result before it answers.
    """
    with stores.database.writing() as session:
        own = _before_scoring(stores, session, actor, workshop_id)
        if account_id in own.facilitator_ids:
            return
        account = accounts.load_account(session, account_id)
        if account is None or account.is_disabled or Role.FACILITATOR not in account.roles:
            raise NotFoundError
        if manages(session, account_id, own.unit_id):
            raise ManagesUnitError
        workshops.add_facilitator(session, workshop_id, account_id)
        own = workshops.load_workshop(session, workshop_id)
        if not own.manager_present and manager_leads(session, own, actor):
            workshops.put_manager_present(session, workshop_id, True)
        note_workshop(session, actor, Action.LEADERS_CHANGED, own)


def remove_leader(stores: Stores, actor: Actor, workshop_id: str, account_id: str) -> None:
    """Let somebody lead a session no more; the last one stays, else `LastLeaderError`."""
    with stores.database.writing() as session:
        own = _before_scoring(stores, session, actor, workshop_id)
        if account_id not in own.facilitator_ids:
            return
        if len(own.facilitator_ids) == 1:
            raise LastLeaderError
        workshops.remove_facilitator(session, workshop_id, account_id)
        note_workshop(session, actor, Action.LEADERS_CHANGED, own)


def _before_scoring(stores: Stores, session: Session, actor: Actor, workshop_id: str) -> Workshop:
    own = own_workshop(session, actor, workshop_id, for_update=True)
    own.require_phase(*MAY_CHANGE)
    if own.is_sample or own.is_rehearsal:
        # Everybody leads the sample, and a rehearsal is for oneself.
        raise NotFoundError
    if own.phase != Phase.PREPARATION:
        with stores.live.reading(workshop_id) as live:
            # After a crash the gate is ahead of the phase: then people score already.
            if seats.load_gate(live) != "lobby":
                raise WrongPhaseError(Phase.SCORING)
    return own


def _could_lead(session: Session, account: accounts.Account, workshop: Workshop) -> bool:
    is_facilitator = Role.FACILITATOR in account.roles and not account.is_disabled
    return is_facilitator and not manages(session, account.id, workshop.unit_id)
