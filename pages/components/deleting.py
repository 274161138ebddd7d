"""Deleting: what goes is said first, and somebody ticks that they know it."""

import streamlit as st

from pages.components import session


def is_sure(key: str, label: str) -> bool:
    """Show a box to tick and a button; say whether both were used."""
    _ = session.words().gettext
    with st.form(key, border=False):
        sure = st.checkbox(_("I know that this cannot be undone"), key=f"{key}:sure")
        submitted = st.form_submit_button(label)
    if submitted and not sure:
        st.error(_("First tick that you know it cannot be undone. Nothing was deleted."))
    return submitted and sure
