"""The go / no-go checks in words: what is asked, why, and what to do instead."""

from dataclasses import dataclass
from gettext import NullTranslations

from riskmodel.domain.method_version import CURRENT
from riskmodel.domain.preparation import Check


@dataclass(frozen=True)
class CheckWords:
    """A check as it is read; the question is met by a yes."""

    question: str
    why: str
    instead: str


def check_words(check: Check, words: NullTranslations) -> CheckWords:
    """Return a check in the words of a language."""
    return {**_stops(words), **_assignment(words), **_people(words), **_surroundings(words)}[check]


def _stops(words: NullTranslations) -> dict[Check, CheckWords]:
    _ = words.gettext
    return {
        Check.NO_CONFLICT: CheckWords(
            _("Is this group free of a running complaint, investigation or conflict?"),
            _("Beside a running case a session can hurt people and harm the case; it is no fact finding."),
            _(
                "Do not hold this session now. Use the organisation's own route, such as the confidential "
                "adviser or the complaints procedure, and plan again once that is closed."
            ),
        ),
        Check.INDEPENDENT: CheckWords(
            _("Do you stand apart from this group: not its manager, and not its confidential adviser?"),
            _("People hold back before whoever judges them or keeps what they told in confidence."),
            _(
                "Let a facilitator of another unit lead this session. Not somebody from HR of this unit "
                "either; and somebody from outside when it may be about leadership or power."
            ),
        ),
        Check.EXTERNAL: CheckWords(
            _("Does somebody from outside the organisation lead this session?"),
            _("After several reports everybody inside has a stake in what comes out, or seems to have one."),
            _("Look for an external facilitator first, and let that person prepare and lead this session."),
        ),
    }


def _assignment(words: NullTranslations) -> dict[Check, CheckWords]:
    _ = words.gettext
    return {
        Check.SPONSOR_ABOVE: CheckWords(
            _("Does the assignment come from one level above this unit?"),
            _("Whoever is part of what may come up cannot decide what happens with it."),
            _("Ask the level above to give the assignment, and to receive what the team agrees to tell."),
        ),
        Check.FOLLOW_UP: CheckWords(
            _(
                "Is it agreed which function follows up, with a mandate, and reports back to the team "
                "within 30 days?"
            ),
            _("What people tell and nobody answers costs trust."),
            _("Agree first who may decide on measures, and on which day the team hears back."),
        ),
        Check.REPRESENTATION: CheckWords(
            _("Does the works council or staff representation know, and did it consent where it has to?"),
            _(
                "Some arrangements on working conditions need its consent (WOR, article 27). To hear of it "
                "beforehand builds trust in any case."
            ),
            _("Tell them now, with this invitation. Nobody represents staff? Then tell the staff itself."),
        ),
    }


def _people(words: NullTranslations) -> dict[Check, CheckWords]:
    _ = words.gettext
    return {
        Check.GROUP: CheckWords(
            _("Is it a group of six to twelve people from one unit, or with the same kind of work?"),
            _(
                "A result needs at least %(least)s complete answers. In a larger group not everybody "
                "gets to speak."
            )
            % {"least": CURRENT.room_people},
            _("Join a small team with a comparable one, or split a large one into two sessions."),
        ),
        Check.NO_HIERARCHY: CheckWords(
            _("Does nobody in the group manage somebody else in it?"),
            _("Whoever depends on somebody for a contract or an appraisal holds back."),
            _(
                "Give managers a session of their own, before the team's. Must a manager be there, in a "
                "small company? Then only for the opening and for the measures."
            ),
        ),
        Check.INFORMED: CheckWords(
            _(
                "Did everybody get the invitation: what it is for, that it is voluntary, what is recorded, "
                "who sees what, what happens next, and where to get help?"
            ),
            _("Only who knows what is kept can choose to take part."),
            _("Send the invitation that stands below, or hand it out and give people time to read it."),
        ),
    }


def _surroundings(words: NullTranslations) -> dict[Check, CheckWords]:
    _ = words.gettext
    return {
        Check.HELP: CheckWords(
            _("Can a confidential adviser, or somebody for aftercare, be reached on the day itself?"),
            _("A session can stir something up, also in people who say nothing."),
            _(
                "Agree who can be reached that day, and let whom people can turn to be filled in under "
                "Organisation."
            ),
        ),
        Check.CONTEXT: CheckWords(
            _(
                "Do you know the context: the last RI&E and its points on psychosocial workload, an earlier "
                "session, headcount and contracts, recent changes?"
            ),
            _("Without it the team tells what is known already, or you miss what weighs."),
            _("Read the last RI&E, and write above in a few lines what matters. Without names."),
        ),
    }
