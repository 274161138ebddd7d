"""What stands out over all rows: for each factor in how many rows it is high, and never how many people."""

from collections.abc import Sequence

from pages.components import session
from pages.components.names import factor_name, reader
from pages.components.picture_screen import show_on_screen
from pages.components.table import Cell, Group, show_table
from pages.components.text import show_heading
from riskmodel.domain.top_risks import TopRisk
from riskmodel.exchange.pictures.colours import background
from riskmodel.exchange.pictures.picture import Picture
from riskmodel.exchange.pictures.stacking import labels_of
from riskmodel.exchange.pictures.top_risks import top_risks_picture
from riskmodel.i18n.over_rows_words import risk_sentences, severe_in_rows, unseen_in_rows


def show_top_risks(risks: Sequence[TopRisk]) -> Picture | None:
    """Show the factors that some row labels high or for attention, and return the picture; else nothing."""
    if not risks:
        return None
    _ = session.words().gettext
    show_heading(_("What stands out over all rows"))
    picture = top_risks_picture(risks, reader())
    alt_text = _("Factors with a box for each row of teams. The same stands in the table below it.")
    show_on_screen(picture, alt_text, key="top-risks")
    caption = _("Rows are counted, people never are. What is high in most rows comes first.")
    columns = (_("Factor"), _("In how many rows"), _("Also"))
    show_table(caption, columns, [Group([_row(risk) for risk in risks])])
    return picture


def _row(risk: TopRisk) -> tuple[Cell, ...]:
    words = session.words()
    also = (severe_in_rows(risk, words), unseen_in_rows(risk, words))
    return (
        Cell(factor_name(risk.factor_id), background(labels_of(risk))),
        Cell("; ".join(risk_sentences(risk, words))),
        Cell("; ".join(text for text in also if text)),
    )
