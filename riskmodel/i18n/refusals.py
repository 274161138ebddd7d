"""Refusals of the model in words: what happened, what is kept, what to do."""

from collections.abc import Callable
from gettext import NullTranslations
from typing import Any

from riskmodel.domain import errors
from riskmodel.domain.imported_plan_reading import PlanRefusedError
from riskmodel.domain.own_problem import OwnContentRefusedError
from riskmodel.domain.plan_sheet import PlanSheetRefusedError
from riskmodel.domain.preparation import StoppedByCheckError
from riskmodel.domain.report_template import ConversionFailedError, TemplateRefusedError
from riskmodel.domain.sign_on import SignOnRefusedError
from riskmodel.domain.workshop import Phase
from riskmodel.i18n.imported_plan_words import plan_refusal
from riskmodel.i18n.labels import phase_word
from riskmodel.i18n.preparation_words import stop_sentence
from riskmodel.i18n.report_words import conversion_refusal, template_refusal
from riskmodel.i18n.sign_on_words import sign_on_refusal


def refusal(error: errors.RiskModelError, words: NullTranslations) -> str:
    """Return the sentence for a refusal."""
    for kind, worded in _WORDED.items():
        if isinstance(error, kind):
            return worded(error, words)
    return _plain(error, words)


def _too_long(error: errors.TextTooLongError, words: NullTranslations) -> str:
    _ = words.gettext
    return _(
        "This text has %(length)s characters; there is room for %(limit)s. "
        "Nothing was changed. Shorten it and try again."
    ) % {"length": error.length, "limit": error.limit}


def _too_many_tries(error: errors.TooManyTriesError, words: NullTranslations) -> str:
    _ = words.gettext
    return _("Too many tries. Wait %(minutes)s minutes and try again.") % {
        "minutes": max(1, round(error.seconds / 60))
    }


def _too_many(error: errors.TooManyError, words: NullTranslations) -> str:
    _ = words.gettext
    return _("There is room for %(limit)s. Take one back first.") % {"limit": error.limit}


def _own_content(error: OwnContentRefusedError, words: NullTranslations) -> str:
    return words.ngettext(
        "One thing is not right yet; it stands in the table. Nothing was changed.",
        "%(n)s things are not right yet; they stand in the table. Nothing was changed.",
        len(error.problems),
    ) % {"n": len(error.problems)}


def _measures_changed(error: errors.MeasuresChangedError, words: NullTranslations) -> str:
    return words.ngettext(
        "Somebody else changed %(n)s measure a moment ago; it stands below. Nothing was changed. "
        "What you filled in is still there: look at the new values and keep it again.",
        "Somebody else changed %(n)s measures a moment ago; they stand below. Nothing was changed. "
        "What you filled in is still there: look at the new values and keep it again.",
        len(error.measures),
    ) % {"n": len(error.measures)}


def _moved(error: errors.MovedMeanwhileError, words: NullTranslations) -> str:
    _ = words.gettext
    moved = _(
        "A colleague moved the session on or back a moment ago. It is now at: %(step)s. "
        "What you pressed changed nothing."
    )
    return moved % {"step": phase_word(Phase(error.phase), words)}


# Those that say more than that something cannot be done; each knows the refusal it is named for.
_WORDED: dict[type[errors.RiskModelError], Callable[[Any, NullTranslations], str]] = {
    errors.TextTooLongError: _too_long,
    errors.TooManyTriesError: _too_many_tries,
    errors.TooManyError: _too_many,
    OwnContentRefusedError: _own_content,
    errors.MeasuresChangedError: _measures_changed,
    errors.MovedMeanwhileError: _moved,
    SignOnRefusedError: lambda error, words: sign_on_refusal(error.problem, words),
    PlanRefusedError: lambda error, words: plan_refusal(error.fault, words),
    TemplateRefusedError: template_refusal,
    ConversionFailedError: lambda _error, words: conversion_refusal(words),
    StoppedByCheckError: stop_sentence,
    errors.MissingValueError: lambda error, words: _missing(error.field, words),
}


def _plain(error: errors.RiskModelError, words: NullTranslations) -> str:
    _ = words.gettext
    sentences: dict[type[errors.RiskModelError], str] = {
        errors.NotAllowedError: _("You have no access to this. Nothing was changed."),
        errors.ManagesUnitError: _(
            "You manage this team, or the unit it is part of. Nobody leads a session of a team they manage: "
            "ask another facilitator. Nothing was changed."
        ),
        errors.LeadsSessionError: _(
            "This person leads a session of this unit that is under way. Let it be sealed first; "
            "that happens by itself within 24 hours. Nothing was changed."
        ),
        errors.NotFoundError: _("This is not there (any more). Go back to the overview."),
        errors.ChangedMeanwhileError: _(
            "Somebody else changed this a moment ago. You now see the new version; make your change again."
        ),
        errors.WrongPhaseError: _(
            "The session has moved on, so this cannot be done now. You now see where it stands."
        ),
        errors.TooManyPointsError: _(
            "Everybody has three points to give. Take one back first. Nothing was stored."
        ),
        errors.SecondRoundOverError: _(
            "The second round is over: its result has been seen, so nobody scores again. Nothing was changed."
        ),
        errors.VoteOverError: _(
            "The room voted on these measures, and their support stands. A second vote on the same words "
            "could show what one person changed. Go on to reading back, or first add or reword a measure. "
            "Nothing was changed."
        ),
        errors.NotInFirstRoundError: _(
            "Only who answered a factor in the first round can change that answer. Nothing was changed."
        ),
        errors.TooFewAnswersError: _(
            "A factor with too few complete answers is not scored again: talk about it. Nothing was changed."
        ),
        errors.NotCompleteError: _(
            "Something is still owed; it stands above. Arrange that first. Nothing was changed."
        ),
        errors.UnknownJoinCodeError: _(
            "We do not know this code. Look at the screen again and type it over."
        ),
        errors.LobbyClosedError: _("The door of this session is closed. Ask the facilitator to let you in."),
        errors.WrongPasswordError: _("E-mail address and password do not belong together."),
        errors.WrongPresentPasswordError: _("This is not the password you have now. Nothing was changed."),
        errors.LinkNotValidError: _(
            "This link does not work (any more). It works once, for three days. "
            "Ask whoever gave it to you for a new one."
        ),
        errors.NoPasswordHereError: _(
            "This person logs in with single sign-on. Password and roles come from there. "
            "Nothing was changed."
        ),
        errors.AccountDisabledError: _("This account is disabled. Enable it first. Nothing was changed."),
        errors.NotOneselfError: _(
            "You cannot do this to your own account. Ask another administrator. Nothing was changed."
        ),
        errors.LastAdministratorError: _(
            "This is the last administrator who can log in. Make somebody else administrator first. "
            "Nothing was changed."
        ),
        errors.StillNeededError: _(
            "This person leads a session that is open, or led one whose counts still wait for a release "
            "moment. Until then we must know who led it. Disable the account now, and delete it later. "
            "Nothing was changed."
        ),
        errors.SessionUnderWayError: _(
            "People are in a session of this round. Let it be sealed first; that happens by itself within "
            "24 hours. Nothing was changed."
        ),
        errors.TeamHasSessionError: _(
            "This team has scored in this round already, or another session of it is open. Everybody scores "
            "once per round, so that nobody can be found by comparing two results. Plan this session in the "
            "next round. Nothing was changed."
        ),
        errors.UnitInUseError: _(
            "This unit has teams below it, a session, or a place in a released row. It stays until those "
            "are gone. Nothing was changed."
        ),
        errors.WrongSetupCodeError: _(
            "This is not the set-up code. It stands in the window in which the product was started."
        ),
        errors.ScoreOutsideScaleError: _("This is not one of the answers. Nothing was changed."),
        errors.FactorNotInWorkshopError: _("This factor is not part of this session. Nothing was changed."),
        errors.DuplicateNameError: _("There already is one with this name or address. Choose another."),
        errors.SampleMixedError: _(
            "The sample and your own organisation stay apart. Choose a team and a round of the same kind."
        ),
        errors.TooFewWritersError: _("Fewer than three people wrote something. Wait for more ideas."),
        errors.TooFewOnPaperError: _(
            "Paper needs at least three people: with fewer, whoever types knows who wrote what. "
            "Nothing was stored. Use a loan device."
        ),
        errors.SlipsKnownError: _(
            "Slips have been typed in, so somebody knows answers of this team. Letting it score again would "
            "give the other answers away. Seal this session; the team scores again in the next round."
        ),
        errors.ResultSeenError: _(
            "The room had seen its result when this session was stopped. Scoring again in the same round "
            "would give answers away: plan this team in the next measurement round. Nothing was changed."
        ),
        errors.LastLeaderError: _(
            "Somebody has to lead the session. Add a colleague first. Nothing was changed."
        ),
        errors.BatchTypedError: _(
            "The slips of this factor have been typed in already, maybe by somebody else. "
            "Nothing was changed. Choose to replace them if that is what you want."
        ),
        PlanSheetRefusedError: _(
            "This workbook cannot be read back yet. Below stands what has to be different, row by row. "
            "Nothing was changed."
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
        "again": _("The two passwords are not the same. Type them once more."),
        "roles": _("Choose at least one role."),
        "headcount": _("Fill in how many people work here: at least 1."),
        "weekly_hours": _("Fill in the hours of everybody together, from 1, or leave it open."),
        "invited": _("Fill in how many people are invited: from 1 to 500."),
        "ends_on": _("The round ends before it starts. Choose a later end."),
        "factors": _("Choose three factors of your own at most. Fewer factors give a better conversation."),
        "owner": _("Fill in who takes this on: a function, such as team leader."),
        "budget": _("Fill in whole euros, from 0, or leave it open. Nothing was changed."),
        "note": _("Write down first how it is going."),
        "proposal": _("Write down your idea first."),
        "second": _("Choose first which factors are scored again: one at least. Nothing was changed."),
        "missing_factor": _("Write down first what you miss."),
        "factor_name": _("Give the factor a short name. Nothing was changed."),
        "factor_description": _("Say in one sentence what the factor is. Nothing was changed."),
        "slips": _("There has to be one slip for each person on paper, blank ones too. Nothing was stored."),
        "text": _("Write down the measure first."),
        "reason": _("Say why in one line: then everybody can follow your choice. Nothing was changed."),
        "words": _("Write in one or two sentences what you want to say about this factor."),
    }
    return sentences.get(field, _("Something is not filled in. Nothing was changed."))
