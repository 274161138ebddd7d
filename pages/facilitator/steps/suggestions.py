"""Suggestions: what the catalogue adds to the team's own measures."""

import streamlit as st

from pages.components import session
from pages.components.advice import show_advice
from pages.components.choice_review import show_review
from pages.components.measure_list import show_measures
from pages.components.moves import show_moves
from pages.components.script import show_script
from pages.components.without_results import may_show_results
from riskmodel.application import weigh
from riskmodel.domain.access import Actor
from riskmodel.domain.workshop import Phase, Workshop


def show(actor: Actor, workshop: Workshop) -> None:
    """Show what there is to take over, under what the team has already."""
    _ = session.words().gettext
    show_script(Phase.SUGGESTIONS, workshop.timetable)
    with_results = may_show_results(workshop)
    st.header(_("Our measures"))
    show_measures(actor, workshop)
    weighed = weigh.weighed(session.stores(), actor, workshop.id, with_results=with_results)
    show_review(weighed)
    st.header(_("What the catalogue suggests"))
    show_advice(actor, workshop, weighed)
    show_moves(actor, workshop)
