"""Where the room stands, in one word that a phone compares with what it shows."""

import hashlib
from enum import StrEnum

from riskmodel.application.take_part import OwnView, Standing
from riskmodel.domain.workshop import Phase


class Place(StrEnum):
    """What a phone shows in a phase."""

    WAITING = "waiting"
    OPENING = "opening"
    LANGUAGE = "language"
    OUR_WORK = "our_work"
    RECOGNISE = "recognise"
    SCORING = "scoring"
    SCREEN = "screen"
    AGAIN = "again"
    IDEAS = "ideas"
    VOTE = "vote"
    STATEMENT = "statement"
    SAFETY = "safety"
    GOODBYE = "goodbye"


_PLACES = {
    Phase.PREPARATION: Place.WAITING,
    Phase.LOBBY: Place.WAITING,
    Phase.OPENING: Place.OPENING,
    Phase.LANGUAGE: Place.LANGUAGE,
    Phase.OUR_WORK: Place.OUR_WORK,
    Phase.RECOGNISE: Place.RECOGNISE,
    Phase.SCORING: Place.SCORING,
    Phase.REVEAL: Place.SCREEN,
    Phase.SECOND_ROUND: Place.AGAIN,
    Phase.MEASURES: Place.IDEAS,
    Phase.SUGGESTIONS: Place.SCREEN,
    Phase.VOTE: Place.VOTE,
    Phase.READ_BACK: Place.STATEMENT,
    Phase.SAFETY: Place.SAFETY,
    Phase.SEALED: Place.GOODBYE,
    Phase.VOID: Place.GOODBYE,
}


TOLD = (Place.OPENING, Place.LANGUAGE, Place.OUR_WORK)
"""While the facilitator tells something, and the phone only says what."""


def place_of(view: OwnView) -> Place:
    """Return what the phone shows now."""
    return _place(view.workshop.phase, is_marked=view.is_marked)


def stand_on(view: OwnView) -> str:
    """Return the word for what a page shows."""
    return stand_of(Standing(view.workshop.phase, view.statement, view.is_marked))


def stand_of(standing: Standing) -> str:
    """Return the word to compare: it changes when the phone should look again, and counts nobody."""
    place = _place(standing.phase, is_marked=standing.is_marked)
    if place != Place.STATEMENT:
        return place.value
    # People object to words they have read, so other words are another stand.
    return f"{place}-{hashlib.sha256(repr(standing.statement).encode()).hexdigest()[:8]}"


def _place(phase: Phase, *, is_marked: bool) -> Place:
    # Once marking is closed the room looks at what came out.
    return Place.WAITING if is_marked else _PLACES[phase]
