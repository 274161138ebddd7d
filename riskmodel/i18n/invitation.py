"""The invitation to a session: the same for every purpose, with the promises of the notice on the phone."""

from collections.abc import Sequence
from dataclasses import dataclass
from gettext import NullTranslations

from riskmodel.domain.management_line import DoubleRole
from riskmodel.domain.method_version import CURRENT
from riskmodel.domain.terms import Terms
from riskmodel.domain.workshop import Workshop
from riskmodel.i18n.invitation_promises import how_long, limits, what_is_kept, who_sees_what
from riskmodel.i18n.small_group import small_group


@dataclass(frozen=True)
class Circumstances:
    """What an invitation says differently from session to session; why it is held is no part of it.

    `help_lines` is whom people can turn to, each in one line.
    """

    workshop: Workshop
    day: str
    headcount: int | None
    reports_back: bool
    terms: Terms
    help_lines: Sequence[str]
    double_roles: Sequence[DoubleRole]


@dataclass(frozen=True)
class Part:
    """A part of the invitation."""

    heading: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Invitation:
    """What people read before they choose to come."""

    title: str
    facts: tuple[str, ...]
    parts: tuple[Part, ...]

    @property
    def text(self) -> str:
        """The invitation as text to copy."""
        parts = ["\n".join((part.heading, *(f"- {line}" for line in part.lines))) for part in self.parts]
        return "\n\n".join((self.title, "\n".join(self.facts), *parts)) + "\n"


def invitation(about: Circumstances, words: NullTranslations) -> Invitation:
    """Return the invitation in the words of a language."""
    _ = words.gettext
    return Invitation(
        _("Invitation: working together safely"),
        (
            _("Team: %(team)s") % {"team": about.workshop.unit_name},
            _("Day: %(day)s") % {"day": about.day},
            _("Time and place:"),
        ),
        (
            _what_for(words),
            _free_choice(words),
            Part(_("What we keep"), what_is_kept(words)),
            Part(
                _("Who sees what"),
                (
                    *who_sees_what(about.double_roles, words),
                    _manager(about.workshop.manager_present, words),
                ),
            ),
            _what_comes_next(about, words),
            *_being_few(about, words),
            Part(
                _("Where this promise ends"),
                (*limits(words), _("Before you score you can read all of it on your phone, or ask for it.")),
            ),
            Part(_("Whom can you turn to?"), tuple(about.help_lines)),
        ),
    )


def _what_for(words: NullTranslations) -> Part:
    _ = words.gettext
    return Part(
        _("What it is for"),
        (
            _("You look together at what in the work can make it unsafe, and what can be done about it."),
            _("It is about circumstances, not about people. Nobody looks for who did what."),
            _("First everybody scores in silence, then we talk."),
        ),
    )


def _free_choice(words: NullTranslations) -> Part:
    _ = words.gettext
    return Part(
        _("You choose"),
        (
            _("Taking part is voluntary. You do not have to say why you do not come."),
            _("You may pass on any question, and you may leave."),
        ),
    )


def _manager(is_present: bool, words: NullTranslations) -> str:
    _ = words.gettext
    if is_present:
        return _(
            "A manager takes part in this session or sees its result. So we show a result only from "
            "%(least)s complete answers."
        ) % {"least": CURRENT.row_people}
    return _("No manager of this team takes part or sees the result. If that changes, you hear it first.")


def _what_comes_next(about: Circumstances, words: NullTranslations) -> Part:
    _ = words.gettext
    agreed = (
        _("Within 30 days you hear what happens with what you agreed.")
        if about.reports_back
        else _("At the end of the session you agree when you hear what happens next.")
    )
    return Part(
        _("What happens next"),
        (
            _("Together you choose measures, with who takes them on and when."),
            agreed,
            how_long(about.terms.statements_years, words),
        ),
    )


def _being_few(about: Circumstances, words: NullTranslations) -> tuple[Part, ...]:
    found = small_group(about.workshop, about.headcount, words)
    return (Part(words.gettext("You will be few"), found.consequences),) if found else ()
