"""The frame around every desk screen: language, who is looking, and navigation by role."""

import streamlit as st

from pages.components import session
from pages.components.navigation import pages_for
from riskmodel.i18n.translate import Language

_ = session.words().gettext
st.set_page_config(page_title="Risicotafel", layout="wide")
actor = session.actor()
chosen = st.navigation(pages_for(actor.roles if actor else frozenset(), session.words()))

with st.sidebar:
    if actor is not None:
        st.text(actor.name)
        st.html(
            '<form method="post" action="/uitloggen"><button style="font:inherit;padding:.45rem 1rem;'
            'border:1px solid #c9d3df;border-radius:.5rem;background:#fff;color:#14213d;min-height:44px">'
            + _("Log out")
            + "</button></form>",
        )
    language = st.segmented_control(
        _("Language"),
        list(Language),
        default=session.language(),
        format_func=lambda option: {"nl": "Nederlands", "en": "English"}[option.value],
        key="frame:language",
        required=True,
    )
    if language and language != session.language():
        session.choose_language(language)
        st.rerun()

message = session.remembered()
if message:
    st.success(message)
chosen.run()
