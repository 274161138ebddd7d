"""The rows that were released and the teams that wait, by name only."""

import streamlit as st

from pages.components import session
from pages.components.name_list import show_names
from riskmodel.domain.heatmap import Heatmap
from riskmodel.i18n.statement_words import row_words


def show_waiting(heatmap: Heatmap) -> None:
    """Show the teams that finished their session and are in no row yet."""
    _ = session.words().gettext
    if not heatmap.waiting:
        st.info(_("No team waits: every finished session is in a row, or none is finished yet."))
    show_names(heatmap.waiting)


def show_rows(heatmap: Heatmap) -> None:
    """Show what each row is called; it names the teams that are in it for good."""
    words = session.words()
    _ = words.gettext
    if not heatmap.rows:
        st.info(_("No rows yet."))
    show_names(row_words(row, words) for row in heatmap.rows)


def released_words(count: int) -> str:
    """Return how many rows a release moment gave."""
    words = session.words()
    if count == 0:
        return words.gettext("Still too few people for a row. Nothing was released; the teams keep waiting.")
    return words.ngettext("%(n)s row was added.", "%(n)s rows were added.", count) % {"n": count}
