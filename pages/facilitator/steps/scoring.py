"""Scoring: how many are ready, and closing the round."""

import streamlit as st

from pages.components import session
from pages.components.moves import show_moves
from pages.components.paper_entry import show_entry
from pages.components.paper_round import show_paper
from pages.components.room_progress import show_joined, show_ready
from pages.components.script import show_script
from riskmodel.domain.access import Actor
from riskmodel.domain.workshop import Phase, Workshop


def show(actor: Actor, workshop: Workshop) -> None:
    """Show how many are ready, never who and never a result; close the round when the room says so."""
    _ = session.words().gettext
    left, right = st.columns([2, 1])
    with left:
        show_script(Phase.SCORING, workshop.timetable)
    with right:
        show_ready(workshop)
        show_joined(workshop)
    found = show_paper(actor, workshop)
    if found.people:
        show_entry(actor, workshop, found)
        if len(found.typed) < len(workshop.factor_ids):
            st.warning(_("Slips that are not typed in when the round closes do not count."))
    show_moves(actor, workshop)
