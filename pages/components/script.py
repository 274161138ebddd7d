"""What the facilitator says and watches for in each phase."""

import streamlit as st

from pages.components import session
from riskmodel.domain.session_plan import planned_minutes
from riskmodel.domain.timetable import Timetable
from riskmodel.domain.workshop import Phase
from riskmodel.i18n.script import script_for


def show_script(phase: Phase, timetable: Timetable | None = None) -> None:
    """Show the facilitator's script for a phase, with the minutes that a timetable gives it."""
    script = script_for(phase, session.words())
    minutes = planned_minutes(timetable, phase) if timetable else script.minutes
    _ = session.words().gettext
    with st.container(border=True):
        if minutes:
            st.write(_("Script · about %(minutes)s minutes") % {"minutes": minutes})
        for line in script.say:
            st.markdown(f"“{line}”")
        st.markdown("**" + _("Watch for") + ":** " + script.watch)
