"""The timer of a session on the desk, and word of a colleague who moved it on."""

import streamlit as st

from pages.components import session
from pages.components.guards import command, guard, refusals
from riskmodel.application import clock, facilitate
from riskmodel.domain.access import Actor, Role
from riskmodel.domain.session_clock import Pace
from riskmodel.domain.workshop import UNDER_WAY, Phase, Workshop
from riskmodel.i18n.labels import phase_word
from riskmodel.i18n.timetable_words import minutes_sentence, pace_sentence


@st.fragment(run_every=5)
def show_timer(workshop: Workshop) -> None:
    """Show the minutes in this step and how the session stands against its plan, while people are in it."""
    if workshop.phase not in UNDER_WAY:
        return
    with refusals():
        # Asked again at every run: a tab may stay open after logging out.
        actor = guard(Role.FACILITATOR)
        stores = session.stores()
        now = facilitate.workshop(stores, actor, workshop.id)
        if now.phase != workshop.phase:
            _say_moved(now.phase)
        else:
            _show(actor, workshop, clock.pace(stores, actor, workshop.id, session.now()))


def _say_moved(phase: Phase) -> None:
    """Say where the session is; what this person was typing stays until they go along."""
    words = session.words()
    _ = words.gettext
    with st.container(border=True, horizontal=True, vertical_alignment="center"):
        st.markdown(
            _("A colleague moved the session. It is now at: **%(step)s**.")
            % {"step": phase_word(phase, words)}
        )
        if st.button(_("Go along"), key="timer:along", type="primary"):
            st.rerun(scope="app")


def _show(actor: Actor, workshop: Workshop, pace: Pace) -> None:
    words = session.words()
    _ = words.gettext
    with st.container(horizontal=True, vertical_alignment="center", key="timer"):
        if pace.is_paused:
            st.badge(_("Pause"), icon=":material/pause:", color="orange")
        elif not pace.is_running:
            if st.button(_("Start the clock"), key="timer:start", icon=":material/timer:"):
                with command(_("The clock runs.")):
                    clock.start(session.stores(), actor, workshop.id, session.now())
            return
        st.markdown(f":material/timer: {minutes_sentence(pace, words)}")
        if pace.planned:
            st.badge(pace_sentence(pace, words), color="orange" if pace.behind > 0 else "green")
