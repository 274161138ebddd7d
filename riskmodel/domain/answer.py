"""One answer on one axis: a level from 1 to 5, or one of two ways of not answering."""

from enum import StrEnum

from riskmodel.domain.errors import ScoreOutsideScaleError

LEVELS = (1, 2, 3, 4, 5)


class Axis(StrEnum):
    """The two questions asked about every factor."""

    LIKELIHOOD = "likelihood"
    IMPACT = "impact"


class Unknown(StrEnum):
    """Two answers on the phone, counted together as unknown everywhere else."""

    DONT_KNOW = "dont_know"
    RATHER_NOT = "rather_not"


Answer = int | Unknown


def read_answer(text: str) -> Answer:
    """Read an answer as a form or a stored ballot writes it: "1" to "5", "dont_know", "rather_not".

    Raises `ScoreOutsideScaleError` for anything else.
    """
    if text in Unknown.__members__.values():
        return Unknown(text)
    if text in {str(level) for level in LEVELS}:
        return int(text)
    raise ScoreOutsideScaleError(text)


def write_answer(answer: Answer) -> str:
    """Write an answer as `read_answer` reads it."""
    return str(answer)
