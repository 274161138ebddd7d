"""Texts that people typed, shown as they are: never read as Markdown or HTML."""

from html import escape

import streamlit as st


def show_text(text: str) -> None:
    """Show a text that somebody typed."""
    st.text(text)


def show_heading(text: str, level: int = 2) -> None:
    """Show a heading with words that somebody typed, such as the name of a unit."""
    # Markdown would load images and make links out of a name; escaped HTML does neither.
    st.html(f'<h{level} style="margin:0;padding:0">{escape(text)}</h{level}>')


def show_sentence(text: str) -> None:
    """Show a sentence of ours with names in it that somebody may have typed."""
    st.html(f'<p style="margin:0">{escape(text)}</p>')
