"""Joining opened ideas that say the same, and undoing that until one of them is a measure."""

from collections.abc import Collection

from riskmodel.application.ownership import own_workshop
from riskmodel.domain.access import Actor
from riskmodel.domain.errors import MissingValueError
from riskmodel.domain.proposal import LEAST_JOINED, LONGEST
from riskmodel.domain.text import clean_line
from riskmodel.domain.workshop import WRITING
from riskmodel.storage.joined_proposals import join_opened, settle_opened, take_apart
from riskmodel.storage.stores import Stores


def join_ideas(
    stores: Stores, actor: Actor, workshop_id: str, proposal_ids: Collection[str], text: str
) -> None:
    """Put one idea, marked as reworded, in the place of several.

    Raises `MissingValueError` for fewer than two and `NotFoundError` for one that a colleague joined already.
    """
    _require_own(stores, actor, workshop_id)
    chosen = dict.fromkeys(proposal_ids)
    if len(chosen) < LEAST_JOINED:
        raise MissingValueError("ideas")
    body = clean_line(text, field="proposal", limit=LONGEST)
    with stores.live.writing(workshop_id) as session:
        join_opened(session, chosen, body)


def undo_join(stores: Stores, actor: Actor, workshop_id: str, proposal_id: str) -> None:
    """Put the ideas back as they were; raises `NotFoundError` once it is a measure."""
    _require_own(stores, actor, workshop_id)
    with stores.live.writing(workshop_id) as session:
        take_apart(session, proposal_id)


def settle(stores: Stores, actor: Actor, workshop_id: str, proposal_id: str) -> None:
    """Take an idea off the room's screen, now that it is a measure; what it was joined from is destroyed."""
    _require_own(stores, actor, workshop_id)
    with stores.live.writing(workshop_id) as session:
        settle_opened(session, proposal_id)


def _require_own(stores: Stores, actor: Actor, workshop_id: str) -> None:
    with stores.database.reading() as session:
        own_workshop(session, actor, workshop_id).require_phase(*WRITING)
