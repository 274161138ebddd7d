"""Where the room stands, in one word that a phone compares with what it shows."""

import hashlib
from enum import StrEnum

from riskmodel.application.take_part import OwnView
from riskmodel.domain.room_statement import RoomStatement
from riskmodel.domain.workshop import Phase


class Place(StrEnum):
    """What a phone shows in a phase."""

    WAITING = "waiting"
    SCORING = "scoring"
    SCREEN = "screen"
    IDEAS = "ideas"
    STATEMENT = "statement"
    GOODBYE = "goodbye"


_PLACES = {
    Phase.PREPARATION: Place.WAITING,
    Phase.LOBBY: Place.WAITING,
    Phase.OPENING: Place.WAITING,
    Phase.LANGUAGE: Place.WAITING,
    Phase.OUR_WORK: Place.WAITING,
    Phase.RECOGNISE: Place.WAITING,
    Phase.SCORING: Place.SCORING,
    Phase.REVEAL: Place.SCREEN,
    Phase.SECOND_ROUND: Place.SCREEN,
    Phase.MEASURES: Place.IDEAS,
    Phase.SUGGESTIONS: Place.SCREEN,
    Phase.VOTE: Place.SCREEN,
    Phase.READ_BACK: Place.STATEMENT,
    Phase.SAFETY: Place.SCREEN,
    Phase.SEALED: Place.GOODBYE,
    Phase.VOID: Place.GOODBYE,
}


def place_of(view: OwnView) -> Place:
    """Return what the phone shows now."""
    return _PLACES[view.workshop.phase]


def stand_of(phase: Phase, statement: RoomStatement | None) -> str:
    """Return the word to compare: it changes when the phone should look again, and counts nobody."""
    place = _PLACES[phase]
    if place != Place.STATEMENT:
        return place.value
    # People object to words they have read, so other words are another stand.
    return f"{place}-{hashlib.sha256(repr(statement).encode()).hexdigest()[:8]}"
