"""What a sheet would change, the old beside the new; what was typed is shown as it is."""

import streamlit as st

from catalog.model import Catalogue
from pages.components import session
from pages.components.table import Cell, Group, show_table
from riskmodel.domain.own_columns import Column
from riskmodel.domain.own_differences import Difference, Differences
from riskmodel.i18n.own_words import change_word, column_word, kind_word, value_words


def show_differences(differences: Differences, catalogue: Catalogue) -> None:
    """Show every item that would change, column by column."""
    _ = session.words().gettext
    if not differences:
        st.info(_("No differences: this sheet says what is there already. Nothing has to change."))
        return
    columns = (_("What"), _("It is"), _("It will be"))
    groups = [_group(found, catalogue) for found in differences]
    show_table(_("Nothing has changed yet. This is what will change."), columns, groups)


def _group(found: Difference, catalogue: Catalogue) -> Group:
    words, language = session.words(), session.language()

    def shown(column: Column, value: str) -> Cell:
        return Cell(value_words(column, value, catalogue, language, words).replace("\n", " · "))

    rows = [
        (
            Cell(column_word(change.column, words)),
            shown(change.column, change.before),
            shown(change.column, change.after),
        )
        for change in found.fields
    ]
    code = found.before.id if found.before else kind_word(found.after.kind, words)
    name = f"{code} {found.after.item.name.text(language)}"
    return Group(rows, name, ", ".join(change_word(change, words) for change in found.changes))
