"""The simulated participants of a rehearsal: they join, score and object as phones do, and keep nothing."""

from collections.abc import Iterator
from contextlib import suppress

from riskmodel.application.recognise import mark, to_mark
from riskmodel.application.second_round import second_factors_of, store_revision
from riskmodel.application.take_part import say_ready, store_score, take_seat
from riskmodel.application.vote import put_vote
from riskmodel.domain.answer import Axis
from riskmodel.domain.errors import NotFoundError, NotInFirstRoundError
from riskmodel.domain.pseudonym import objection_id, seat_id
from riskmodel.domain.rehearsal import answers_of, marks_of, points_of, revised, token_of
from riskmodel.domain.workshop import Phase, Workshop
from riskmodel.storage import seats, workshops
from riskmodel.storage.room_statements import load_statement
from riskmodel.storage.stores import Stores

_AT_ONCE = 2
_OBJECTOR = 0


def take_step(stores: Stores, workshop: Workshop) -> None:
    """Let the next of them join, score or object.

    Who is next stands in the live file, so this goes on after a restart, and twice at once is harmless.
    Raises `WrongPhaseError` and `LobbyClosedError` when the room has moved on meanwhile.
    """
    _act(stores, workshop, at_once=1)


def catch_up(stores: Stores, workshop: Workshop) -> None:
    """Let all of them join, or join and score, at once; raises as `take_step` does."""
    _act(stores, workshop, at_once=workshop.invited)


def _act(stores: Stores, workshop: Workshop, at_once: int) -> None:
    if not workshop.is_rehearsal:
        # Whoever calls this for a real session has made a mistake: its answers would be made up.
        raise NotFoundError
    match workshop.phase:
        case Phase.LOBBY | Phase.OPENING | Phase.LANGUAGE | Phase.OUR_WORK:
            _join(stores, workshop, _AT_ONCE * at_once)
        case Phase.RECOGNISE:
            _join(stores, workshop, workshop.invited)
            _mark(stores, workshop)
        case Phase.SCORING:
            _join(stores, workshop, workshop.invited)
            _score(stores, workshop, at_once)
        case Phase.SECOND_ROUND:
            _revise(stores, workshop)
        case Phase.VOTE:
            _vote(stores, workshop)
        case Phase.READ_BACK:
            _object(stores, workshop)


def _join(stores: Stores, workshop: Workshop, at_once: int) -> None:
    if workshop.is_locked:
        return
    outside = [token for token, has_seat, _ready in _people(stores, workshop) if not has_seat]
    for token in outside[:at_once]:
        take_seat(stores, workshop, token)


def _score(stores: Stores, workshop: Workshop, at_once: int) -> None:
    people = list(enumerate(_people(stores, workshop)))
    busy = [(person, token) for person, (token, has_seat, ready) in people if has_seat and not ready]
    for person, token in busy[:at_once]:
        pairs = answers_of(person, len(workshop.factor_ids))
        for factor_id, pair in zip(workshop.factor_ids, pairs, strict=True):
            for axis, answer in zip(Axis, pair, strict=True):
                store_score(stores, workshop.id, token, factor_id, axis, answer)
        say_ready(stores, workshop.id, token, True)


def _mark(stores: Stores, workshop: Workshop) -> None:
    """Let everybody mark what they recognise; again changes nothing."""
    shown = to_mark(stores, workshop)
    for person, (token, has_seat, _ready) in enumerate(_people(stores, workshop)):
        if has_seat:
            mark(stores, workshop.id, token, marks_of(person, shown))


def _revise(stores: Stores, workshop: Workshop) -> None:
    """Let some change their answers, each from the first answer, so that again changes nothing."""
    factors = second_factors_of(stores, workshop)
    for person, (token, has_seat, _ready) in enumerate(_people(stores, workshop)):
        first = answers_of(person, len(workshop.factor_ids))
        for factor_id in factors if has_seat else ():
            pair = revised(person, first[workshop.factor_ids.index(factor_id)])
            for axis, answer in zip(Axis, pair or (), strict=False):
                # Who joined late did not answer in the first round.
                with suppress(NotInFirstRoundError):
                    store_revision(stores, workshop.id, token, factor_id, axis, answer)


def _vote(stores: Stores, workshop: Workshop) -> None:
    """Let everybody divide their points; again changes nothing."""
    with stores.database.reading() as session:
        measures = load_statement(session, workshop).measures
    for person, (token, has_seat, _ready) in enumerate(_people(stores, workshop)):
        given = points_of(person, len(measures))
        if has_seat:
            put_vote(
                stores, workshop.id, token, {one.id: got for one, got in zip(measures, given, strict=True)}
            )


def _object(stores: Stores, workshop: Workshop) -> None:
    """Object once, to the first words that are read back."""
    with stores.database.reading() as session:
        statement = load_statement(session, workshop)
        is_agreed = workshops.is_agreed(session, workshop.id)
    if is_agreed or not (statement.factors or statement.measures):
        return
    key = stores.keys.load(workshop.id)
    token = token_of(key, _OBJECTOR)
    seat = seat_id(key, token)
    with stores.live.writing(workshop.id) as live:
        # Scoring is over, so being ready has done its work; here it remembers that nobody objected yet.
        if seats.is_ready(live, seat):
            objection = objection_id(key, token, statement.digest)
            seats.put_objection(live, objection, statement.digest, True)
            seats.put_ready(live, seat, False)


def _people(stores: Stores, workshop: Workshop) -> Iterator[tuple[str, bool, bool]]:
    """Yield the token of each simulated participant, whether they have a seat, and whether they are ready."""
    key = stores.keys.load(workshop.id)
    tokens = [token_of(key, person) for person in range(workshop.invited)]
    with stores.live.reading(workshop.id) as live:
        found = [
            (seats.has_seat(live, seat_id(key, t)), seats.is_ready(live, seat_id(key, t))) for t in tokens
        ]
    yield from ((token, *state) for token, state in zip(tokens, found, strict=True))
