"""Factors that a room misses: typed on phones without a name, opened at once, and made one of its own."""

from catalog.own import found_factor
from riskmodel.application.content import content_of_workshop
from riskmodel.application.propose import keep_text
from riskmodel.application.recognise import beside_core, choosing, marking, put_beside_core
from riskmodel.application.take_part import require_seat
from riskmodel.domain.access import Actor, Role, require_role
from riskmodel.domain.errors import ChangedMeanwhileError, DuplicateNameError, TooFewWritersError
from riskmodel.domain.own_catalogue import with_found_factor
from riskmodel.domain.own_columns import DESCRIPTION, NAME
from riskmodel.domain.own_item import OwnKind, next_number
from riskmodel.domain.own_names import name_key, names_in_use
from riskmodel.domain.proposal import OwnProposal, Proposal, may_open
from riskmodel.domain.pseudonym import missing_factor_id
from riskmodel.domain.text import clean_line
from riskmodel.storage import proposals, workshops
from riskmodel.storage.editions import keep_edition, load_last_own_number
from riskmodel.storage.own_items import load_own_items, lock_own_items
from riskmodel.storage.stores import Stores

MOST_MISSING = 2
LONGEST_MISSING = 200
_BOX = proposals.MISSING
# Names of factors stand inside sentences of ours, so nothing in one may be read as markup.
_NO_MARKS = str.maketrans(dict.fromkeys("[]<>*_`|\\$#~{}", " "))


def say_missing(stores: Stores, workshop_id: str, token: str | None, text: str) -> None:
    """Keep what somebody misses in the list; the same words again change nothing.

    Raises `NotAllowedError` without a seat, `WrongPhaseError` unless marking is open, and `TooManyError`
    after two.
    """
    body = clean_line(text, field="missing_factor", limit=LONGEST_MISSING)
    with marking(stores, workshop_id, token) as (session, key):
        keep_text(session, _BOX, _ids(key, token), body)


def take_missing_back(stores: Stores, workshop_id: str, token: str | None, number: int) -> None:
    """Take back what nobody has read."""
    with marking(stores, workshop_id, token) as (session, key):
        if number in (ids := _ids(key, token)):
            proposals.remove_proposal(session, _BOX, ids[number])


def own_missing(stores: Stores, workshop_id: str, token: str | None) -> tuple[OwnProposal, ...]:
    """Return what this person misses; raises `NotAllowedError` without a seat."""
    key = stores.keys.load(workshop_id)
    with stores.live.reading(workshop_id) as session:
        require_seat(session, key, token)
        return proposals.load_own(session, _BOX, _ids(key, token))


def open_missing(stores: Stores, actor: Actor, workshop_id: str) -> None:
    """Open what people miss to the facilitator, all at once and shuffled, once marking is closed.

    Raises `TooFewWritersError` when fewer than three people wrote something: then nobody reads it.
    """
    with stores.database.writing() as session:
        choosing(stores, session, actor, workshop_id)
        with stores.live.writing(workshop_id) as live:
            if not may_open(proposals.load_waiting_numbers(live, _BOX)):
                raise TooFewWritersError
            proposals.open_waiting(live, _BOX)


def may_open_missing(stores: Stores, actor: Actor, workshop_id: str) -> bool:
    """Say whether at least three people miss something, once marking is closed; never how many or what."""
    with stores.database.reading() as session:
        choosing(stores, session, actor, workshop_id, for_update=False)
    with stores.live.reading(workshop_id) as live:
        return may_open(proposals.load_waiting_numbers(live, _BOX))


def opened_missing(stores: Stores, actor: Actor, workshop_id: str) -> tuple[Proposal, ...]:
    """Return what was opened, in an order that says nothing."""
    with stores.database.reading() as session:
        choosing(stores, session, actor, workshop_id, for_update=False)
    with stores.live.reading(workshop_id) as live:
        return proposals.load_opened(live, _BOX)


def add_missing_factor(stores: Stores, actor: Actor, workshop_id: str, *, name: str, description: str) -> str:
    """Make a factor of what the room misses, let it be scored here, and return its id.

    It is in the content of this session only. Once the words of the session leave the room, it becomes one of
    the organisation's own that is not on offer. Raises `DuplicateNameError` for a name that is in use, and
    `MissingValueError` beyond three beside the core.
    """
    require_role(actor, Role.FACILITATOR)
    name = clean_line(name.translate(_NO_MARKS), field="factor_name", limit=NAME.limit)
    description = clean_line(
        description.translate(_NO_MARKS), field="factor_description", limit=DESCRIPTION.limit
    )
    with stores.database.reading() as session:
        read = choosing(stores, session, actor, workshop_id, for_update=False)
    content = content_of_workshop(stores, read)
    with stores.database.writing() as session:
        workshop = choosing(stores, session, actor, workshop_id)
        if workshop.edition != read.edition:
            # A colleague added one a moment ago: this content does not have it.
            raise ChangedMeanwhileError
        lock_own_items(session)
        own = load_own_items(session)
        # The number is taken by being in a kept content: nothing else ever gets it.
        number = next_number(OwnKind.FACTOR, own, load_last_own_number(session))
        factor = found_factor(number, name, description)
        if name_key(factor) in names_in_use(content, own):
            raise DuplicateNameError
        put_beside_core(session, workshop, (*beside_core(workshop), factor.id))
        edition = keep_edition(session, with_found_factor(content, factor))
        workshops.put_edition(session, workshop_id, edition)
    return factor.id


def _ids(key: bytes, token: str | None) -> dict[int, bytes]:
    return {number: missing_factor_id(key, token or "", number) for number in range(1, MOST_MISSING + 1)}
