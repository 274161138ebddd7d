"""What a participant does: join, score, say to be ready, object. Nobody here has an account."""

import secrets
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime

from catalog.model import Catalogue
from riskmodel.application.content import content_of_workshop
from riskmodel.application.throttle import Throttle
from riskmodel.domain.answer import Answer, Axis
from riskmodel.domain.errors import (
    ChangedMeanwhileError,
    FactorNotInWorkshopError,
    LobbyClosedError,
    NotAllowedError,
    NotFoundError,
    UnknownJoinCodeError,
    WrongPhaseError,
)
from riskmodel.domain.join_code import read_code
from riskmodel.domain.pseudonym import ballot_id, draft_id, objection_id, seat_id, second_draft_id
from riskmodel.domain.room_statement import RoomStatement
from riskmodel.domain.workshop import BEFORE_SCORING, Phase, Workshop
from riskmodel.storage import ballots, seats, workshops
from riskmodel.storage.database import Session
from riskmodel.storage.openings import load_opening, load_second_factors
from riskmodel.storage.room_statements import load_statement
from riskmodel.storage.stores import Stores

_wrong_codes = Throttle(limit=60, seconds=60)
_MAY_JOIN = (*BEFORE_SCORING, Phase.SCORING)
_PHASES: dict[seats.Gate, Phase] = {
    "lobby": Phase.LOBBY,
    "scoring": Phase.SCORING,
    "closed": Phase.REVEAL,
    "sealed": Phase.SEALED,
}


@dataclass(frozen=True)
class OwnView:
    """What one participant sees on the own phone: the workshop and the own answers, nobody else's.

    `draft_id` names the place on the phone for answers that were not stored yet; `content` is the catalogue
    that the workshop is held with. `second_factor_ids` are scored again now; `is_marked` says that marking
    what people recognise is closed.
    """

    workshop: Workshop
    content: Catalogue
    answers: Mapping[str, tuple[Answer | None, Answer | None]]
    is_ready: bool
    objects: bool
    draft_id: str
    statement: RoomStatement | None
    second_factor_ids: frozenset[str] = frozenset()
    is_marked: bool = False


@dataclass(frozen=True)
class Standing:
    """Where a room stands, as a waiting phone asks every few seconds; nothing in it counts anybody."""

    phase: Phase
    statement: RoomStatement | None = None
    is_marked: bool = False
    is_paused: bool = False


def find_workshop(stores: Stores, code: str, now: datetime) -> Workshop:
    """Return the workshop that a join code opens.

    A right code always opens; wrong ones are counted. Raises `UnknownJoinCodeError`,
    `LobbyClosedError` and, after sixty wrong codes in a minute, `TooManyTriesError`.
    """
    with stores.database.reading() as session:
        workshop = workshops.load_workshop_by_code(session, read_code(code))
    if workshop is None or workshop.phase == Phase.PREPARATION:
        _wrong_codes.check(stores.database.url, now.timestamp())
        _wrong_codes.count(stores.database.url, now.timestamp())
        raise UnknownJoinCodeError
    if workshop.is_locked or workshop.phase not in _MAY_JOIN:
        raise LobbyClosedError
    return workshop


def join(stores: Stores, code: str, now: datetime) -> tuple[str, str]:
    """Take a seat; return the workshop's id and the token that only the phone keeps."""
    workshop = find_workshop(stores, code, now)
    token = secrets.token_urlsafe(32)
    take_seat(stores, workshop, token)
    return workshop.id, token


def require_open_door(stores: Stores, workshop: Workshop) -> None:
    """Raise `LobbyClosedError` unless one more person can take a seat."""
    if workshop.is_locked or workshop.phase not in _MAY_JOIN:
        raise LobbyClosedError
    with stores.live.reading(workshop.id) as session:
        if seats.count_seats(session)[0] >= most_seats(workshop.invited):
            raise LobbyClosedError


def take_seat(stores: Stores, workshop: Workshop, token: str) -> None:
    """Take the seat that belongs to a token; raises `LobbyClosedError`. Taking it again changes nothing."""
    key = stores.keys.load(workshop.id)
    with stores.live.writing(workshop.id) as session:
        if seats.load_gate(session) not in ("lobby", "scoring"):
            raise LobbyClosedError
        if seats.has_seat(session, seat_id(key, token)):
            return
        # In the file of the seats: a phone that was on its way when the door closed finds it closed.
        if seats.is_locked(session):
            raise LobbyClosedError
        if seats.count_seats(session)[0] >= most_seats(workshop.invited):
            raise LobbyClosedError
        seats.create_seat(session, seat_id(key, token))


def most_seats(invited: int) -> int:
    """Return how many seats a workshop has: more than were invited, but no endless crowd of ghosts."""
    return invited + max(20, invited)


def own_view(stores: Stores, workshop_id: str, token: str | None) -> OwnView:
    """Return what a participant sees; raises `NotAllowedError` for who has no seat.

    Raises `WrongPhaseError` once the workshop is sealed: there is nothing left to see.
    """
    secret = _secret(token)
    with stores.database.reading() as session:
        workshop = _workshop(session, workshop_id)
        statement = None
        if workshop.phase == Phase.READ_BACK:
            statement = load_statement(session, workshop)
    key = _key(stores, workshop_id, workshop.phase)
    content = content_of_workshop(stores, workshop)
    ids = {factor: ballot_id(key, workshop_id, factor, secret) for factor in workshop.factor_ids}
    own_objection = objection_id(key, secret, statement.digest) if statement else b""
    again = workshop.phase == Phase.SECOND_ROUND
    with stores.live.reading(workshop_id) as session:
        require_seat(session, key, secret)
        return OwnView(
            workshop=workshop,
            content=content,
            answers=ballots.load_pairs_of(session, ids),
            is_ready=seats.is_ready(session, seat_id(key, secret)),
            objects=seats.has_objection(session, own_objection),
            draft_id=second_draft_id(key, secret) if again else draft_id(key, secret),
            statement=statement,
            second_factor_ids=load_second_factors(session) if again else frozenset(),
            is_marked=_is_marked(session, workshop.phase),
        )


def standing(stores: Stores, workshop_id: str, token: str | None) -> Standing:
    """Return where the room stands: the phase, and the statement while it is read back.

    Raises `NotAllowedError` for who has no seat and `WrongPhaseError` once the workshop is sealed.
    """
    secret = _secret(token)
    with stores.database.reading() as session:
        found = workshops.load_standing(session, workshop_id)
        if found is None:
            raise NotAllowedError
        phase, is_paused = found
        reading_back = phase == Phase.READ_BACK
        statement = load_statement(session, _workshop(session, workshop_id)) if reading_back else None
    key = _key(stores, workshop_id, phase)
    with stores.live.reading(workshop_id) as session:
        require_seat(session, key, secret)
        return Standing(phase, statement, _is_marked(session, phase), is_paused)


def is_rehearsal(stores: Stores, workshop_id: str) -> bool:
    """Say whether a workshop is a rehearsal; it is no secret, and what does not exist is none."""
    try:
        with stores.database.reading() as session:
            return workshops.load_workshop(session, workshop_id).is_rehearsal
    except NotFoundError:
        return False


def promised_day(stores: Stores, workshop_id: str) -> date | None:
    """Return the day on which the team hears what happens; what does not exist has none."""
    try:
        with stores.database.reading() as session:
            workshop = workshops.load_workshop(session, workshop_id)
            return workshop.feedback_on if workshop.phase == Phase.SEALED else None
    except NotFoundError:
        return None


def store_score(
    stores: Stores,
    workshop_id: str,
    token: str | None,
    factor_id: str,
    axis: Axis,
    answer: Answer,
    *,
    draft: str = "",
) -> None:
    """Store one answer; when this returns, it is on disk. Storing it again changes nothing.

    `draft` is the place on the phone where the answer was given; that of an earlier seat is refused.
    Raises `NotAllowedError`, `FactorNotInWorkshopError` and, unless the round is open, `WrongPhaseError`.
    """
    secret = _secret(token)
    with stores.database.reading() as session:
        is_scored = workshops.has_factor(session, workshop_id, factor_id)
    with seated(stores, workshop_id, secret, gate="scoring") as (session, key):
        # A page that the previous person left open on a loan device still sends: not in the next one's name.
        if draft and draft != draft_id(key, secret):
            raise NotAllowedError
        if not is_scored:
            raise FactorNotInWorkshopError(factor_id)
        ballot = ballot_id(key, workshop_id, factor_id, secret)
        ballots.put_score(session, ballot, factor_id, axis, answer)


def say_ready(stores: Stores, workshop_id: str, token: str | None, ready: bool) -> None:
    """Say to be ready, or not yet; raises as `store_score` does."""
    secret = _secret(token)
    with seated(stores, workshop_id, secret, gate="scoring") as (session, key):
        seats.put_ready(session, seat_id(key, secret), ready)


def object_to_statement(
    stores: Stores, workshop_id: str, token: str | None, objects: bool, *, read: bytes
) -> None:
    """Object to the room statement as it is read back, or withdraw that.

    `read` is the digest of the words that this person read. Raises `NotAllowedError`, `WrongPhaseError`
    unless the statement is being read back, and `ChangedMeanwhileError` when it has other words by now.
    """
    secret = _secret(token)
    with stores.database.reading() as session:
        workshop = _workshop(session, workshop_id)
        digest = load_statement(session, workshop).digest
    with seated(stores, workshop_id, secret, gate="closed") as (session, key):
        # After the seat: a phone from another room is not told where this one stands.
        workshop.require_phase(Phase.READ_BACK)
        if read != digest:
            raise ChangedMeanwhileError
        seats.put_objection(session, objection_id(key, secret, digest), digest, objects)


def _is_marked(session: Session, phase: Phase) -> bool:
    return phase == Phase.RECOGNISE and load_opening(session, "marks") == "over"


def _secret(token: str | None) -> str:
    if not token:
        raise NotAllowedError
    return token


def _workshop(session: Session, workshop_id: str) -> Workshop:
    """Return the workshop; a made-up id is refused like a missing seat."""
    try:
        return workshops.load_workshop(session, workshop_id)
    except NotFoundError:
        raise NotAllowedError from None


def _key(stores: Stores, workshop_id: str, phase: Phase) -> bytes:
    """Return the key; raises `WrongPhaseError` for a workshop that is sealed or void.

    Raises `NotAllowedError` for one that was void and is prepared again: no phone has a seat in it.
    """
    if phase == Phase.VOID:
        raise WrongPhaseError(phase)
    if phase == Phase.PREPARATION and not stores.keys.exists(workshop_id):
        raise NotAllowedError
    return stores.keys.load(workshop_id)


def require_seat(session: Session, key: bytes, token: str | None) -> None:
    """Raise `NotAllowedError` for who has no seat in the workshop that this live file belongs to."""
    if not token or not seats.has_seat(session, seat_id(key, token)):
        raise NotAllowedError


@contextmanager
def seated(
    stores: Stores, workshop_id: str, token: str | None, *, gate: seats.Gate
) -> Iterator[tuple[Session, bytes]]:
    """Open the live file for somebody who has a seat, while its gate lets this in.

    A made-up workshop is refused like a missing seat; raises `WrongPhaseError` for a sealed one.
    """
    try:
        key = stores.keys.load(workshop_id)
    except WrongPhaseError:
        with stores.database.reading() as session:
            phase = _workshop(session, workshop_id).phase
        _key(stores, workshop_id, phase)
        raise
    with stores.live.writing(workshop_id) as session:
        require_seat(session, key, token)
        # The gate stands in the same file as the ballots: a score is either in before the round
        # closed, and counted, or refused. Never acknowledged and left out.
        found = seats.load_gate(session)
        if found != gate:
            raise WrongPhaseError(_PHASES[found])
        yield session, key
