"""The timetables of a session and how it keeps to them, in words."""

from gettext import NullTranslations

from riskmodel.domain.session_clock import Pace
from riskmodel.domain.session_plan import BREAK_MINUTES, total_minutes
from riskmodel.domain.timetable import Timetable


def timetable_word(timetable: Timetable, words: NullTranslations) -> str:
    """Return the name of a timetable, with how long it takes."""
    _ = words.gettext
    name = {
        Timetable.FULL: _("The whole script: %(n)s minutes"),
        Timetable.SHORT: _("The short script: %(n)s minutes"),
        Timetable.CORE: _("Scoring and talking only: %(n)s minutes"),
    }[timetable]
    return name % {"n": total_minutes(timetable)}


def timetable_sentence(timetable: Timetable, words: NullTranslations) -> str:
    """Return what a timetable holds."""
    _ = words.gettext
    if timetable is Timetable.CORE:
        return _("Without opening, shared language and vote. For a team that did this before.")
    text = {
        Timetable.FULL: _("All steps, with time to talk. %(n)s minutes of it are a break."),
        Timetable.SHORT: _("All steps, each a little shorter. %(n)s minutes of it are a break."),
    }[timetable]
    return text % {"n": BREAK_MINUTES[timetable]}


def minutes_sentence(pace: Pace, words: NullTranslations) -> str:
    """Return the minutes in this step, beside those of its plan."""
    _ = words.gettext
    if not pace.planned:
        return _("%(spent)s minutes in this step") % {"spent": pace.spent}
    return _("%(spent)s of %(planned)s minutes") % {"spent": pace.spent, "planned": pace.planned}


def pace_sentence(pace: Pace, words: NullTranslations) -> str:
    """Return how a session stands against its plan."""
    _ = words.gettext
    if pace.behind > 0:
        late = words.ngettext(
            "%(n)s minute later than planned", "%(n)s minutes later than planned", pace.behind
        )
        return late % {"n": pace.behind}
    if pace.behind < 0:
        early = words.ngettext("%(n)s minute to spare", "%(n)s minutes to spare", -pace.behind)
        return early % {"n": -pace.behind}
    return _("on schedule")


def left_sentence(minutes: int, fitting: int, words: NullTranslations) -> str:
    """Return how many factors still fit in what is left of the time to talk."""
    _ = words.gettext
    if not minutes:
        return _("The time to talk is over. Go on to the measures, or take more time together.")
    if not fitting:
        text = words.ngettext(
            "%(minutes)s minute is left: no other factor fits.",
            "%(minutes)s minutes are left: no other factor fits.",
            minutes,
        )
        return text % {"minutes": minutes}
    text = words.ngettext(
        "%(n)s factor still fits in the %(minutes)s minutes that are left.",
        "%(n)s factors still fit in the %(minutes)s minutes that are left.",
        fitting,
    )
    return text % {"n": fitting, "minutes": minutes}
