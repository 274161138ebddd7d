"""What the colours and the words of a heatmap mean."""

from html import escape

import streamlit as st

from pages.components import session
from pages.components.table import show_table_style, swatch
from riskmodel.domain.item import ItemLabel
from riskmodel.exchange.pictures.colours import background
from riskmodel.i18n.statement_words import labels_words


def show_legend() -> None:
    """Show the labels from high to low, two labels in one cell, and what is not shown."""
    words = session.words()
    _ = words.gettext
    marks = [(labels_words((label,), words), background((label,))) for label in reversed(ItemLabel)]
    both = (ItemLabel.HIGH, ItemLabel.ATTENTION)
    marks.append((_("two words: it is one of these two"), background(both)))
    marks.append((_("not shown"), background(())))
    items = "".join(f"<span>{swatch(colour)}{escape(word)}</span>" for word, colour in marks)
    show_table_style()
    st.html(f'<div class="legend">{items}</div>')
    st.write(
        _(
            "Everybody scored likelihood and impact without seeing others. “At least half” means: at least "
            "half of these people place this factor high."
        )
    )
