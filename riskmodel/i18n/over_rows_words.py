"""What stands out over released rows in words: rows are counted, people never are."""

from gettext import NullTranslations

from riskmodel.domain.item import ItemLabel
from riskmodel.domain.measures_on_risks import Bearing
from riskmodel.domain.top_risks import TopRisk
from riskmodel.i18n.statement_words import labels_words


def in_rows(count: int, rows: int, words: NullTranslations) -> str:
    """Return in how many rows something is so, such as "in 2 of 3 rows"."""
    if rows == 1:
        return words.gettext("in the only row")
    return words.gettext("in %(n)s of %(rows)s rows") % {"n": count, "rows": rows}


def risk_sentences(risk: TopRisk, words: NullTranslations) -> tuple[str, ...]:
    """Return in how many rows a factor has each label of concern, such as "high in 2 of 3 rows"."""
    counted = (
        ((ItemLabel.HIGH,), risk.high),
        ((ItemLabel.HIGH, ItemLabel.ATTENTION), risk.perhaps_high),
        ((ItemLabel.ATTENTION,), risk.attention),
    )
    return tuple(
        f"{labels_words(labels, words)} {in_rows(count, risk.rows, words)}"
        for labels, count in counted
        if count
    )


def severe_in_rows(risk: TopRisk, words: NullTranslations) -> str:
    """Return in how many rows a factor is called severe; nothing when in none."""
    if not risk.severe:
        return ""
    return words.gettext("severe if it happens") + " " + in_rows(risk.severe, risk.rows, words)


def unseen_in_rows(risk: TopRisk, words: NullTranslations) -> str:
    """Return in how many rows too few people answered; nothing when in none."""
    unseen = risk.rows - risk.shown
    if not unseen:
        return ""
    return words.gettext("too few answers to show") + " " + in_rows(unseen, risk.rows, words)


def bearing_word(bearing: Bearing, words: NullTranslations) -> str:
    """Return how a measure bears on a risk."""
    _ = words.gettext
    return {
        Bearing.MAIN: _("mainly meant for this"),
        Bearing.PARTLY: _("helps partly"),
        Bearing.AGREED: _("agreed for this"),
    }[bearing]
