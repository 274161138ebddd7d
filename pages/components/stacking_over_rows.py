"""What strengthens each other in released rows: a picture, the same as a table, and combinations."""

from collections.abc import Sequence

import streamlit as st

from pages.components import session
from pages.components.heatmap_names import capital, listed, mechanism_name, mechanism_sentence
from pages.components.names import factor_name, reader
from pages.components.picture_screen import show_on_screen
from pages.components.table import Cell, Group, show_table_below
from pages.components.text import show_heading
from riskmodel.domain.disclosure import Released
from riskmodel.domain.heatmap import Heatmap
from riskmodel.domain.method_version import CURRENT
from riskmodel.domain.shared_roots import FoundCombination, found_combinations, shared_roots
from riskmodel.domain.stacking import RowStacking, stacking_per_row
from riskmodel.domain.top_risks import TopRisk
from riskmodel.exchange.pictures.picture import Picture
from riskmodel.exchange.pictures.stacking import stacking_picture
from riskmodel.i18n.over_rows_words import in_rows
from riskmodel.i18n.statement_words import label_words, people_words, row_words


def show_stacking_over_rows(heatmap: Heatmap, risks: Sequence[TopRisk]) -> Picture | None:
    """Show what strengthens each other, and return the picture; None and nothing shown when nothing does."""
    content, _ = session.content(), session.words().gettext
    per_row = stacking_per_row(heatmap, content.factors, content.combinations, CURRENT)
    if not per_row:
        return None
    show_heading(_("Together they weigh more"))
    st.write(
        _("Factors that share a root strengthen each other. Within one row, three or more of them count.")
    )
    roots = shared_roots(heatmap, per_row)
    picture = None
    if roots:
        picture = stacking_picture(roots, {risk.factor_id: risk for risk in risks}, reader())
        alt_text = _("What factors share, with the factors around it. The same stands in the table below it.")
        show_on_screen(picture, alt_text, key="stacking")
        groups = [group for one in per_row if (group := _group(heatmap, one)).rows]
        columns = (_("Shared root"), _("How it works"), _("Factors"))
        show_table_below(_("The same as a table: what factors share in each row of teams."), columns, groups)
    for combination in found_combinations(per_row):
        _show_combination(combination, len(heatmap.rows))
    return picture


def _group(heatmap: Heatmap, found: RowStacking) -> Group:
    words = session.words()
    row = next(row for row in heatmap.rows if row.id == found.row_id)
    rows = [
        (
            Cell(capital(mechanism_name(stack.mechanism_id))),
            Cell(mechanism_sentence(stack.mechanism_id)),
            Cell("; ".join(_factor(row.cells[factor_id]) for factor_id in stack.factor_ids)),
        )
        for stack in found.stacking.stacks
    ]
    return Group(rows, row_words(row, words), people_words(row.people, words) if row.people else "")


def _factor(released: Released) -> str:
    return f"{factor_name(released.factor_id)} ({label_words(released, session.words())})"


def _show_combination(found: FoundCombination, rows: int) -> None:
    """Show a combination that the catalogue knows: in how many rows, why it matters, and what to ask."""
    words, language = session.words(), session.language()
    combination = next(one for one in session.content().combinations if one.id == found.combination_id)
    where = in_rows(len(found.row_ids), rows, words)
    with st.expander(f"{combination.name.text(language)} ({where})", icon=":material/hub:"):
        st.write(listed(factor_name(factor_id) for factor_id in combination.factor_ids) + ".")
        st.write(combination.explanation.text(language))
        question = combination.question.text(language)
        st.write(words.gettext("To ask: %(question)s") % {"question": question})
