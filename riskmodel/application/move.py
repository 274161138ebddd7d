"""Moving a session from phase to phase: doors first, then what opens and closes, then the phase itself."""

from collections.abc import Collection
from datetime import datetime

from riskmodel.application.ownership import manager_leads, own_workshop
from riskmodel.application.recognise import end_marking
from riskmodel.application.vote import begin_vote, count_vote, destroy_votes
from riskmodel.domain.access import Actor
from riskmodel.domain.errors import (
    MissingValueError,
    MovedMeanwhileError,
    SecondRoundOverError,
    WrongPhaseError,
)
from riskmodel.domain.session_clock import seconds_running
from riskmodel.domain.session_plan import skipped
from riskmodel.domain.text import clean_line
from riskmodel.domain.workshop import AFTER_SCORING, BEFORE_SCORING, Phase, Workshop, next_phase
from riskmodel.storage import steps, workshops
from riskmodel.storage.database import Session
from riskmodel.storage.openings import (
    Opening,
    load_opening,
    load_second_factors,
    put_opening,
    put_second_factors,
)
from riskmodel.storage.seats import Gate, load_gate, put_gate
from riskmodel.storage.stores import Stores

REASON_LIMIT = 120
_GATES: dict[Phase, Gate] = {Phase.SCORING: "scoring", Phase.REVEAL: "closed"}
_OPENINGS: dict[Phase, Opening] = {
    Phase.RECOGNISE: "marks",
    Phase.SECOND_ROUND: "second",
    Phase.VOTE: "votes",
    Phase.SAFETY: "safety",
}
_AGREED = frozenset({Phase.READ_BACK, Phase.SAFETY})
_MOVABLE = (*BEFORE_SCORING, Phase.SCORING, *AFTER_SCORING)


def move(
    stores: Stores,
    actor: Actor,
    workshop_id: str,
    phase: Phase,
    *,
    seen: Phase | None = None,
    reason: str = "",
    now: datetime | None = None,
    again: Collection[str] = (),
) -> None:
    """Go to another phase; asking for the one it is in is harmless, since two may press the same button.

    `seen` is the phase on the screen of who asks: `MovedMeanwhileError` when somebody else moved on
    meanwhile. Leaving out a step of the timetable needs a reason of at most 120 characters, else
    `MissingValueError`. `again` is what a second round is about; then nobody may have opened it already.
    Raises `WrongPhaseError` for a phase that cannot be gone to from here.
    """
    if phase not in _MOVABLE:
        # Sealing is more than a phase: it counts first. Written here, the answers would be lost.
        raise WrongPhaseError(phase)
    with stores.database.writing() as session:
        own = own_workshop(session, actor, workshop_id, for_update=True)
        if own.phase == phase and not again:
            return
        _require_way(session, own, phase, seen, reason)
        if phase == Phase.SCORING and not own.manager_present and manager_leads(session, own, actor):
            # Somebody may have become a manager since the session was prepared; phones read it first.
            workshops.put_manager_present(session, workshop_id, True)
        # Within this transaction: two who move at once wait for each other, and the second finds it moved.
        # A crash between the two leaves a live file that is ahead; pressing the button again finishes it.
        _open_and_close(session, stores, own, phase, again)
        _write(session, own, phase, reason, now)
    if phase != Phase.VOTE:
        # Also what a crash left of an earlier vote.
        destroy_votes(stores, workshop_id)


def start_scoring(stores: Stores, actor: Actor, workshop_id: str) -> None:
    """Open the round: phones go to the first factor."""
    move(stores, actor, workshop_id, Phase.SCORING)


def close_scoring(stores: Stores, actor: Actor, workshop_id: str) -> None:
    """Close the round for good; from here on the room sees results."""
    with stores.database.reading() as session:
        own_workshop(session, actor, workshop_id).require_phase(Phase.SCORING, Phase.REVEAL)
    move(stores, actor, workshop_id, Phase.REVEAL)


def go_to(stores: Stores, actor: Actor, workshop_id: str, phase: Phase) -> None:
    """Go to another phase after scoring."""
    with stores.database.reading() as session:
        own_workshop(session, actor, workshop_id).require_phase(*AFTER_SCORING)
    move(stores, actor, workshop_id, phase)


def _require_way(session: Session, own: Workshop, phase: Phase, seen: Phase | None, reason: str) -> None:
    """Refuse what cannot be gone to, what was moved by another, and leaving steps out without a reason."""
    if seen is not None and own.phase != seen:
        raise MovedMeanwhileError(own.phase)
    next_phase(own.phase, phase)
    if skipped(own.timetable, own.phase, phase, steps.load_steps(session, own.id)):
        clean_line(reason, field="reason", limit=REASON_LIMIT)


def _open_and_close(
    session: Session, stores: Stores, own: Workshop, phase: Phase, again: Collection[str]
) -> None:
    with stores.live.writing(own.id) as live:
        if load_gate(live) == "sealed":
            # Sealing began: moving on would change what is agreed, or open what nobody can use.
            raise WrongPhaseError(Phase.SEALED)
        opens = _OPENINGS.get(phase)
        if own.phase == Phase.VOTE:
            count_vote(session, live, own)
        if opens == "votes":
            begin_vote(session, live, own)
        if opens == "second":
            _begin_second(live, again)
        if own.phase in (*BEFORE_SCORING, Phase.SCORING) and phase in _GATES:
            put_gate(live, _GATES[phase])
        if opens != "marks":
            end_marking(session, live, own)
        _leave_open(live, opens)


def _leave_open(live: Session, opens: Opening | None) -> None:
    """Open what a phase asks for, and nothing else."""
    for what in _OPENINGS.values():
        # Also what a crash left open: nothing stays open in a step that does not ask for it.
        if what != opens and load_opening(live, what) == "open":
            put_opening(live, what, "over")
    # What was marked has been seen by then: who marked anew would show in what comes out.
    if opens is not None and (opens, load_opening(live, opens)) != ("marks", "over"):
        put_opening(live, opens, "open")


def _begin_second(live: Session, again: Collection[str]) -> None:
    """Write what is scored again; refuse a second round after the only one, and one about nothing."""
    if load_opening(live, "second") == "over":
        # Who saw the result after it could work out who changed what.
        raise SecondRoundOverError
    if again:
        put_second_factors(live, sorted(again))
    if not load_second_factors(live):
        raise MissingValueError("second")


def _write(session: Session, own: Workshop, phase: Phase, reason: str, now: datetime | None) -> None:
    moment = None if now is None else int(now.timestamp())
    if not {own.phase, phase} <= _AGREED:
        # What was agreed has to be agreed again once the room went back to write.
        workshops.put_agreed(session, own.id, False)
    left_out = skipped(own.timetable, own.phase, phase, steps.load_steps(session, own.id))
    steps.put_skipped(session, own.id, left_out, " ".join(reason.split()))
    steps.add_seconds(session, own.id, own.phase, 0 if moment is None else seconds_running(own, moment))
    workshops.put_phase(session, own.id, phase)
    workshops.put_clock(session, own.id, moment, is_paused=False)
