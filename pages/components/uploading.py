"""Streamlit's field for a file, in the reader's words."""

from html import escape

import streamlit as st

from pages.components import session


def show_upload_words() -> None:
    """Replace the English words on the fields for files: Streamlit has no other language."""
    words = session.words().gettext("Choose a file")
    zone = '[data-testid="stFileUploaderDropzone"]'
    button = f'{zone} [data-testid="stBaseButton-secondary"]'
    st.html(
        f'<style>[data-testid="stFileUploaderDropzoneInstructions"], {button} p {{display: none}}'
        f'{button}::after {{content: "{escape(words)}"}}</style>'
    )
