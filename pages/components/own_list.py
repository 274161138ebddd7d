"""The list of own factors and measures, with what is to be known about each."""

from collections.abc import Sequence

import streamlit as st

from pages.components import session
from pages.components.table import Cell, Group, show_table
from riskmodel.domain.own_item import OwnItem, OwnKind
from riskmodel.i18n.own_words import kind_word, mark_words


def show_own_items(items: Sequence[OwnItem]) -> None:
    """Show every own item with its marks, factors first."""
    words, language = session.words(), session.language()
    _ = words.gettext
    if not items:
        st.info(_("There is nothing of your own yet."))
        return
    reached = {
        factor_id
        for one in items
        if one.kind == OwnKind.MEASURE and not one.is_retired
        for factor_id in one.reached_ids
    }
    rows = [
        (
            Cell(one.id),
            Cell(one.item.name.text(language)),
            Cell(kind_word(one.kind, words)),
            Cell(", ".join(mark_words(one, reached, words))),
        )
        for one in items
    ]
    columns = (_("Code"), _("Name"), _("Kind"), _("Mind this"))
    show_table(_("What you added yourselves"), columns, [Group(rows)])
