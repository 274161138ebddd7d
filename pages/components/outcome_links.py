"""The page for afterwards: as text to copy, and to print."""

import streamlit as st

from pages.components import session
from pages.handouts.addresses import outcome_path
from pages.handouts.outcome import outcome_of
from riskmodel.domain.access import Actor
from riskmodel.domain.workshop import Workshop
from riskmodel.i18n.translate import DESK_LANGUAGES


def show_outcome(actor: Actor, workshop: Workshop) -> None:
    """Show what participants can be given, in a language of choice."""
    _ = session.words().gettext
    label = _("For the participants: what came out, and when they hear more")
    with st.expander(label, icon=":material/print:"):
        language = st.radio(
            _("In which language?"),
            DESK_LANGUAGES,
            index=DESK_LANGUAGES.index(session.language()),
            format_func=lambda one: one.own_name,
            horizontal=True,
            key=f"outcome:{workshop.id}:language",
        )
        st.link_button(_("Page to print"), outcome_path(workshop.id, language), icon=":material/print:")
        st.write(_("As text, to copy into a message:"))
        found = outcome_of(session.stores(), actor, workshop, language)
        st.code(found.text, language=None, wrap_lines=True, height=320)
