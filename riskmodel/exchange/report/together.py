"""What strengthens each other: shared roots, and the combinations that the catalogue knows."""

from collections.abc import Sequence
from gettext import NullTranslations

from riskmodel.domain.heatmap import Heatmap
from riskmodel.domain.method_version import CURRENT
from riskmodel.domain.report import RoundReport
from riskmodel.domain.shared_roots import found_combinations, shared_roots
from riskmodel.domain.stacking import stacking_per_row
from riskmodel.exchange.pictures.reader import Reader, capital
from riskmodel.exchange.report.paper import Paper
from riskmodel.i18n.over_rows_words import in_rows


def write_together(paper: Paper, report: RoundReport, reader: Reader) -> None:
    """Write what factors share, and the combinations that the catalogue knows."""
    words, content, heatmap = reader.words, report.content, report.heatmap
    _ = words.gettext
    per_row = stacking_per_row(heatmap, content.factors, content.combinations, CURRENT)
    if not per_row:
        return
    paper.heading(_("Together they weigh more"), 2)
    paper.say(
        _("Factors that share a root strengthen each other. Within one row, three or more of them count.")
    )
    roots = [
        (
            f"{capital(reader.mechanism(root.mechanism_id))} ({_where(root.row_ids, heatmap, words)})",
            reader.mechanism_sentence(root.mechanism_id),
            "; ".join(reader.factor(factor_id) for factor_id in root.factor_ids),
        )
        for root in shared_roots(heatmap, per_row)
    ]
    if roots:
        columns = ((_("Shared root"), 26), (_("How it works"), 37), (_("Factors"), 37))
        paper.table(_("Together they weigh more"), columns, roots)
    known = {one.id: one for one in content.combinations}
    for found in found_combinations(per_row):
        combination = known[found.combination_id]
        where = _where(found.row_ids, heatmap, words)
        paper.heading(f"{combination.name.text(reader.language)} ({where})", 3)
        paper.say(reader.listed(map(reader.factor, combination.factor_ids)) + ".")
        paper.say(combination.explanation.text(reader.language))
        paper.say(_("To ask: %(question)s") % {"question": combination.question.text(reader.language)})


def _where(row_ids: Sequence[str], heatmap: Heatmap, words: NullTranslations) -> str:
    return in_rows(len(row_ids), len(heatmap.rows), words)
