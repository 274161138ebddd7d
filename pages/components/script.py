"""What the facilitator says and watches for in each phase."""

import streamlit as st

from pages.components import session
from riskmodel.domain.workshop import Phase
from riskmodel.i18n.script import script_for


def show_script(phase: Phase) -> None:
    """Show the facilitator's script for a phase."""
    script = script_for(phase, session.words())
    _ = session.words().gettext
    with st.container(border=True):
        st.write(_("Script · about %(minutes)s minutes") % {"minutes": script.minutes})
        for line in script.say:
            st.markdown(f"“{line}”")
        st.markdown("**" + _("Watch for") + ":** " + script.watch)
