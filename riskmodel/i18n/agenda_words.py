"""The agenda of a room in words: high, middle, low; agreed or experienced differently; we do not know."""

from gettext import NullTranslations

from riskmodel.domain.agenda import Agenda, AgendaItem
from riskmodel.domain.sensitivity import Sensitivity
from riskmodel.domain.triage import Approach, Reason
from riskmodel.i18n.labels import label_word


def approach_word(approach: Approach, words: NullTranslations) -> str:
    """Return what to do with a factor."""
    _ = words.gettext
    return {
        Approach.DISCUSS: _("talk about it"),
        Approach.MEASURES: _("straight to measures"),
        Approach.LOOK_INTO: _("look into it"),
        Approach.PARK: _("leave it for now"),
    }[approach]


def reason_sentence(reason: Reason, words: NullTranslations) -> str:
    """Return why, in one sentence that may stand on the room's screen."""
    _ = words.gettext
    return {
        Reason.SOME_FIND_IT_HIGH: _("Some of you find this high. That counts, also when most do not."),
        Reason.DIFFERENT: _("You experience this differently."),
        Reason.UNDECIDED: _("High or not? It is close."),
        Reason.CLEAR: _("Talking longer would change little here."),
        Reason.FEW_FIND_IT_HIGH: _("Few of you find this high."),
        Reason.TOO_FEW: _("We do not know: too few complete answers."),
        Reason.MANY_UNKNOWN: _("We do not know: many of you could not say."),
        Reason.PINNED: _("Chosen by the facilitator."),
        Reason.SKIPPED: _("Left out by the facilitator."),
    }[reason]


def opening_question(item: AgendaItem, words: NullTranslations) -> str:
    """Return the question that opens the conversation on a factor; none for what is left for now."""
    _ = words.gettext
    if item.approach is Approach.DISCUSS and item.reason is Reason.SOME_FIND_IT_HIGH:
        return _("In which situations can this become serious here?")
    return {
        Approach.DISCUSS: _("What makes this likely here, and what does not?"),
        Approach.MEASURES: _("What would take the cause away?"),
        Approach.LOOK_INTO: _("What would we need to know, and from whom?"),
        Approach.PARK: "",
    }[item.approach]


def fitting_sentence(agenda: Agenda, words: NullTranslations) -> str:
    """Return how many factors fit in the time, and by how much the plan goes over it."""
    _ = words.gettext
    if agenda.is_by_talking:
        sentence = words.ngettext(
            "There are no figures. Choose together: %(n)s factor fits in %(minutes)s minutes.",
            "There are no figures. Choose together: %(n)s factors fit in %(minutes)s minutes.",
            agenda.fitting,
        )
        return sentence % {"n": agenda.fitting, "minutes": agenda.minutes}
    if agenda.extra_minutes:
        sentence = words.ngettext(
            "%(n)s factor needs %(extra)s minutes more than there are. Take more time, or leave it out.",
            "%(n)s factors need %(extra)s minutes more than there are. Take more time, or leave one out.",
            agenda.fitting,
        )
        return sentence % {"n": agenda.fitting, "extra": agenda.extra_minutes}
    sentence = words.ngettext(
        "%(n)s factor fits in %(minutes)s minutes.",
        "%(n)s factors fit in %(minutes)s minutes.",
        agenda.fitting,
    )
    return sentence % {"n": agenda.fitting, "minutes": agenda.minutes}


def sensitivity_sentence(found: Sensitivity, words: NullTranslations) -> str:
    """Return what one other answer could make of a label; nothing where it cannot be said."""
    _ = words.gettext
    if not found.is_certain:
        return ""
    names = [label_word(label, words) for label in (found.lowered, found.raised) if label is not None]
    if not names:
        return _("One other answer would not change this.")
    if len(names) == 1:
        return _("One other answer could make this “%(label)s”.") % {"label": names[0]}
    text = _("One other answer could make this “%(lower)s” or “%(higher)s”.")
    return text % {"lower": names[0], "higher": names[1]}
