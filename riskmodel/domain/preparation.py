"""What a facilitator looks into before a session: why it is held, and whether it had better go on."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from riskmodel.domain.errors import RiskModelError

CONTEXT_LIMIT = 1_000
PASS_LIMIT = 200


class Purpose(StrEnum):
    """Why a session is held; that it is reactive is told to nobody but its facilitators."""

    PREVENTIVE = "preventive"
    REACTIVE = "reactive"
    CHANGE = "change"


class CheckKind(StrEnum):
    """What follows from a check that is not met."""

    HARD = "hard"
    WARNING = "warning"


class Check(StrEnum):
    """One go / no-go check, in the order in which they are asked."""

    NO_CONFLICT = "no-conflict"
    INDEPENDENT = "independent"
    EXTERNAL = "external"
    SPONSOR_ABOVE = "sponsor-above"
    FOLLOW_UP = "follow-up"
    GROUP = "group"
    NO_HIERARCHY = "no-hierarchy"
    REPRESENTATION = "representation"
    INFORMED = "informed"
    HELP = "help"
    CONTEXT = "context"

    @property
    def kind(self) -> CheckKind:
        """What follows when it is not met."""
        return CheckKind.HARD if self in _HARD else CheckKind.WARNING


_HARD = frozenset({Check.NO_CONFLICT, Check.INDEPENDENT, Check.EXTERNAL})
_ONLY_REACTIVE = frozenset({Check.EXTERNAL, Check.SPONSOR_ABOVE})


@dataclass(frozen=True)
class Preparation:
    """Why a session is held, in which context, and what the last RI&E says; all of it may be empty."""

    purpose: Purpose | None = None
    context: str = ""
    rie: str = ""


@dataclass(frozen=True)
class CheckAnswer:
    """What came out of a check, and why a warning is passed; a hard stop keeps no reason."""

    is_met: bool
    reason: str = ""


class StoppedByCheckError(RiskModelError):
    """A check says that this session had better not begin, or not without a reason."""

    def __init__(self, check: Check) -> None:
        super().__init__(check)
        self.check = check


def checks_for(purpose: Purpose | None) -> tuple[Check, ...]:
    """Return the checks of a session; a reactive one has two more."""
    is_reactive = purpose is Purpose.REACTIVE
    return tuple(check for check in Check if is_reactive or check not in _ONLY_REACTIVE)


def answered(check: Check, is_met: bool, reason: str) -> CheckAnswer:
    """Return an answer as it is kept: a reason belongs to a warning that is passed, and to nothing else."""
    passes = not is_met and check.kind is CheckKind.WARNING
    return CheckAnswer(is_met, reason if passes else "")


def is_stopped_by(check: Check, answer: CheckAnswer | None) -> bool:
    """Say whether a check keeps the lobby closed; what nobody looked at does not."""
    if answer is None or answer.is_met:
        return False
    return check.kind is CheckKind.HARD or not answer.reason


def first_stop(purpose: Purpose | None, answers: Mapping[Check, CheckAnswer]) -> Check | None:
    """Return the first check that keeps the lobby closed, if any."""
    asked = checks_for(purpose)
    return next((check for check in asked if is_stopped_by(check, answers.get(check))), None)


def require_go(purpose: Purpose | None, answers: Mapping[Check, CheckAnswer]) -> None:
    """Raise `StoppedByCheckError` for the first check that keeps the lobby closed."""
    stop = first_stop(purpose, answers)
    if stop is not None:
        raise StoppedByCheckError(stop)
