"""Measures: the team's own first, then what the catalogue suggests."""

import streamlit as st

from pages.components import session
from pages.components.advice import show_advice
from pages.components.choice_review import show_review
from pages.components.guards import command
from pages.components.idea_list import show_ideas
from pages.components.measure_form import measure_form
from pages.components.measure_list import show_measures
from pages.components.script import show_script
from riskmodel.application import agree, move, weigh
from riskmodel.domain.access import Actor
from riskmodel.domain.workshop import Phase, Workshop


def show(actor: Actor, workshop: Workshop) -> None:
    """Collect measures; suggestions stay closed until the team's own ideas had their turn."""
    _ = session.words().gettext
    stores = session.stores()
    show_script(Phase.MEASURES)
    st.header(_("Our measures"))
    show_measures(actor, workshop, agree.room_statement(stores, actor, workshop.id).measures)
    weighed = weigh.weighed(stores, actor, workshop.id)
    show_review(weighed)
    show_ideas(actor, workshop)
    st.subheader(_("Add one of our own"))
    draft = measure_form(workshop, key="own")
    if draft is not None:
        with command(_("The measure is kept.")):
            agree.add_measure(stores, actor, workshop.id, draft)
    with st.expander(_("What the catalogue suggests"), icon=":material/lightbulb:"):
        show_advice(actor, workshop, weighed)
    back, on = st.columns(2)
    if back.button(_("Back to the factors"), key="measures:back"):
        with command(_("Back to the factors.")):
            move.go_to(stores, actor, workshop.id, Phase.REVEAL)
    if on.button(_("Read back"), type="primary", key="measures:on"):
        with command(_("The statement is on the screen and on every phone.")):
            agree.read_back(stores, actor, workshop.id)
