"""What a facilitator looks into before a session, in words: why it is held, and what is asked."""

from gettext import NullTranslations

from riskmodel.domain.preparation import CheckKind, Purpose, StoppedByCheckError
from riskmodel.i18n.check_words import check_words


def purpose_word(purpose: Purpose, words: NullTranslations) -> str:
    """Return why a session is held."""
    _ = words.gettext
    return {
        Purpose.PREVENTIVE: _("To prevent: nothing in particular is the matter"),
        Purpose.REACTIVE: _("After several reports about this unit"),
        Purpose.CHANGE: _("Because of a change, such as a reorganisation or a merger"),
    }[purpose]


def reactive_rules(words: NullTranslations) -> tuple[str, ...]:
    """Return what a facilitator keeps to after several reports."""
    _ = words.gettext
    return (
        _("The question is whether this comes mainly from the work, or mainly from one person's conduct."),
        _(
            "Is it mostly about one person's conduct? Then this session cannot answer that: "
            "use the organisation's own route."
        ),
        _(
            "Do not write the reports down here. The session knows nothing of them, and needs nothing of "
            "them."
        ),
        _(
            "Nothing that comes out is evidence in an investigation. Hold a session of its own for each "
            "layer."
        ),
        _("Nobody else reads this answer: not the participants, no file and not the room's screen."),
    )


def stop_sentence(error: StoppedByCheckError, words: NullTranslations) -> str:
    """Return why the lobby stays closed, and what to do instead."""
    _, check = words.gettext, error.check
    asked = check_words(check, words)
    if check.kind is CheckKind.HARD:
        return _("The lobby stays closed. %(why)s %(instead)s") % {
            "why": asked.why,
            "instead": asked.instead,
        }
    return _("The lobby stays closed. Say in one line why you go on after all, at: “%(question)s”") % {
        "question": asked.question
    }
