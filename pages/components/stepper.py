"""Where a session stands, as a row of steps."""

import streamlit as st

from pages.components import session
from riskmodel.domain.session_plan import steps_of
from riskmodel.domain.workshop import Phase, Workshop
from riskmodel.i18n.labels import phase_word


def show_steps(workshop: Workshop) -> None:
    """Show the steps of the timetable in order, the current one marked."""
    words = session.words()
    current = workshop.phase
    if current == Phase.VOID:
        st.markdown(f":gray-badge[{phase_word(current, words)}]")
        return
    # Scoring again is in no short timetable, and can be done in every one.
    order = list(Phase)
    steps = sorted({*steps_of(workshop.timetable), current}, key=order.index)
    marks = []
    for step in steps:
        word = phase_word(step, words)
        if step == current:
            marks.append(f":primary-badge[{word}]")
        elif steps.index(step) < steps.index(current):
            marks.append(f":gray[✓ {word}]")
        else:
            marks.append(f":gray[{word}]")
    st.markdown(" › ".join(marks))
