"""The rows that were released and the teams that wait, by name only."""

import streamlit as st

from pages.components import session
from pages.components.text import show_text
from riskmodel.domain.heatmap import Heatmap
from riskmodel.i18n.statement_words import row_words


def show_waiting(heatmap: Heatmap) -> None:
    """Show the teams that finished their session and are in no row yet."""
    _ = session.words().gettext
    if not heatmap.waiting:
        st.info(_("No team waits: every finished session is in a row, or none is finished yet."))
    for name in heatmap.waiting:
        show_text(name)


def show_rows(heatmap: Heatmap) -> None:
    """Show what each row is called; it names the teams that are in it for good."""
    words = session.words()
    _ = words.gettext
    if not heatmap.rows:
        st.info(_("No rows yet."))
    for row in heatmap.rows:
        show_text(row_words(row, words))


def released_words(count: int) -> str:
    """Return how many rows a release moment gave."""
    words = session.words()
    if count == 0:
        return words.gettext("Still too few people for a row. Nothing was released; the teams keep waiting.")
    return words.ngettext("%(n)s row was added.", "%(n)s rows were added.", count) % {"n": count}
