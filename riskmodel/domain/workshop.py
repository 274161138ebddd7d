"""One facilitated session of one team: its phases and what is known of it outside the scores."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from riskmodel.domain.errors import WrongPhaseError

MOST_PEOPLE = 500


class Phase(StrEnum):
    """Where a workshop stands; the order of the members is the order of the session."""

    PREPARATION = "preparation"
    LOBBY = "lobby"
    SCORING = "scoring"
    REVEAL = "reveal"
    MEASURES = "measures"
    READ_BACK = "read_back"
    SEALED = "sealed"
    # What was open when a backup was put back: its answers are gone, and it can be held again.
    VOID = "void"


# Going back is allowed where nothing has been shown or destroyed that a step back would undo.
_STEPS: dict[Phase, frozenset[Phase]] = {
    Phase.PREPARATION: frozenset({Phase.LOBBY}),
    Phase.LOBBY: frozenset({Phase.SCORING, Phase.PREPARATION}),
    Phase.SCORING: frozenset({Phase.REVEAL}),
    Phase.REVEAL: frozenset({Phase.MEASURES, Phase.SEALED}),
    Phase.MEASURES: frozenset({Phase.REVEAL, Phase.READ_BACK, Phase.SEALED}),
    Phase.READ_BACK: frozenset({Phase.MEASURES, Phase.SEALED}),
    Phase.SEALED: frozenset(),
    Phase.VOID: frozenset({Phase.PREPARATION}),
}


@dataclass(frozen=True)
class Workshop:
    """What everybody at a desk may know of a workshop; no score and no seat is part of it."""

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

    def require_phase(self, *phases: Phase) -> None:
        """Raise `WrongPhaseError` unless the workshop is in one of these phases."""
        if self.phase not in phases:
            raise WrongPhaseError(self.phase)


def next_phase(current: Phase, wanted: Phase) -> Phase:
    """Return the wanted phase when a workshop may go there from the current one.

    Asking for the phase it is already in is harmless: two facilitators may press the same button.
    Raises `WrongPhaseError` otherwise.
    """
    if wanted != current and wanted not in _STEPS[current]:
        raise WrongPhaseError(current)
    return wanted
