"""Refusals as a participant reads them: what happened, what is kept, what to do."""

from collections.abc import Callable
from dataclasses import dataclass

from riskmodel.domain import errors
from riskmodel.i18n.refusals import refusal
from riskmodel.i18n.translate import Language, translator


class TooLateError(errors.WrongPhaseError):
    """An answer that came after its round was closed, or even after the workshop was sealed."""


_STATUS: dict[type[Exception], int] = {
    errors.NotAllowedError: 403,
    errors.NotFoundError: 404,
    errors.UnknownJoinCodeError: 404,
    errors.LobbyClosedError: 409,
    errors.WrongPhaseError: 409,
    TooLateError: 409,
    errors.TextTooLongError: 413,
    errors.ScoreOutsideScaleError: 422,
    errors.FactorNotInWorkshopError: 422,
    errors.TooManyTriesError: 429,
}
_WORDS: dict[type[Exception], Callable[[Callable[[str], str]], str]] = {
    errors.NotAllowedError: lambda _: _(
        "This phone has no seat in this session (any more). Type the code on the screen to take one."
    ),
    errors.NotFoundError: lambda _: _("This page does not exist. Your answers are kept."),
    errors.UnknownJoinCodeError: lambda _: _(
        "We do not know this code. Compare it with the code on the screen, and try again."
    ),
    errors.LobbyClosedError: lambda _: _(
        "The code is right, but the door of this session is closed. Ask the facilitator to open it."
    ),
    TooLateError: lambda _: _(
        "The round is closed. Your last answer came too late and was not counted. "
        "What was stored before that does count."
    ),
    errors.TextTooLongError: lambda _: _(
        "This text is much too long. Nothing was stored. Make it shorter and try again."
    ),
    errors.ScoreOutsideScaleError: lambda _: _(
        "This is not one of the answers. Nothing was stored. Choose an answer from the list."
    ),
    errors.FactorNotInWorkshopError: lambda _: _(
        "This factor is not part of this session. Nothing was stored."
    ),
}


@dataclass(frozen=True)
class Refusal:
    """An answer to what cannot be done: an HTTP status and one or two sentences."""

    status: int
    sentence: str
    headers: dict[str, str]


def refused(error: Exception, language: Language) -> Refusal:
    """Return the refusal for an error; one that nobody foresaw is said to have stored nothing."""
    words = translator(language)
    _ = words.gettext
    headers: dict[str, str] = {}
    if isinstance(error, errors.TooManyTriesError):
        headers["Retry-After"] = str(error.seconds)
        sentence = _(
            "There were many wrong codes, so we wait a moment. The right code does work at once: "
            "compare it with the screen."
        )
    elif type(error) in _WORDS:
        sentence = _WORDS[type(error)](_)
    elif isinstance(error, errors.RiskModelError):
        sentence = refusal(error, words)
    else:
        sentence = _("This did not work just now. Nothing was stored. Wait a moment and try again.")
    return Refusal(
        _STATUS.get(type(error), 400 if isinstance(error, errors.RiskModelError) else 503), sentence, headers
    )
