"""One facilitated session of one team: its phases and what is known of it outside the scores."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from riskmodel.domain.errors import WrongPhaseError
from riskmodel.domain.timetable import Timetable

MOST_PEOPLE = 500


class Phase(StrEnum):
    """Where a workshop stands; the order of the members is the order of the session."""

    PREPARATION = "preparation"
    LOBBY = "lobby"
    OPENING = "opening"
    LANGUAGE = "language"
    OUR_WORK = "our_work"
    RECOGNISE = "recognise"
    SCORING = "scoring"
    REVEAL = "reveal"
    SECOND_ROUND = "second_round"
    MEASURES = "measures"
    SUGGESTIONS = "suggestions"
    VOTE = "vote"
    READ_BACK = "read_back"
    SAFETY = "safety"
    SEALED = "sealed"
    # What was open when a backup was put back: its answers are gone, and it can be held again.
    VOID = "void"


BEFORE_SCORING = (Phase.LOBBY, Phase.OPENING, Phase.LANGUAGE, Phase.OUR_WORK, Phase.RECOGNISE)
"""From open doors to the first question: people can still come in."""
_AT_THE_TABLE = (
    Phase.REVEAL,
    Phase.MEASURES,
    Phase.SUGGESTIONS,
    Phase.VOTE,
    Phase.READ_BACK,
    Phase.SAFETY,
)
AFTER_SCORING = (Phase.SECOND_ROUND, *_AT_THE_TABLE)
"""The round is closed and nothing is sealed yet."""
UNDER_WAY = (*BEFORE_SCORING, Phase.SCORING, *AFTER_SCORING)
"""From open doors to the count: people are in it."""
SCORED_FOR_GOOD = (Phase.SCORING, Phase.SECOND_ROUND)
"""What is closed when this ends stays closed."""
WRITING = (Phase.REVEAL, Phase.MEASURES, Phase.SUGGESTIONS)
"""The team still writes what leaves the room."""

# Going back is allowed where nothing has been shown or destroyed that a step back would undo.
_STEPS: dict[Phase, frozenset[Phase]] = {
    Phase.PREPARATION: frozenset({Phase.LOBBY}),
    **{phase: frozenset({*BEFORE_SCORING, Phase.SCORING}) - {phase} for phase in BEFORE_SCORING},
    Phase.LOBBY: frozenset({*BEFORE_SCORING, Phase.SCORING, Phase.PREPARATION}) - {Phase.LOBBY},
    Phase.SCORING: frozenset({Phase.REVEAL}),
    **{phase: frozenset({*_AT_THE_TABLE, Phase.SEALED}) - {phase} for phase in _AT_THE_TABLE},
    Phase.REVEAL: frozenset({*AFTER_SCORING, Phase.SEALED}) - {Phase.REVEAL},
    # While answers can change nobody sees a result, so from here the way on leads past the reveal.
    Phase.SECOND_ROUND: frozenset({Phase.REVEAL, Phase.SEALED}),
    Phase.SEALED: frozenset(),
    Phase.VOID: frozenset({Phase.PREPARATION}),
}


@dataclass(frozen=True)
class Workshop:
    """What everybody at a desk may know of a workshop; no score and no seat is part of it.

    `clock_at` is since when the clock of this phase runs, in seconds since 1970, UTC; None when it does not.
    """

    id: str
    round_id: str
    unit_id: str
    unit_name: str
    held_on: date
    invited: int
    manager_present: bool
    phase: Phase
    join_code: str
    is_locked: bool
    factor_ids: tuple[str, ...]
    core_factor_ids: tuple[str, ...]
    shown_factor_id: str | None
    facilitator_ids: frozenset[str]
    edition: str
    method_version: str
    is_sample: bool
    version: int
    is_rehearsal: bool = False
    # How many people the facilitator counted in the room; None until somebody did.
    heads: int | None = None
    timetable: Timetable = Timetable.CORE
    clock_at: int | None = None
    is_paused: bool = False
    stop_reason: str | None = None
    feedback_on: date | None = None
    completed_on: date | None = None

    def require_phase(self, *phases: Phase) -> None:
        """Raise `WrongPhaseError` unless the workshop is in one of these phases."""
        if self.phase not in phases:
            raise WrongPhaseError(self.phase)


def next_phase(current: Phase, wanted: Phase) -> Phase:
    """Return the wanted phase when a workshop may go there from the current one.

    Asking for the phase it is already in is harmless: two facilitators may press the same button.
    Raises `WrongPhaseError` otherwise.
    """
    if wanted != current and not can_go(current, wanted):
        raise WrongPhaseError(current)
    return wanted


def can_go(current: Phase, wanted: Phase) -> bool:
    """Say whether a workshop may go from one phase to another."""
    return wanted in _STEPS[current]
