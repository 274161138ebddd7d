"""Notices that a facilitator reads once."""

from riskmodel.domain.access import Actor, Role, require_role
from riskmodel.domain.notices import Notice
from riskmodel.storage import notices
from riskmodel.storage.stores import Stores


def has_read(stores: Stores, actor: Actor, notice: Notice) -> bool:
    """Say whether this person read a notice."""
    require_role(actor, Role.FACILITATOR)
    with stores.database.reading() as session:
        return notices.is_read(session, actor.account_id, notice)


def mark_read(stores: Stores, actor: Actor, notice: Notice) -> None:
    """Remember that this person read a notice; saying so twice is harmless."""
    require_role(actor, Role.FACILITATOR)
    with stores.database.writing() as session:
        notices.put_read(session, actor.account_id, notice)
