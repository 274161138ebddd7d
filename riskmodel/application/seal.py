"""Sealing: count, keep the counts, destroy the ballots and the key; crash-safe and repeatable."""

import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import datetime, timedelta
from threading import Lock

from riskmodel.application.audit import note_workshop
from riskmodel.application.counting import count_kept, room_threshold
from riskmodel.application.found_factors import keep_found
from riskmodel.application.ownership import own_workshop
from riskmodel.domain.access import Actor
from riskmodel.domain.audit import Action
from riskmodel.domain.errors import NotFoundError, WrongPhaseError
from riskmodel.domain.histogram import Histogram
from riskmodel.domain.session_safety import safety_of
from riskmodel.domain.workshop import AFTER_SCORING, Phase, Workshop
from riskmodel.storage import histograms, seats, workshops
from riskmodel.storage.full_disk import PASSING
from riskmodel.storage.leftovers import forget_leftovers, load_leftovers
from riskmodel.storage.openings import load_opening
from riskmodel.storage.organisation import load_round
from riskmodel.storage.released import load_taken_teams
from riskmodel.storage.room_statements import load_statement
from riskmodel.storage.safety_answers import load_safety_levels
from riskmodel.storage.stores import Stores

OPEN_FOR = timedelta(hours=24)
# What could not be counted by then is given up: answers of people may not lie there for ever.
GIVEN_UP_AFTER = timedelta(hours=48)
# Nothing is counted any more, and whatever still lies there is destroyed.
_OVER = (Phase.SEALED, Phase.VOID)
_log = logging.getLogger("risicotafel")
_one_at_a_time = Lock()


def seal_workshop(stores: Stores, actor: Actor, workshop_id: str) -> None:
    """Seal on the facilitator's word; twice is harmless. Raises `WrongPhaseError` before the reveal."""
    with stores.database.reading() as session:
        workshop = own_workshop(session, actor, workshop_id)
    workshop.require_phase(*AFTER_SCORING, Phase.SEALED)
    seal(stores, workshop_id, actor)


def seal(stores: Stores, workshop_id: str, actor: Actor | None = None) -> None:
    """Close the live file to writers, write the histograms, then destroy live file and key.

    Each step may be the last before a crash: the next call continues where this one stopped.
    """
    with _one_at_a_time:
        with stores.database.reading() as session:
            workshop = workshops.load_workshop(session, workshop_id)
        if workshop.phase not in _OVER:
            try:
                _count(stores, workshop, actor)
            except Exception:
                # Another process may have sealed it meanwhile, and taken the file away under our hands.
                if not _is_over(stores, workshop_id):
                    raise
        _destroy(stores, workshop_id)
    # The journal still holds the join code.
    stores.database.forget_deleted()


def _count(stores: Stores, workshop: Workshop, actor: Actor | None) -> None:
    """Let nobody write any more, and keep what may be kept."""
    with stores.live.writing(workshop.id) as live:
        seats.put_gate(live, "sealed")
    _keep_counts(stores, workshop, count_kept(stores, workshop), actor)


def _is_over(stores: Stores, workshop_id: str, *, unknown: bool | None = None) -> bool:
    """Say whether nothing of a workshop is live any more; `unknown` is the answer where there is none.

    Raises `NotFoundError` without such an answer.
    """
    with stores.database.reading() as session:
        phase = workshops.load_phase(session, workshop_id)
    if phase is None and not unknown:
        raise NotFoundError
    return phase is None or phase in _OVER


def _destroy(stores: Stores, workshop_id: str) -> None:
    stores.live.destroy(workshop_id)
    stores.keys.destroy(workshop_id)


def _keep_counts(
    stores: Stores,
    workshop: Workshop,
    kept: Mapping[str, Histogram],
    actor: Actor | None,
) -> None:
    """Write the histograms that may exist, and that the workshop is sealed, in one transaction."""
    with stores.database.writing() as session:
        # The same order as at a release moment, so that the two wait for each other.
        load_round(session, workshop.round_id, for_update=True)
        if workshops.load_workshop(session, workshop.id, for_update=True).phase in _OVER:
            return
        # A team counts once per round: once it is in a row, nothing of a later session may add to it.
        # Of a rehearsal nothing is counted: its answers are made up.
        if not workshop.is_rehearsal and workshop.unit_id not in load_taken_teams(session, workshop.round_id):
            histograms.create_histograms(session, workshop.id, kept)
        # Under the lock, so that these are the words that leave; nobody can object since the gate is sealed.
        statement = load_statement(session, workshop)
        with stores.live.reading(workshop.id) as live:
            objections = seats.count_objections(live, statement.digest)
        if objections:
            # Somebody objected after the room had agreed: then it did not.
            workshops.put_agreed(session, workshop.id, False)
        with stores.live.reading(workshop.id) as live:
            if load_opening(live, "safety") is not None:
                levels = load_safety_levels(live)
                workshops.put_safety(session, workshop.id, safety_of(levels, room_threshold(workshop)))
        keep_found(session, workshop)
        workshops.put_clock(session, workshop.id, None, is_paused=False)
        workshops.put_phase(session, workshop.id, Phase.SEALED)
        note_workshop(session, actor, Action.WORKSHOP_SEALED, workshop)


def finish_sealing(stores: Stores) -> None:
    """Finish what a crash or a busy file interrupted; runs at every start and now and then.

    A file whose workshop this database does not know is left alone: it may belong to another database;
    unless a restore knew it and was killed before it could remove it.
    """
    leftovers = load_leftovers(stores.live.folder.parent)
    for workshop_id in sorted({*stores.live.workshop_ids(), *stores.keys.workshop_ids()}):
        with _others_go_on(workshop_id), suppress(NotFoundError):
            if _is_over(stores, workshop_id, unknown=workshop_id in leftovers):
                _destroy(stores, workshop_id)
            elif stores.live.path(workshop_id).exists():
                # It may have been open before an upgrade that brought tables.
                stores.live.complete(workshop_id)
                if _is_half_sealed(stores, workshop_id):
                    seal(stores, workshop_id)
    forget_leftovers(stores.live.folder.parent)


def destroy_unheld(stores: Stores) -> None:
    """Destroy what lies there of sessions in preparation: nobody is in them, so a crash left it.

    At a start only: opening a lobby makes the files before the phase says so.
    """
    for workshop_id in sorted({*stores.live.workshop_ids(), *stores.keys.workshop_ids()}):
        with _others_go_on(workshop_id), stores.database.reading() as session:
            if workshops.load_phase(session, workshop_id) == Phase.PREPARATION:
                _destroy(stores, workshop_id)


def seal_overdue(stores: Stores, now: datetime) -> int:
    """Seal every workshop whose lobby opened more than 24 hours ago; return how many there were.

    One that is damaged goes 24 hours later: it is void, and its answers and its key are destroyed. A fault
    that passes, such as a full disk, destroys nothing however long it lasts.
    """
    with stores.database.reading() as session:
        overdue = workshops.load_opened_before(session, int((now - OPEN_FOR).timestamp()))
        given_up = workshops.load_opened_before(session, int((now - GIVEN_UP_AFTER).timestamp()))
    for workshop_id in overdue:
        with _others_go_on(workshop_id):
            _seal_or_void(stores, workshop_id, is_given_up=workshop_id in given_up)
    stores.database.forget_deleted()
    return len(overdue)


def _seal_or_void(stores: Stores, workshop_id: str, *, is_given_up: bool) -> None:
    try:
        seal(stores, workshop_id)
    except WrongPhaseError:
        # Its live file is gone, as after putting back a backup by hand: its answers went with it.
        _make_void(stores, workshop_id)
    except PASSING:
        # A full disk or a busy file passes; the answers are still there to be counted.
        raise
    except Exception:
        if is_given_up:
            _make_void(stores, workshop_id)
        raise


def _make_void(stores: Stores, workshop_id: str) -> None:
    with stores.database.writing() as session:
        if workshops.load_workshop(session, workshop_id, for_update=True).phase not in _OVER:
            workshops.put_phase(session, workshop_id, Phase.VOID)
    _destroy(stores, workshop_id)


@contextmanager
def _others_go_on(workshop_id: str) -> Iterator[None]:
    """Keep one damaged file from stopping the sealing of all others; the log gets no data."""
    try:
        yield
    except Exception as error:
        _log.error("An error of kind %s came up while sealing %s", type(error).__name__, workshop_id)


def _is_half_sealed(stores: Stores, workshop_id: str) -> bool:
    with stores.live.reading(workshop_id) as live:
        return seats.load_gate(live) == "sealed"
