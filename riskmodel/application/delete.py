"""Deleting for good, on somebody's word; what was seen in a room or outside it stays seen."""

from collections.abc import Iterable

from riskmodel.application.accounts import account_of
from riskmodel.application.audit import note_workshop
from riskmodel.application.ownership import own_workshop
from riskmodel.domain.access import Actor, Role, require_role
from riskmodel.domain.audit import Action
from riskmodel.domain.deletion import RoundContents
from riskmodel.domain.errors import (
    LastAdministratorError,
    NotFoundError,
    NotOneselfError,
    SessionUnderWayError,
    SlipsKnownError,
    StillNeededError,
    UnitInUseError,
)
from riskmodel.domain.workshop import BEFORE_SCORING, Phase
from riskmodel.storage import accounts, deletion, organisation, retention, workshops
from riskmodel.storage.audit import note
from riskmodel.storage.database import Session
from riskmodel.storage.stores import Stores

# Once a room saw its result, the ledger must go on knowing who led it.
BEFORE_RESULTS = (Phase.PREPARATION, *BEFORE_SCORING, Phase.SCORING)
_OF_ROUNDS = (Role.ADMINISTRATOR, Role.PREVENTION_OFFICER)


def delete_account(stores: Stores, actor: Actor, account_id: str) -> None:
    """Delete an account, with the sessions it only prepared; the audit trail keeps the name for its term.

    Raises `NotOneselfError`, `LastAdministratorError`, and `StillNeededError` while the ledger must know
    whom this person led.
    """
    require_role(actor, Role.ADMINISTRATOR)
    with stores.database.writing() as session:
        if actor.account_id == account_id:
            raise NotOneselfError
        gone = remove_account(session, actor, account_id)
    forget(stores, gone)


def remove_account(session: Session, actor: Actor | None, account_id: str) -> tuple[str, ...]:
    """Delete an account in an open transaction; return the sessions that went with it."""
    account = account_of(session, account_id)
    is_administrator = Role.ADMINISTRATOR in account.roles and not account.is_disabled
    if is_administrator and not accounts.has_other_administrator(session, account_id):
        raise LastAdministratorError
    if deletion.leads_something(session, account_id):
        raise StillNeededError
    plans = deletion.load_own_plans(session, account_id)
    for workshop_id in plans:
        deletion.remove_workshop(session, workshop_id)
    deletion.remove_account(session, account_id)
    note(session, actor, Action.ACCOUNT_DELETED, account.name)
    return plans


def delete_workshop(stores: Stores, actor: Actor, workshop_id: str) -> None:
    """Delete a session whose result nobody saw yet, with its answers and its key.

    Raises `WrongPhaseError` from the reveal on, `SlipsKnownError` once slips were typed in, and
    `NotFoundError` for a sample or a rehearsal.
    """
    with stores.database.writing() as session:
        workshop = own_workshop(session, actor, workshop_id, for_update=True)
        if workshop.is_sample or workshop.is_rehearsal:
            raise NotFoundError
        workshop.require_phase(*BEFORE_RESULTS)
        if workshops.has_typed_slips(session, workshop_id):
            raise SlipsKnownError
        # After a crash from here on, the next start destroys the answers and the key of what is void.
        workshops.put_phase(session, workshop_id, Phase.VOID)
    _destroy(stores, [workshop_id])
    with stores.database.writing() as session:
        deletion.remove_workshop(session, workshop_id)
        note_workshop(session, actor, Action.WORKSHOP_DELETED, workshop)
    forget(stores, [workshop_id])


def round_contents(stores: Stores, actor: Actor, round_id: str) -> RoundContents:
    """Return how much would go with a round."""
    require_role(actor, *_OF_ROUNDS)
    with stores.database.reading() as session:
        return deletion.load_round_contents(session, round_id)


def delete_round(stores: Stores, actor: Actor, round_id: str) -> None:
    """Delete a round with its sessions, agreements, counts and released rows.

    Raises `SessionUnderWayError` while people are in one of them, and `NotFoundError` for the sample.
    """
    require_role(actor, *_OF_ROUNDS)
    with stores.database.writing() as session:
        gone = remove_round(session, actor, round_id, Action.ROUND_DELETED)
    forget(stores, gone)


def remove_round(session: Session, actor: Actor | None, round_id: str, action: Action) -> tuple[str, ...]:
    """Delete a round in an open transaction; return the sessions that went with it."""
    round_ = organisation.load_round(session, round_id, for_update=True)
    if round_ is None or round_.is_sample:
        raise NotFoundError
    if retention.has_session_under_way(session, round_id):
        raise SessionUnderWayError
    gone = deletion.remove_round(session, round_id)
    note(session, actor, action, round_.name)
    return gone


def delete_unit(stores: Stores, actor: Actor, unit_id: str) -> None:
    """Delete a unit without sessions, rows or units below it; raises `UnitInUseError` for another.

    So a team in a row cannot be deleted and come back as another: it stays taken.
    """
    require_role(actor, *_OF_ROUNDS)
    with stores.database.writing() as session:
        unit = organisation.load_unit(session, unit_id)
        if unit is None or unit.is_sample:
            raise NotFoundError
        if deletion.is_in_use(session, unit_id):
            raise UnitInUseError
        deletion.remove_unit(session, unit_id)
        note(session, actor, Action.UNIT_DELETED, unit.name)
    forget(stores, [])


def forget(stores: Stores, workshop_ids: Iterable[str]) -> None:
    """Destroy what lies outside the main database, and let that forget what was deleted."""
    _destroy(stores, workshop_ids)
    deletion.forget_rows(stores.database)


def _destroy(stores: Stores, workshop_ids: Iterable[str]) -> None:
    for workshop_id in workshop_ids:
        stores.live.destroy(workshop_id)
        stores.keys.destroy(workshop_id)
