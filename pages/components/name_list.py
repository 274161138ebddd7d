"""Names that people typed, as a list."""

from collections.abc import Iterable
from html import escape

import streamlit as st

from pages.components.table import show_table_style


def show_names(names: Iterable[str]) -> None:
    """Show names below one another, as they are; nothing when there are none."""
    items = "".join(f"<li>{escape(name)}</li>" for name in names)
    if items:
        show_table_style()
        st.html(f'<ul class="names">{items}</ul>')
