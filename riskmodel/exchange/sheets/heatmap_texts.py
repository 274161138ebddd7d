"""The sentences around the heatmap."""

from gettext import NullTranslations

from riskmodel.domain.item import ItemLabel
from riskmodel.domain.method_version import CURRENT
from riskmodel.domain.organisation import RoundState
from riskmodel.domain.report import RoundReport
from riskmodel.exchange.catalogue_words import factor_words
from riskmodel.exchange.sheets.heatmap_colours import not_shown_words
from riskmodel.i18n.statement_words import labels_words
from riskmodel.i18n.translate import Language, translator


def finding(report: RoundReport, language: Language) -> str:
    """Return the sentence above the heatmap: what is high, and why teams stand together."""
    _ = translator(language).gettext
    certain = report.heatmap.factors_labelled(ItemLabel.HIGH)
    high = [factor_words(report.content, factor_id, language) for factor_id in certain]
    if high:
        first = _("High in at least one row: %(factors)s.") % {"factors": "; ".join(high)}
    else:
        first = _("No factor is high for certain in any row.")
    together = _("Teams stand together in a row, so that nobody can be recognised.")
    return f"{first} {together}"


def nothing_yet(report: RoundReport, language: Language) -> str:
    """Return why there is no heatmap, and what would help."""
    _ = translator(language).gettext
    if report.round.state == RoundState.OPEN:
        why = _(
            "There is nothing to show yet: the round is still open, or too few people scored so far. "
            "A row needs at least %(people)s people."
        )
    else:
        why = _("There is nothing to show: too few people scored. A row needs at least %(people)s people.")
    helps = _(
        "What helps: teams of eight people or more, or two small teams together in one workshop. "
        "The agreements and the action plan are complete without it."
    )
    return f"{why % {'people': CURRENT.row_people}} {helps}"


def waiting_words(report: RoundReport, team_name: str, language: Language) -> str:
    """Return what stands in the row of a team that waits."""
    _ = translator(language).gettext
    if any(statement.unit_name == team_name for statement in report.statements):
        return _("Too few people to show so far. Their agreements do stand in the action plan.")
    return _("Too few people to show so far.")


def label_meanings(words: NullTranslations) -> list[tuple[str, str]]:
    """Return what the labels mean, the most concern first."""
    _ = words.gettext
    meanings = {
        (ItemLabel.HIGH,): _("at least half find this high"),
        (ItemLabel.HIGH, ItemLabel.ATTENTION): _("at least a fifth find this high; half or not stays open"),
        (ItemLabel.ATTENTION,): _("at least a fifth find this high, not half"),
        (ItemLabel.MIDDLE,): _("fewer than a fifth find this high, and not half find it low"),
        (ItemLabel.MIDDLE, ItemLabel.LOW): _("fewer than a fifth find this high; half low or not stays open"),
        (ItemLabel.LOW,): _("fewer than a fifth find this high, at least half low"),
    }
    return [(labels_words(labels, words), meaning) for labels, meaning in meanings.items()]


def legend(words: NullTranslations) -> list[tuple[str, str]]:
    """Return what may stand in a cell, with its meaning."""
    hidden = words.gettext("not a low score: too few people to show it safely")
    return [*label_meanings(words), (not_shown_words(words), hidden)]
