"""What stands out over all rows: for each factor in how many rows it is high, and never how many people."""

from collections.abc import Sequence

from pages.components import session
from pages.components.heatmap_colours import background
from pages.components.names import factor_name
from pages.components.stacking_drawing import labels_of
from pages.components.table import Cell, Group, show_table
from pages.components.text import show_heading
from riskmodel.domain.top_risks import TopRisk
from riskmodel.i18n.over_rows_words import risk_sentences, severe_in_rows, unseen_in_rows


def show_top_risks(risks: Sequence[TopRisk]) -> None:
    """Show the factors that some row labels high or for attention, most concern first; else nothing."""
    if not risks:
        return
    _ = session.words().gettext
    show_heading(_("What stands out over all rows"))
    caption = _("Rows are counted, people never are. What is high in most rows comes first.")
    columns = (_("Factor"), _("In how many rows"), _("Also"))
    show_table(caption, columns, [Group([_row(risk) for risk in risks])])


def _row(risk: TopRisk) -> tuple[Cell, ...]:
    words = session.words()
    also = (severe_in_rows(risk, words), unseen_in_rows(risk, words))
    return (
        Cell(factor_name(risk.factor_id), background(labels_of(risk))),
        Cell("; ".join(risk_sentences(risk, words))),
        Cell("; ".join(text for text in also if text)),
    )
