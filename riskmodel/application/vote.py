"""The secret vote: a few points on a phone, counted once when the room moves on."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from riskmodel.application.counting import room_threshold
from riskmodel.application.ownership import own_workshop
from riskmodel.application.take_part import require_seat, seated
from riskmodel.domain.access import Actor
from riskmodel.domain.errors import NotAllowedError, VoteOverError, WrongPhaseError
from riskmodel.domain.pseudonym import vote_id
from riskmodel.domain.room_statement import AgreedMeasure
from riskmodel.domain.vote import POINTS_EACH, VoteOutcome, require_points, support_of
from riskmodel.domain.workshop import Phase, Workshop
from riskmodel.storage import room_statements, votes, workshops
from riskmodel.storage.database import Session
from riskmodel.storage.openings import load_opening
from riskmodel.storage.stores import Stores

Points = Mapping[str, int]


@dataclass(frozen=True)
class OwnVote:
    """What one participant can vote on, and the own points per measure; nobody else's."""

    measures: tuple[AgreedMeasure, ...]
    points: Points

    @property
    def left(self) -> int:
        """How many points this person has left to give."""
        return POINTS_EACH - sum(self.points.values())


def put_vote(stores: Stores, workshop_id: str, token: str | None, points: Points) -> None:
    """Replace all of one's votes; the same again changes nothing.

    Raises `NotAllowedError` without a seat, `WrongPhaseError` unless the room votes, `NotFoundError` for
    another room's measure and `TooManyPointsError` for more than three points; then nothing changes.
    """
    _replace(stores, workshop_id, token, lambda _own: points)


def put_points(stores: Stores, workshop_id: str, token: str | None, measure_id: str, points: int) -> None:
    """Give one measure this many points and leave the others; raises as `put_vote` does."""
    _replace(stores, workshop_id, token, lambda own: {**own, measure_id: points})


def own_vote(stores: Stores, workshop_id: str, token: str | None) -> OwnVote:
    """Return what this participant can vote on and did; raises `NotAllowedError` without a seat."""
    key = stores.keys.load(workshop_id)
    with stores.live.reading(workshop_id) as live:
        require_seat(live, key, token)
        with stores.database.reading() as session:
            measures = _measures(session, workshop_id)
        ids = _ids(key, workshop_id, token or "", measures)
        return OwnVote(measures, votes.load_own_votes(live, ids))


def vote_outcome(stores: Stores, actor: Actor, workshop_id: str) -> VoteOutcome:
    """Return what there is to know of the vote; while it is open nothing that moves."""
    with stores.database.reading() as session:
        own_workshop(session, actor, workshop_id)
        measures = _measures(session, workshop_id)
    return outcome_of(stores, workshop_id, measures)


def outcome_of(stores: Stores, workshop_id: str, measures: tuple[AgreedMeasure, ...]) -> VoteOutcome:
    """Return what there is to know of the vote on these measures."""
    with stores.live.reading(workshop_id) as live:
        state = load_opening(live, "votes")
    if state == "over":
        is_counted = any(measure.support for measure in measures)
        return VoteOutcome.COUNTED if is_counted else VoteOutcome.TOO_FEW
    return VoteOutcome.OPEN if state == "open" else VoteOutcome.NOT_HELD


def begin_vote(session: Session, live: Session, workshop: Workshop) -> None:
    """Let everybody vote anew: what was voted before is destroyed, and what it said is forgotten.

    Two results that differ by what one person changed would tell that vote. Does nothing to an open vote.
    Raises `VoteOverError` when support was counted and no measure was added or reworded since.
    """
    state, measures = load_opening(live, "votes"), _measures(session, workshop.id)
    if state == "over" and measures and all(one.support for one in measures):
        raise VoteOverError
    if state != "open":
        votes.remove_votes(live)
        room_statements.put_support(session, workshop.id, {})


def count_vote(session: Session, live: Session, workshop: Workshop) -> None:
    """Write how much support each measure has, as far as that may be known."""
    found, voters = votes.count_votes(live)
    points = {one.id: found.get(one.id, 0) for one in _measures(session, workshop.id)}
    bands = support_of(points, voters, room_threshold(workshop))
    room_statements.put_support(session, workshop.id, bands)


def destroy_votes(stores: Stores, workshop_id: str) -> None:
    """Destroy the votes of a vote that is over, once what they say is written."""
    with stores.live.writing(workshop_id) as live:
        if load_opening(live, "votes") == "over":
            votes.remove_votes(live)


def _replace(stores: Stores, workshop_id: str, token: str | None, change: Callable[[Points], Points]) -> None:
    with stores.database.reading() as session:
        phase = workshops.load_phase(session, workshop_id)
        measures = _measures(session, workshop_id)
    with seated(stores, workshop_id, token, gate="closed") as (live, key):
        # After the seat: a phone from another room is not told where this one stands.
        if phase is None:
            raise NotAllowedError
        # In the file of the votes: one is either in before the vote closed, and counted, or refused.
        if phase != Phase.VOTE or load_opening(live, "votes") != "open":
            raise WrongPhaseError(phase)
        ids = _ids(key, workshop_id, token or "", measures)
        wanted = change(votes.load_own_votes(live, ids))
        require_points(wanted, tuple(measure.id for measure in measures))
        votes.put_votes(live, ids, wanted)


def _ids(key: bytes, workshop_id: str, token: str, measures: tuple[AgreedMeasure, ...]) -> dict[str, bytes]:
    named = (*(measure.id for measure in measures), votes.TOOK_PART)
    return {measure_id: vote_id(key, workshop_id, measure_id, token) for measure_id in named}


def _measures(session: Session, workshop_id: str) -> tuple[AgreedMeasure, ...]:
    return tuple(measure for measure, _version in room_statements.load_measures(session, workshop_id))
