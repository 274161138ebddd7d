"""The action plan in words: what changed, events around it, and how it stands as a whole."""

from collections.abc import Sequence
from datetime import date
from gettext import NullTranslations

from riskmodel.domain.action_plan import FieldChange, PlanField, is_overdue
from riskmodel.domain.audit import COMMAND_LINE
from riskmodel.domain.plan_event import EventKind
from riskmodel.domain.plan_lines import PlanCounts
from riskmodel.domain.room_statement import AgreedMeasure, Effect, MeasureStatus
from riskmodel.i18n.dates import short_date
from riskmodel.i18n.inventory_words import effect_word
from riskmodel.i18n.labels import status_word
from riskmodel.i18n.translate import Language, translator


def event_word(kind: EventKind, words: NullTranslations) -> str:
    """Return what happens around a plan."""
    _ = words.gettext
    return {
        EventKind.WORKS_COUNCIL_CONSENT: _("consent of the works council"),
        EventKind.EXPERT_REVIEW: _("review by an expert"),
        EventKind.YEARLY_PROGRESS: _("yearly report on progress"),
        EventKind.YEARLY_REVIEW: _("yearly review of the plan"),
        EventKind.THREE_YEARLY_EVALUATION: _("evaluation after three years"),
    }[kind]


def field_word(field: PlanField, words: NullTranslations) -> str:
    """Return the name of what can change of a measure."""
    _ = words.gettext
    return {
        PlanField.STATUS: _("Status"),
        PlanField.OWNER: _("Owner"),
        PlanField.DUE_ON: _("Term"),
        PlanField.BUDGET: _("Budget in euros"),
        PlanField.EFFECT: _("Did it work?"),
    }[field]


def change_words(change: FieldChange, language: Language) -> str:
    """Return a change as one line: what, from what, to what."""
    words = translator(language)
    return words.gettext("%(field)s: from %(before)s to %(after)s") % {
        "field": field_word(change.field, words),
        "before": value_words(change.field, change.before, language),
        "after": value_words(change.field, change.after, language),
    }


def author_word(name: str, words: NullTranslations) -> str:
    """Return who wrote or changed something."""
    _ = words.gettext
    if name == COMMAND_LINE:
        return _("command line")
    return name or _("somebody whose account is gone")


def counts_words(counts: PlanCounts, words: NullTranslations) -> str:
    """Return how a plan stands as one line."""
    _, n_ = words.gettext, words.ngettext
    parts = [
        n_("%(n)s measure", "%(n)s measures", counts.measures) % {"n": counts.measures},
        _("%(n)s done") % {"n": counts.done},
        _("%(n)s overdue") % {"n": counts.overdue},
        _("%(n)s without an owner") % {"n": counts.without_owner},
        _("%(n)s without a term") % {"n": counts.without_term},
    ]
    return " · ".join(parts)


def asked_words(measures: Sequence[AgreedMeasure], today: date, words: NullTranslations) -> str:
    """Return how much is asked of management and the board, and how much of it is late."""
    late = sum(is_overdue(measure, today) for measure in measures)
    asked = words.ngettext(
        "Teams ask %(n)s measure of management or the board; %(late)s overdue.",
        "Teams ask %(n)s measures of management or the board; %(late)s overdue.",
        len(measures),
    )
    return asked % {"n": len(measures), "late": late}


def somebody_was_first(words: NullTranslations) -> str:
    """Return what is said when two people change one event."""
    return words.gettext(
        "Somebody else changed this event a moment ago; the table has the new version. What you filled in "
        "is still there: keep it again if it is right. Nothing was changed."
    )


def value_words(field: PlanField, stored: str, language: Language) -> str:
    """Return a value of a measure, given as it is stored."""
    words = translator(language)
    if not stored:
        return words.gettext("nothing filled in")
    if field is PlanField.STATUS:
        return status_word(MeasureStatus(stored), words)
    if field is PlanField.EFFECT:
        return effect_word(Effect(stored), words)
    if field is PlanField.DUE_ON:
        return short_date(date.fromisoformat(stored), language)
    return stored
