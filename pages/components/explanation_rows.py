"""Why each row and each team that waits is where it is, for who keeps the round."""

from collections.abc import Iterable

import streamlit as st

from pages.components import session
from pages.components.heatmap_names import listed
from pages.components.name_list import show_names
from pages.components.names import factor_name
from pages.components.table import Cell, Group, show_table
from riskmodel.domain.explanation import Explanation
from riskmodel.i18n.explanation_words import empty_words, open_words, row_reason_words, waiting_words


def show_waiting(found: Explanation) -> None:
    """Show the teams that finished their session and are in no row, and why; then those that still come."""
    words = session.words()
    _ = words.gettext
    if found.waiting:
        rows = [(Cell(one.team_name), Cell(waiting_words(one.reason, words))) for one in found.waiting]
        caption = _("Why these teams wait. The reasons come from invitations, never from answers.")
        show_table(caption, (_("Team"), _("Why it waits")), [Group(rows)])
    else:
        st.info(_("No team waits: every finished session is in a row, or none is finished yet."))
    if found.unfinished:
        st.markdown("**" + _("Not finished yet:") + "**")
        show_names(found.unfinished)


def show_rows(found: Explanation) -> None:
    """Show for every row which teams are in it for good, why, and what stays open."""
    words = session.words()
    _ = words.gettext
    if not found.rows:
        st.info(_("No rows yet."))
        return
    rows = []
    for row in found.rows:
        teams = listed(row.team_names)
        name = teams if row.team_names == (row.unit_name,) else f"{row.unit_name}: {teams}"
        left = (empty_words(_factors(row.empty), words), open_words(_factors(row.open), words))
        said = " ".join(text for text in left if text) or _("Every factor has one label.")
        rows.append((Cell(name), Cell(row_reason_words(row, words)), Cell(said)))
    columns = (_("Row"), _("Why these teams"), _("What is left open"))
    show_table(_("What was released. A row never changes any more."), columns, [Group(rows)])


def _factors(factor_ids: Iterable[str]) -> str:
    return listed(factor_name(factor) for factor in factor_ids)
