"""The second round: phones score again what was talked about, and nobody sees a result before it is over."""

from collections.abc import Collection, Mapping
from datetime import datetime

from riskmodel.application.analyse import results_of
from riskmodel.application.counting import count_both_rounds, counted
from riskmodel.application.move import move
from riskmodel.application.ownership import own_workshop
from riskmodel.application.take_part import seated
from riskmodel.domain.access import Actor
from riskmodel.domain.answer import Answer, Axis
from riskmodel.domain.errors import (
    FactorNotInWorkshopError,
    MissingValueError,
    MovedMeanwhileError,
    NotAllowedError,
    NotInFirstRoundError,
    TooFewAnswersError,
    WrongPhaseError,
)
from riskmodel.domain.method_version import CURRENT
from riskmodel.domain.pseudonym import ballot_id, second_draft_id
from riskmodel.domain.room_result import RoomKind
from riskmodel.domain.rounds import room_stop_reason
from riskmodel.domain.stability import StopReason
from riskmodel.domain.workshop import Phase, Workshop
from riskmodel.storage import ballots
from riskmodel.storage.openings import load_opening, load_second_factors
from riskmodel.storage.stores import Stores


def open_second_round(
    stores: Stores,
    actor: Actor,
    workshop_id: str,
    factor_ids: Collection[str],
    *,
    seen: Phase | None = None,
    now: datetime | None = None,
) -> None:
    """Let the room score these factors again, those that were talked about.

    `seen` is the phase on the screen of who asks. Raises `MissingValueError` without a factor,
    `TooFewAnswersError` for one without a result, `SecondRoundOverError` after the only second round, and
    as `move` does.
    """
    with stores.database.reading() as session:
        before = own_workshop(session, actor, workshop_id)
    if seen is not None and before.phase != seen:
        raise MovedMeanwhileError(before.phase)
    before.require_phase(Phase.REVEAL)
    _require_results(stores, before, factor_ids)
    # In one transaction: a colleague who goes on meanwhile would end a round that nobody held.
    move(stores, actor, workshop_id, Phase.SECOND_ROUND, seen=Phase.REVEAL, now=now, again=factor_ids)


def store_revision(
    stores: Stores,
    workshop_id: str,
    token: str | None,
    factor_id: str,
    axis: Axis,
    answer: Answer,
    *,
    draft: str = "",
) -> None:
    """Change one's own answer in the second round; when this returns, it is on disk.

    Raises `NotAllowedError` without a seat, `WrongPhaseError` unless the second round is open,
    `FactorNotInWorkshopError` for a factor that is not scored again, and `NotInFirstRoundError` for who did
    not answer it in the first round.
    """
    with seated(stores, workshop_id, token, gate="closed") as (session, key):
        # A page that the previous person left open on a loan device still sends: not in the next one's name.
        if draft and draft != second_draft_id(key, token or ""):
            raise NotAllowedError
        if load_opening(session, "second") != "open":
            raise WrongPhaseError(Phase.REVEAL)
        if factor_id not in load_second_factors(session):
            raise FactorNotInWorkshopError(factor_id)
        ballot = ballot_id(key, workshop_id, factor_id, token or "")
        if not ballots.revise_score(session, ballot, axis, answer):
            raise NotInFirstRoundError


def second_factor_ids(stores: Stores, actor: Actor, workshop_id: str) -> tuple[str, ...]:
    """Return the factors that are scored again, or were; none without a second round."""
    with stores.database.reading() as session:
        workshop = own_workshop(session, actor, workshop_id)
    return second_factors_of(stores, workshop)


def second_factors_of(stores: Stores, workshop: Workshop) -> tuple[str, ...]:
    """Return what is scored again in a workshop that somebody was let in to, in the order of the session."""
    with stores.live.reading(workshop.id) as live:
        again = load_second_factors(live) if load_opening(live, "second") else frozenset()
    return tuple(one for one in workshop.factor_ids if one in again)


def is_over(stores: Stores, actor: Actor, workshop_id: str) -> bool:
    """Say whether there was a second round; there is one."""
    with stores.database.reading() as session:
        own_workshop(session, actor, workshop_id)
    with stores.live.reading(workshop_id) as live:
        return load_opening(live, "second") == "over"


def stop_reasons(stores: Stores, actor: Actor, workshop_id: str) -> Mapping[str, StopReason]:
    """Return why each factor that was scored again is not scored once more; nothing before that is over.

    From what the room saw of both rounds and from nothing else. Raises `WrongPhaseError` while people score.
    """
    with stores.database.reading() as session:
        workshop = own_workshop(session, actor, workshop_id)
    counted(stores, workshop)
    both = count_both_rounds(stores, workshop)
    first = results_of(workshop, {one: tallies[0] for one, tallies in both.items()})
    final = results_of(workshop, {one: tallies[1] for one, tallies in both.items()})
    reasons = {one: room_stop_reason((first[one], final[one]), CURRENT) for one in both}
    return {one: reason for one, reason in reasons.items() if reason is not None}


def _require_results(stores: Stores, workshop: Workshop, factor_ids: Collection[str]) -> None:
    if not factor_ids:
        raise MissingValueError("second")
    results = results_of(workshop, counted(stores, workshop))
    for factor_id in factor_ids:
        if factor_id not in results:
            raise FactorNotInWorkshopError(factor_id)
        if results[factor_id].kind is RoomKind.TOO_FEW:
            raise TooFewAnswersError
