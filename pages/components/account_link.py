"""A one-time link, on the screen once: it is kept nowhere."""

import streamlit as st

from pages.components import session
from pages.server.password import PATH
from riskmodel.application.settings import current_settings


def show_link(token: str) -> None:
    """Show the link with which somebody sets their password."""
    _ = session.words().gettext
    st.info(
        _(
            "Copy this link now and hand it to this person yourself. It works once, for three days, "
            "and is not shown again. Whoever has it can choose the password."
        )
    )
    base = (current_settings().address or session.origin()).rstrip("/")
    st.code(f"{base}{PATH}/{token}", language=None, wrap_lines=True)
