"""What can be shown of a small group, and what comes out of its session all the same."""

from dataclasses import dataclass
from gettext import NullTranslations

from riskmodel.domain.method_version import CURRENT
from riskmodel.domain.workshop import Workshop


@dataclass(frozen=True)
class SmallGroup:
    """What being few means, for everybody to read, and what the facilitator can do about it, if anything."""

    consequences: tuple[str, ...]
    advice: str = ""

    @property
    def sentences(self) -> tuple[str, ...]:
        """All of it, for the facilitator."""
        return (*self.consequences, self.advice) if self.advice else self.consequences


def small_group(workshop: Workshop, headcount: int | None, words: NullTranslations) -> SmallGroup | None:
    """Return what being few means; None when ten or more are invited in an organisation of ten or more."""
    is_small_company = headcount is not None and headcount < CURRENT.row_people
    if workshop.invited >= CURRENT.row_people and not is_small_company:
        return None
    if workshop.invited < CURRENT.room_people:
        return _too_few(words)
    if workshop.manager_present and workshop.invited < CURRENT.row_people:
        return _with_manager(words)
    return _few(is_small_company, words)


def _too_few(words: NullTranslations) -> SmallGroup:
    _ = words.gettext
    least = {"least": CURRENT.room_people}
    return SmallGroup(
        (
            _("With fewer than %(least)s people no result is made: their answers are destroyed.") % least,
            _("What the team says in words stays in the room as well."),
        ),
        _("Join this team with a comparable one, or talk with the cards and do not score."),
    )


def _with_manager(words: NullTranslations) -> SmallGroup:
    _ = words.gettext
    no_figure = _(
        "A manager is there and fewer than %(row)s people are invited: no figure will be shown, not in the "
        "room either."
    )
    return SmallGroup(
        (no_figure % {"row": CURRENT.row_people}, _comes_out(words)),
        _("So work by talking: lay the cards on the table and speak of circumstances."),
    )


def _few(is_small_company: bool, words: NullTranslations) -> SmallGroup:
    _ = words.gettext
    in_the_room = _("In the room a factor gets a result from %(least)s complete answers on.")
    if is_small_company:
        outside = _("Outside the room no figures are shown: that takes at least %(row)s people.")
    else:
        outside = _(
            "Outside the room this team is never shown alone: figures there are about at least %(row)s "
            "people, of several teams together."
        )
    return SmallGroup(
        (
            in_the_room % {"least": CURRENT.room_people},
            outside % {"row": CURRENT.row_people},
            _comes_out(words),
        )
    )


def _comes_out(words: NullTranslations) -> str:
    _ = words.gettext
    return _("What always comes out is what the team agrees to tell, in words, and its action plan.")
