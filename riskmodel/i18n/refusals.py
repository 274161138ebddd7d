"""Refusals of the model in words: what happened, what is kept, what to do."""

from gettext import NullTranslations

from riskmodel.domain import errors


def refusal(error: errors.RiskModelError, words: NullTranslations) -> str:
    """Return the sentence for a refusal."""
    _ = words.gettext
    match error:
        case errors.TextTooLongError():
            return _(
                "This text has %(length)s characters; there is room for %(limit)s. "
                "Nothing was changed. Shorten it and try again."
            ) % {"length": error.length, "limit": error.limit}
        case errors.TooManyTriesError():
            return _("Too many tries. Wait %(minutes)s minutes and try again.") % {
                "minutes": max(1, round(error.seconds / 60))
            }
        case errors.MissingValueError():
            return _missing(error.field, words)
        case _:
            return _plain(error, words)


def _plain(error: errors.RiskModelError, words: NullTranslations) -> str:
    _ = words.gettext
    sentences: dict[type[errors.RiskModelError], str] = {
        errors.NotAllowedError: _("You have no access to this. Nothing was changed."),
        errors.NotFoundError: _("This is not there (any more). Go back to the overview."),
        errors.ChangedMeanwhileError: _(
            "Somebody else changed this a moment ago. You now see the new version; make your change again."
        ),
        errors.WrongPhaseError: _(
            "The session has moved on, so this cannot be done now. You now see where it stands."
        ),
        errors.UnknownJoinCodeError: _(
            "We do not know this code. Look at the screen again and type it over."
        ),
        errors.LobbyClosedError: _("The door of this session is closed. Ask the facilitator to let you in."),
        errors.WrongPasswordError: _("E-mail address and password do not belong together."),
        errors.WrongSetupCodeError: _(
            "This is not the set-up code. It stands in the window in which the product was started."
        ),
        errors.ScoreOutsideScaleError: _("This is not one of the answers. Nothing was changed."),
        errors.FactorNotInWorkshopError: _("This factor is not part of this session. Nothing was changed."),
        errors.DuplicateNameError: _("There already is one with this name or address. Choose another."),
        errors.SampleMixedError: _(
            "The sample and your own organisation stay apart. Choose a team and a round of the same kind."
        ),
        errors.NotReleasableError: _(
            "The statement stays in the room for now: somebody objects, or there are fewer than five people."
        ),
    }
    return sentences.get(type(error), _("This could not be done. Nothing was changed."))


def _missing(field: str, words: NullTranslations) -> str:
    _ = words.gettext
    sentences = {
        "email": _("Fill in an e-mail address, such as name@organisation.example."),
        "password": _("Choose a password of at least 12 characters. A short sentence is easy to remember."),
        "roles": _("Choose at least one role."),
        "headcount": _("Fill in how many people work here: at least 1."),
        "invited": _("Fill in how many people are invited: from 1 to 500."),
        "ends_on": _("The round ends before it starts. Choose a later end."),
        "factors": _("Choose three factors of your own at most. Fewer factors give a better conversation."),
        "owner": _("Fill in who takes this on: a function, such as team leader."),
        "text": _("Write down the measure first."),
        "words": _("Write in one or two sentences what you want to say about this factor."),
    }
    return sentences.get(field, _("Something is not filled in. Nothing was changed."))
