"""What an administrator must know about the folder in which everything rests."""

import streamlit as st

from pages.components import session
from pages.server.folder import folder_warnings
from riskmodel.domain.access import Actor, Role


def show_folder_warnings(actor: Actor) -> None:
    """Say to an administrator that others may read the data folder; nothing to anybody else."""
    if not actor.has(Role.ADMINISTRATOR):
        return
    _ = session.words().gettext
    for sentence in folder_warnings(session.words()):
        with st.container(border=True):
            st.warning(_("Others may be able to read what rests on this server."))
            # A path may hold characters that mean something in Markdown.
            st.text(sentence)
