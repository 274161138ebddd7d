"""What an invitation promises, in the sentences of the notice on the phone; a test holds them together."""

from collections.abc import Sequence
from gettext import NullTranslations

from riskmodel.domain.management_line import DoubleRole
from riskmodel.domain.method_version import CURRENT


def what_is_kept(words: NullTranslations) -> tuple[str, ...]:
    """Return what is kept of whoever takes part, and who is responsible for it."""
    _ = words.gettext
    return (
        _(
            "You score without a name or an account. We keep no IP address, time or device with your "
            "scores. During the session there is a secret code on your phone, so that you can go on when "
            "the connection drops. After counting we destroy the key: from then on nobody, not even we, "
            "can find or delete your scores."
        ),
        _(
            "With fewer than %(least)s complete answers to a factor, nobody sees a result. Those answers "
            "are destroyed."
        )
        % {"least": CURRENT.room_people},
        _(
            "Your organisation runs this and is responsible for it. Questions? Ask the prevention officer "
            "or the data protection officer."
        ),
    )


def who_sees_what(double_roles: Sequence[DoubleRole], words: NullTranslations) -> tuple[str, ...]:
    """Return what others see, and who has more than one role."""
    _ = words.gettext
    outside = _(
        "Outside the room others see two things: what the team agreed to tell, and sentences about at least "
        "%(row)s people together."
    )
    return (
        _("What the team agrees to tell is kept: in words, without figures."),
        outside % {"row": CURRENT.row_people},
        *(_double_role(person, words) for person in double_roles),
    )


def how_long(years: int, words: NullTranslations) -> str:
    """Return how long agreements are kept."""
    return words.gettext(
        "Agreements and sentences of a measurement round: until %(years)s years after it, with the RI&E. "
        "Your organisation can delete them earlier."
    ) % {"years": years}


def limits(words: NullTranslations) -> tuple[str, ...]:
    """Return where the promise ends."""
    _ = words.gettext
    return (
        _("You cannot be found in the system. But in a small group people can guess."),
        _("People in the room see that you take part. Who watches, sees when you tap."),
        _("If you write something, people can recognise your style."),
        _("Whoever manages the server can change the software."),
        _("If you score on paper, whoever enters the slips sees what is on them."),
    )


def _double_role(person: DoubleRole, words: NullTranslations) -> str:
    _ = words.gettext
    if person.facilitates and person.manages:
        sentence = _("Administrator %(name)s also leads sessions and manages people.")
    elif person.facilitates:
        sentence = _("Administrator %(name)s also leads sessions.")
    else:
        sentence = _("Administrator %(name)s also manages people.")
    return sentence % {"name": person.name}
