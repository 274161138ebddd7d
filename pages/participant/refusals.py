"""Refusals as a participant reads them: what happened, what is kept, what to do."""

from collections.abc import Callable
from dataclasses import dataclass

from riskmodel.domain import errors
from riskmodel.domain.workshop import Phase
from riskmodel.i18n.translate import Language, translator


class TooLateError(errors.WrongPhaseError):
    """An answer that came after its round was closed, or even after the workshop was sealed."""


Gettext = Callable[[str], str]
_REFUSALS: dict[type[Exception], tuple[int, Callable[[Gettext], str]]] = {
    errors.NotAllowedError: (
        403,
        lambda _: _(
            "This phone has no seat in this session (any more). Type the code on the screen to take one."
        ),
    ),
    errors.NotFoundError: (404, lambda _: _("This page does not exist. Your answers are kept.")),
    errors.UnknownJoinCodeError: (
        404,
        lambda _: _("We do not know this code. Compare it with the code on the screen, and try again."),
    ),
    errors.LobbyClosedError: (
        409,
        lambda _: _(
            "The code is right, but the door of this session is closed. Ask the facilitator to open it."
        ),
    ),
    TooLateError: (
        409,
        lambda _: _(
            "The round is closed. Your last answer came too late and was not counted. "
            "What was stored before that does count."
        ),
    ),
    errors.TextTooLongError: (
        413,
        lambda _: _("This text is much too long. Nothing was stored. Make it shorter and try again."),
    ),
    errors.ScoreOutsideScaleError: (
        422,
        lambda _: _("This is not one of the answers. Nothing was stored. Choose an answer from the list."),
    ),
    errors.FactorNotInWorkshopError: (
        422,
        lambda _: _("This factor is not part of this session. Nothing was stored."),
    ),
    errors.WrongPhaseError: (
        409,
        lambda _: _("The session has moved on, so this cannot be done now. You now see where it stands."),
    ),
    errors.ChangedMeanwhileError: (
        409,
        lambda _: _("The words changed while you read them. Nothing was stored. Read them again."),
    ),
    errors.NotInFirstRoundError: (
        409,
        lambda _: _(
            "You did not answer this factor in the first round, so there is nothing to change. "
            "Nothing was stored."
        ),
    ),
    errors.TooManyPointsError: (
        409,
        lambda _: _("Everybody has three points to give. Take one back first. Nothing was stored."),
    ),
    errors.MissingValueError: (409, lambda _: _("Write down your idea first.")),
    errors.TooManyTriesError: (
        429,
        lambda _: _(
            "There were many wrong codes, so we wait a moment. The right code does work at once: "
            "compare it with the screen."
        ),
    ),
}


@dataclass(frozen=True)
class Refusal:
    """An answer to what cannot be done: an HTTP status, one or two sentences, and seconds to wait."""

    status: int
    sentence: str
    wait: int | None = None


def refused(error: Exception, language: Language) -> Refusal:
    """Return the refusal for an error; one that nobody foresaw is said to have stored nothing.

    The words are the phone's own: those of the desk are not there in every language of the phone.
    """
    _ = translator(language).gettext
    if isinstance(error, errors.WrongPhaseError) and error.args == (Phase.VOID,):
        void = _("This session is void: a backup of the server was put back. Nothing was stored.")
        return Refusal(409, void)
    if isinstance(error, TooLateError) and error.args == (Phase.SEALED,):
        # Nobody can look any more whether it was stored and only the confirmation got lost.
        return Refusal(409, unconfirmed(_))
    if type(error) in _REFUSALS:
        status, sentence = _REFUSALS[type(error)]
        return Refusal(status, sentence(_), getattr(error, "seconds", None))
    if isinstance(error, errors.TooManyError):
        room = _("There is room for %(limit)s. Take one back first.") % {"limit": error.limit}
        return Refusal(409, room)
    if isinstance(error, errors.RiskModelError):
        return Refusal(409, _("This could not be done. Nothing was changed."))
    return Refusal(503, _("This did not work just now. Nothing was stored. Wait a moment and try again."))


def unconfirmed(_: Gettext) -> str:
    """Say that an answer came after the ballots were destroyed."""
    return _("One answer on this phone could not be confirmed any more. Take it that it was not counted.")
