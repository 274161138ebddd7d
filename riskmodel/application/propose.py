"""Proposals: typed on phones without a name, opened by the facilitator in batches of three people or more."""

from collections.abc import Mapping

from riskmodel.application.ownership import own_workshop
from riskmodel.application.take_part import require_seat, seated
from riskmodel.domain.access import Actor
from riskmodel.domain.errors import TooFewWritersError, TooManyError, WrongPhaseError
from riskmodel.domain.proposal import LONGEST, MOST_EACH, OwnProposal, Proposal, may_open, standing
from riskmodel.domain.pseudonym import proposal_id
from riskmodel.domain.text import clean_line
from riskmodel.domain.workshop import WRITING, Phase
from riskmodel.storage import proposals, workshops
from riskmodel.storage.account_names import load_names
from riskmodel.storage.database import Session
from riskmodel.storage.proposals import Box
from riskmodel.storage.stores import Stores


def propose(stores: Stores, workshop_id: str, token: str | None, text: str) -> None:
    """Keep a proposal; the same words again change nothing.

    Raises `NotAllowedError` without a seat, `WrongPhaseError` unless measures are collected, and
    `TooManyError` after five.
    """
    body = clean_line(text, field="proposal", limit=LONGEST)
    with stores.database.reading() as session:
        phase = workshops.load_phase(session, workshop_id)
    with seated(stores, workshop_id, token, gate="closed") as (session, key):
        # After the seat: a phone from another room is not told where this one stands.
        if phase != Phase.MEASURES:
            raise WrongPhaseError(phase)
        keep_text(session, proposals.IDEAS, _ids(key, token), body)


def keep_text(session: Session, box: Box, ids: Mapping[int, bytes], body: str) -> None:
    """Keep a text of one person, given the ids of all that there is room for; again changes nothing.

    Raises `TooManyError` when there is no room left.
    """
    own = proposals.load_own(session, box, ids)
    if any(proposal.text == body for proposal in own):
        return
    free = min(set(ids) - {proposal.number for proposal in own}, default=None)
    if free is None:
        raise TooManyError(len(ids))
    proposals.put_proposal(session, box, ids[free], free, body)


def take_back(stores: Stores, workshop_id: str, token: str | None, number: int) -> None:
    """Take back an own proposal that nobody has seen; once it is opened this changes nothing."""
    with seated(stores, workshop_id, token, gate="closed") as (session, key):
        if number in (ids := _ids(key, token)):
            proposals.remove_proposal(session, proposals.IDEAS, ids[number])


def own_proposals(stores: Stores, workshop_id: str, token: str | None) -> tuple[OwnProposal, ...]:
    """Return what this participant proposed; raises `NotAllowedError` without a seat."""
    key = stores.keys.load(workshop_id)
    with stores.live.reading(workshop_id) as session:
        require_seat(session, key, token)
        return proposals.load_own(session, proposals.IDEAS, _ids(key, token))


def names_to_avoid(stores: Stores) -> tuple[str, ...]:
    """Return the names of people with an account: a proposal that names them gets a warning first."""
    with stores.database.reading() as session:
        return load_names(session)


def batch_is_ready(stores: Stores, actor: Actor, workshop_id: str) -> bool:
    """Say whether at least three people wrote something that waits; never how many or what."""
    _require_own(stores, actor, workshop_id)
    with stores.live.reading(workshop_id) as session:
        return may_open(proposals.load_waiting_numbers(session, proposals.IDEAS))


def open_batch(stores: Stores, actor: Actor, workshop_id: str) -> None:
    """Open all waiting proposals to the facilitator, shuffled.

    Raises `TooFewWritersError` while fewer than three people wrote something.
    """
    _require_own(stores, actor, workshop_id)
    with stores.live.writing(workshop_id) as session:
        if not may_open(proposals.load_waiting_numbers(session, proposals.IDEAS)):
            raise TooFewWritersError
        proposals.open_waiting(session, proposals.IDEAS)


def opened(stores: Stores, actor: Actor, workshop_id: str) -> tuple[Proposal, ...]:
    """Return the opened proposals that were not joined into another, in an order that says nothing."""
    _require_own(stores, actor, workshop_id)
    with stores.live.reading(workshop_id) as session:
        return standing(proposals.load_opened(session, proposals.IDEAS))


def shown_on_screen(stores: Stores, actor: Actor, workshop_id: str) -> tuple[Proposal, ...]:
    """Return the proposals that the facilitator put on the room's screen."""
    return tuple(proposal for proposal in opened(stores, actor, workshop_id) if proposal.is_shown)


def edit(stores: Stores, actor: Actor, workshop_id: str, proposal_id: str, text: str) -> None:
    """Change the words of an opened proposal; from then on it is marked as edited."""
    _require_own(stores, actor, workshop_id)
    body = clean_line(text, field="proposal", limit=LONGEST)
    with stores.live.writing(workshop_id) as session:
        proposals.edit_opened(session, proposals.IDEAS, proposal_id, body)


def show(stores: Stores, actor: Actor, workshop_id: str, proposal_id: str, shown: bool) -> None:
    """Put an opened proposal on the room's screen, or take it off."""
    _require_own(stores, actor, workshop_id)
    with stores.live.writing(workshop_id) as session:
        proposals.show_opened(session, proposals.IDEAS, proposal_id, shown)


def _ids(key: bytes, token: str | None) -> dict[int, bytes]:
    return {number: proposal_id(key, token or "", number) for number in range(1, MOST_EACH + 1)}


def _require_own(stores: Stores, actor: Actor, workshop_id: str) -> None:
    with stores.database.reading() as session:
        own_workshop(session, actor, workshop_id).require_phase(*WRITING)
