"""Recognising: phones mark factors without a name; the room learns which came out, never how many."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from catalog.facts import Sector
from riskmodel.application.content import content_in, content_of_workshop
from riskmodel.application.counting import room_threshold
from riskmodel.application.ownership import own_workshop
from riskmodel.application.prepare import MOST_OWN_FACTORS
from riskmodel.application.take_part import require_seat, seated
from riskmodel.domain.access import Actor
from riskmodel.domain.errors import (
    ChangedMeanwhileError,
    FactorNotInWorkshopError,
    MissingValueError,
    NotAllowedError,
    NotFoundError,
    WrongPhaseError,
)
from riskmodel.domain.proposal import may_open
from riskmodel.domain.pseudonym import mark_id
from riskmodel.domain.recognition import CameOut, come_out, factors_to_mark
from riskmodel.domain.workshop import Phase, Workshop
from riskmodel.storage import marks, organisation, proposals, seats, workshops
from riskmodel.storage.database import Session
from riskmodel.storage.openings import load_opening, put_opening
from riskmodel.storage.stores import Stores


@dataclass(frozen=True)
class Recognised:
    """What came out of the marking, and nothing that could be counted.

    `is_over` says whether marking is closed; before that nothing came out. `least` is how many phones it took
    before anything might come out, and `has_enough` whether as many were there when marking closed. `added`
    is what is scored beside the core as things stand.
    """

    is_over: bool
    least: int
    has_enough: bool
    shown: tuple[str, ...]
    candidates: tuple[str, ...]
    added: tuple[str, ...]


def to_mark(stores: Stores, workshop: Workshop) -> tuple[str, ...]:
    """Return the factors that phones may mark, in the order in which they are shown."""
    content = content_of_workshop(stores, workshop)
    with stores.database.reading() as session:
        found = organisation.load_organisation(session)
    sector = found.facts.sector if found else Sector.OTHER
    return factors_to_mark(content, sector, workshop.core_factor_ids, beside_core(workshop))


def beside_core(workshop: Workshop) -> tuple[str, ...]:
    """Return what a workshop scores beside the core."""
    return tuple(one for one in workshop.factor_ids if one not in workshop.core_factor_ids)


def mark(stores: Stores, workshop_id: str, token: str | None, factor_ids: Collection[str]) -> None:
    """Keep what this person recognises, all of it; sending the same again changes nothing.

    Raises `NotAllowedError` without a seat, `WrongPhaseError` unless marking is open, and
    `FactorNotInWorkshopError` for a factor that is not in the list.
    """
    shown = _shown(stores, workshop_id)
    with marking(stores, workshop_id, token) as (session, key):
        for factor_id in factor_ids:
            if factor_id not in shown:
                raise FactorNotInWorkshopError(factor_id)
        marks.put_marks(session, _ids(key, workshop_id, shown, token), frozenset(factor_ids))


def own_marks(stores: Stores, workshop_id: str, token: str | None) -> frozenset[str]:
    """Return what this person marked; raises `NotAllowedError` without a seat."""
    shown = _shown(stores, workshop_id)
    key = stores.keys.load(workshop_id)
    with stores.live.reading(workshop_id) as session:
        require_seat(session, key, token)
        return marks.load_marked(session, _ids(key, workshop_id, shown, token))


@contextmanager
def marking(stores: Stores, workshop_id: str, token: str | None) -> Iterator[tuple[Session, bytes]]:
    """Open the live file for somebody with a seat while marking is open; raises as `mark` does."""
    with seated(stores, workshop_id, token, gate="lobby") as (session, key):
        # In the file of the marks: a mark is in before marking closed, and counted, or refused.
        if load_opening(session, "marks") != "open":
            raise WrongPhaseError(Phase.RECOGNISE)
        yield session, key


def close_marking(stores: Stores, actor: Actor, workshop_id: str) -> None:
    """Close the marking for good; from here on the room sees what came out. Twice is harmless."""
    with stores.database.writing() as session:
        workshop = own_workshop(session, actor, workshop_id, for_update=True)
        workshop.require_phase(Phase.RECOGNISE)
        with stores.live.writing(workshop_id) as live:
            end_marking(session, live, workshop)


def end_marking(session: Session, live: Session, workshop: Workshop) -> None:
    """Close open marking within transactions: keep what comes out, destroy the marks; twice is harmless.

    What is missing goes too, unread, when fewer than three people wrote something.
    """
    if load_opening(live, "marks") != "open":
        return
    put_opening(live, "marks", "over")
    least = room_threshold(workshop)
    people, _ready = seats.count_seats(live)
    order = [factor.id for factor in content_in(session, workshop.edition).factors]
    # Counted now and never again: who joins later, or a manager who leaves, must not make anything come out.
    candidates = come_out(marks.count_marks(live), people, order, least_people=least)
    marks.put_came_out(live, CameOut(candidates, least, people >= least))
    marks.remove_marks(live)
    if not may_open(proposals.load_waiting_numbers(live, proposals.MISSING)):
        proposals.remove_waiting(live, proposals.MISSING)


def recognised(stores: Stores, actor: Actor, workshop_id: str) -> Recognised:
    """Return what came out of the marking; nothing while it is open, so that nothing moves meanwhile."""
    with stores.database.reading() as session:
        workshop = own_workshop(session, actor, workshop_id)
    return recognised_in(stores, workshop)


def recognised_in(stores: Stores, workshop: Workshop) -> Recognised:
    """Return what came out in a workshop that somebody was let in to."""
    workshop.require_phase(Phase.RECOGNISE)
    with stores.live.reading(workshop.id) as live:
        is_over = load_opening(live, "marks") == "over"
        found = marks.load_came_out(live) or CameOut((), room_threshold(workshop), has_enough=False)
    return Recognised(
        is_over=is_over,
        least=found.least,
        has_enough=found.has_enough,
        shown=to_mark(stores, workshop),
        candidates=found.factor_ids,
        added=beside_core(workshop),
    )


def choose_recognised(
    stores: Stores, actor: Actor, workshop_id: str, factor_ids: Sequence[str], *, seen: Sequence[str]
) -> None:
    """Let the room score these beside the core, three at most, once marking is closed.

    `seen` is what was scored beside the core on the screen of who asks. Raises `ChangedMeanwhileError`
    when that is something else by now, and `FactorNotInWorkshopError` for what was not in the list.
    """
    with stores.database.reading() as session:
        shown = to_mark(stores, own_workshop(session, actor, workshop_id))
    with stores.database.writing() as session:
        workshop = choosing(stores, session, actor, workshop_id)
        if set(seen) != set(beside_core(workshop)):
            raise ChangedMeanwhileError
        for factor_id in factor_ids:
            if factor_id not in (*shown, *beside_core(workshop)):
                raise FactorNotInWorkshopError(factor_id)
        put_beside_core(session, workshop, factor_ids)


def choosing(
    stores: Stores, session: Session, actor: Actor, workshop_id: str, *, for_update: bool = True
) -> Workshop:
    """Return a workshop of the actor in which marking is closed and nobody scores yet.

    Raises `WrongPhaseError` otherwise.
    """
    workshop = own_workshop(session, actor, workshop_id, for_update=for_update)
    workshop.require_phase(Phase.RECOGNISE)
    with stores.live.reading(workshop_id) as live:
        # The gate is ahead of the phase for a moment, and after a crash: then people score already.
        if seats.load_gate(live) != "lobby" or load_opening(live, "marks") != "over":
            raise WrongPhaseError(Phase.RECOGNISE)
    return workshop


def put_beside_core(session: Session, workshop: Workshop, factor_ids: Sequence[str]) -> None:
    """Write what is scored beside the core; raises `MissingValueError` for more than three."""
    chosen = tuple(dict.fromkeys(factor_ids))
    if len(chosen) > MOST_OWN_FACTORS:
        raise MissingValueError("factors")
    core = workshop.core_factor_ids
    workshops.put_factors(session, workshop.id, core, (*core, *chosen))


def _shown(stores: Stores, workshop_id: str) -> tuple[str, ...]:
    """Return what may be marked; a made-up id is refused like a missing seat."""
    try:
        with stores.database.reading() as session:
            workshop = workshops.load_workshop(session, workshop_id)
    except NotFoundError:
        raise NotAllowedError from None
    return to_mark(stores, workshop)


def _ids(key: bytes, workshop_id: str, shown: Sequence[str], token: str | None) -> Mapping[str, bytes]:
    return {factor_id: mark_id(key, workshop_id, factor_id, token or "") for factor_id in shown}
