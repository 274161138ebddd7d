"""Why the ledger shows what it shows, in words; no number under the smallest that may be shown."""

from gettext import NullTranslations

from riskmodel.domain.explanation import RowExplanation, RowReason, WaitingReason
from riskmodel.domain.method_version import CURRENT
from riskmodel.i18n.statement_words import people_words


def row_reason_words(row: RowExplanation, words: NullTranslations) -> str:
    """Return why these teams are a row, and how many people it is about."""
    _ = words.gettext
    sentence = {
        RowReason.LARGE_TEAM: _("This team is large enough to be a row of its own."),
        RowReason.TOGETHER: _(
            "These teams are together: then there are enough people, and nobody can work out what one team "
            "answered."
        ),
    }[row.reason]
    if row.people is None:
        return sentence
    return sentence + " " + _("It is about %(people)s.") % {"people": people_words(row.people, words)}


def empty_words(names: str, words: NullTranslations) -> str:
    """Return what an empty cell means; nothing without one. `names` are factors."""
    text = words.gettext("Too few answers to show: %(factors)s. We do not say in which team.")
    return text % {"factors": names} if names else ""


def open_words(names: str, words: NullTranslations) -> str:
    """Return what two labels in one cell mean; nothing without one. `names` are factors."""
    text = words.gettext(
        "Two labels are possible: %(factors)s. Saying which would tell too much about somebody's answer."
    )
    return text % {"factors": names} if names else ""


def waiting_words(reason: WaitingReason, words: NullTranslations) -> str:
    """Return why a team is in no row, and what would help."""
    _ = words.gettext
    return {
        WaitingReason.TEAM_TOO_SMALL: _(
            "Too few people were invited to count this team. What it agreed does stand in the plan."
        ),
        WaitingReason.TOO_FEW_TOGETHER: _(
            "Fewer than %(people)s people were invited to the teams that wait. Another team of the same "
            "department would help."
        )
        % {"people": CURRENT.row_people},
        WaitingReason.NEXT_MOMENT: _("The next release moment shows whether this team comes in a row."),
        WaitingReason.ROUND_CLOSED: _(
            "The round is closed. This team comes in no row any more; what it agreed stands in the plan."
        ),
    }[reason]


def short_waiting_words(count: int, words: NullTranslations) -> str:
    """Return in one sentence that teams wait; nothing when none does."""
    if not count:
        return ""
    return words.ngettext(
        "%(n)s team waits: there are too few people to show it so that nobody can be recognised.",
        "%(n)s teams wait: there are too few people to show them so that nobody can be recognised.",
        count,
    ) % {"n": count}
