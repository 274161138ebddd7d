"""What is not shown and why: every team that waits, and every empty cell."""

from riskmodel.domain.report import RoundReport
from riskmodel.exchange.provenance import provenance_of
from riskmodel.exchange.sheets.heatmap_texts import nothing_yet
from riskmodel.exchange.sheets.sections import Pairs
from riskmodel.i18n.translate import Language, translator


def not_shown_pairs(report: RoundReport, language: Language) -> Pairs:
    """Give a reason for everything that has no outcome; one sentence when nothing is missing."""
    _ = translator(language).gettext
    found = provenance_of(report).not_shown(language)
    if report.heatmap.rows:
        return found
    return ((_("No heatmap yet"), nothing_yet(report, language)), *found)
