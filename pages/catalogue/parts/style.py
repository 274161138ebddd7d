"""How the catalogue looks."""

from pathlib import Path

import streamlit as st


def show_style() -> None:
    """Bring the style of lists and pages of the catalogue."""
    st.html(Path(__file__).with_name("catalogue.css"))
