"""Moving a session on and back, in words: what stands on the button, what it does, what cannot be undone."""

from gettext import NullTranslations

from riskmodel.domain.workshop import BEFORE_SCORING, Phase
from riskmodel.i18n.labels import phase_word


def on_word(current: Phase, wanted: Phase, words: NullTranslations) -> str:
    """Return what stands on the button to the next step."""
    _ = words.gettext
    known = {
        (Phase.SCORING, Phase.REVEAL): _("Close the round"),
        (Phase.SECOND_ROUND, Phase.REVEAL): _("Close the second round"),
        (Phase.REVEAL, Phase.MEASURES): _("Go to measures"),
    }
    by_goal = {Phase.SCORING: _("Start scoring"), Phase.READ_BACK: _("Read back")}
    step = phase_word(wanted, words)
    return known.get((current, wanted)) or by_goal.get(wanted) or _("On: %(step)s") % {"step": step}


def back_word(current: Phase, wanted: Phase, words: NullTranslations) -> str:
    """Return what stands on the button to the step before."""
    _ = words.gettext
    known = {
        (Phase.MEASURES, Phase.REVEAL): _("Back to the factors"),
        (Phase.READ_BACK, Phase.MEASURES): _("Change something"),
    }
    return known.get((current, wanted)) or _("Back: %(step)s") % {"step": phase_word(wanted, words)}


def moved_sentence(current: Phase, wanted: Phase, words: NullTranslations) -> str:
    """Return what a move did."""
    _ = words.gettext
    known = {
        (Phase.SCORING, Phase.REVEAL): _("The round is closed. Choose which factor the room sees first."),
        (Phase.REVEAL, Phase.MEASURES): _("Now the measures: own ideas first."),
        (Phase.MEASURES, Phase.REVEAL): _("Back to the factors."),
        (Phase.READ_BACK, Phase.MEASURES): _("Back to the measures. Read it back again afterwards."),
    }
    by_goal = {
        Phase.SCORING: _("Scoring is open: phones show the first factor."),
        Phase.READ_BACK: _("The statement is on the screen and on every phone."),
    }
    everybody = _("Everybody is at: %(step)s.") % {"step": phase_word(wanted, words)}
    return known.get((current, wanted)) or by_goal.get(wanted) or everybody


def for_good(current: Phase, wanted: Phase, words: NullTranslations) -> str:
    """Return what cannot be undone about a move; empty when it can."""
    _ = words.gettext
    if wanted == Phase.SCORING and current in BEFORE_SCORING:
        return _("Once people score there is no way back to the steps before it.")
    return {
        (Phase.SCORING, Phase.REVEAL): _(
            "Closing is for good: after it nobody can score or change a score. Ask the room first."
        ),
        (Phase.SECOND_ROUND, Phase.REVEAL): _(
            "There is one second round: once its result is seen, nobody scores again. Ask the room first."
        ),
    }.get((current, wanted), "")
