"""Measures: the team's own first; without a step for them, what the catalogue suggests comes after."""

from functools import partial

import streamlit as st

from pages.components import session
from pages.components.advice import show_advice
from pages.components.choice_review import show_review
from pages.components.idea_list import show_ideas
from pages.components.measure_form import show_measure_form
from pages.components.measure_list import show_measures
from pages.components.moves import show_moves
from pages.components.script import show_script
from pages.components.without_results import may_show_results
from riskmodel.application import agree, weigh
from riskmodel.domain.access import Actor
from riskmodel.domain.session_plan import steps_of
from riskmodel.domain.workshop import Phase, Workshop


def show(actor: Actor, workshop: Workshop) -> None:
    """Collect measures; suggestions stay closed until the team's own ideas had their turn."""
    _ = session.words().gettext
    stores = session.stores()
    show_script(Phase.MEASURES, workshop.timetable)
    with_results = may_show_results(workshop)
    st.header(_("Our measures"))
    show_measures(actor, workshop)
    weighed = weigh.weighed(stores, actor, workshop.id, with_results=with_results)
    show_review(weighed)
    show_ideas(actor, workshop)
    st.subheader(_("Add one of our own"))
    show_measure_form(workshop, key="own", keep=partial(agree.add_measure, stores, actor, workshop.id))
    if Phase.SUGGESTIONS not in steps_of(workshop.timetable):
        with st.expander(_("What the catalogue suggests"), icon=":material/lightbulb:"):
            show_advice(actor, workshop, weighed)
    show_moves(actor, workshop)
