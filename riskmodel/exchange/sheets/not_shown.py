"""What is not shown and why: every team that waits, and every empty cell."""

from collections.abc import Iterator

from riskmodel.domain.report import RoundReport
from riskmodel.exchange.catalogue_words import factor_words
from riskmodel.exchange.sheets.heatmap_texts import nothing_yet, waiting_words
from riskmodel.exchange.sheets.sections import Pairs
from riskmodel.i18n.statement_words import row_words
from riskmodel.i18n.translate import Language, translator


def not_shown_pairs(report: RoundReport, language: Language) -> Pairs:
    """Give a reason for everything that has no outcome; one sentence when nothing is missing."""
    _ = translator(language).gettext
    missing = [*_waiting(report, language), *_empty(report, language)]
    if not report.heatmap.rows:
        missing.insert(0, (_("No heatmap yet"), nothing_yet(report, language)))
    always = (
        _("Not shown, ever"),
        _("Exact numbers of people, shares, averages, and the reason why a team came together."),
    )
    return [*(missing or [(_("Outcomes"), _("Every row has an outcome for every factor."))]), always]


def _waiting(report: RoundReport, language: Language) -> Iterator[tuple[str, str]]:
    for team in report.heatmap.waiting:
        yield team, waiting_words(report, team, language)


def _empty(report: RoundReport, language: Language) -> Iterator[tuple[str, str]]:
    words = translator(language)
    for row in report.heatmap.rows:
        for factor_id in report.heatmap.factor_ids:
            if factor_id not in row.cells:
                factor = factor_words(report.content, factor_id, language)
                yield (
                    f"{row_words(row, words)}: {factor}",
                    words.gettext(
                        "Too few people answered this to show it safely. It says nothing about the score."
                    ),
                )
