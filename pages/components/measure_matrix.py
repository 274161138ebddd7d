"""Measures against risks: which measure reaches which factor, and whether it is meant for it."""

from collections.abc import Sequence

import streamlit as st

from catalog.model import Reach
from pages.components import session
from pages.components.names import factor_name
from pages.components.table import Cell, Group, show_table

_MARKS = {Reach.MAIN: "●", Reach.PARTLY: "○"}


def show_matrix(factor_ids: Sequence[str], measure_ids: Sequence[str]) -> None:
    """Show a row per measure and a column per factor, with a mark and a word where one reaches the other."""
    if not (factor_ids and measure_ids):
        return
    words = session.words()
    _ = words.gettext
    with st.expander(_("Which measure reaches which factor"), icon=":material/grid_on:"):
        show_table(
            _("● mainly meant for this factor, ○ helps partly"),
            (_("Measure"), *(factor_name(factor_id) for factor_id in factor_ids)),
            [Group([_row(measure_id, factor_ids) for measure_id in dict.fromkeys(measure_ids)])],
        )


def _row(measure_id: str, factor_ids: Sequence[str]) -> list[Cell]:
    _ = session.words().gettext
    measure = session.content().measure(measure_id)
    says = {Reach.MAIN: _("mainly"), Reach.PARTLY: _("partly")}
    reaches = dict(measure.reaches)
    marks = [
        Cell(f"{_MARKS[reaches[factor_id]]} {says[reaches[factor_id]]}" if factor_id in reaches else "")
        for factor_id in factor_ids
    ]
    return [Cell(measure.name.text(session.language())), *marks]
