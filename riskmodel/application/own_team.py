"""In which team somebody with an account works: the ledger and the rooms count with it."""

from riskmodel.application.accounts import account_of
from riskmodel.domain.access import Actor, Role, require_role
from riskmodel.domain.audit import Action
from riskmodel.domain.errors import NotAllowedError, NotFoundError
from riskmodel.storage import accounts, organisation
from riskmodel.storage.audit import note
from riskmodel.storage.database import Session
from riskmodel.storage.stores import Stores


def put_own_team(stores: Stores, actor: Actor, account_id: str, unit_id: str | None) -> None:
    """Write in which team somebody works; None for none of them.

    Raises `NotFoundError` for an unknown person or team.
    """
    require_role(actor, Role.ADMINISTRATOR)
    with stores.database.writing() as session:
        _put(session, actor, account_id, unit_id)


def choose_own_team(stores: Stores, actor: Actor, unit_id: str) -> None:
    """Say in which team one works oneself, once; raises `NotAllowedError` when it is known already.

    Whoever could clear it a moment before a release would learn more than the ledger counted with.
    """
    require_role(actor, Role.FACILITATOR)
    with stores.database.writing() as session:
        if account_of(session, actor.account_id).member_unit_id not in (None, unit_id):
            raise NotAllowedError
        _put(session, actor, actor.account_id, unit_id)


def _put(session: Session, actor: Actor, account_id: str, unit_id: str | None) -> None:
    account = account_of(session, account_id)
    unit = organisation.load_unit(session, unit_id) if unit_id is not None else None
    if unit_id is not None and unit is None:
        raise NotFoundError
    if account.member_unit_id != unit_id:
        accounts.put_own_team(session, account_id, unit_id)
        note(session, actor, Action.OWN_TEAM_CHANGED, f"{account.name}: {unit.name if unit else '-'}")
