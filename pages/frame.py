"""The frame around every desk screen: language, who is looking, and navigation by role."""

import streamlit as st

from pages.components import session
from pages.components.navigation import pages_for
from pages.server.language import language_link

_ = session.words().gettext
st.set_page_config(page_title="Risicotafel", layout="wide")
actor = session.actor()
chosen = st.navigation(
    pages_for(actor.roles if actor else frozenset(), session.words()),
    # Else who has many roles finds some of them behind a button that is in English only.
    expanded=True,
)

with st.sidebar:
    if actor is not None:
        st.text(actor.name)
        st.html(
            '<form method="post" action="/uitloggen"><button style="font:inherit;padding:.45rem 1rem;'
            'border:1px solid #c9d3df;border-radius:.5rem;background:#fff;color:#14213d;min-height:44px">'
            + _("Log out")
            + "</button></form>",
        )
    st.html(language_link(session.language(), session.address(chosen.url_path)))

message = session.remembered()
if message:
    st.success(message)
session.read_edition(None)
chosen.run()
