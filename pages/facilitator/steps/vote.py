"""The vote: phones divide points over the measures, and nobody sees anything that moves."""

import streamlit as st

from pages.components import session
from pages.components.moves import show_moves
from pages.components.script import show_script
from pages.components.text import show_sentence
from riskmodel.application import agree
from riskmodel.application.counting import room_threshold
from riskmodel.domain.access import Actor
from riskmodel.domain.vote import LEAST_MEASURES, POINTS_EACH, letter_of
from riskmodel.domain.workshop import Phase, Workshop


def show(actor: Actor, workshop: Workshop) -> None:
    """Show what is voted on; moving on closes the vote."""
    _ = session.words().gettext
    show_script(Phase.VOTE, workshop.timetable)
    measures = agree.room_statement(session.stores(), actor, workshop.id).measures
    if len(measures) < LEAST_MEASURES:
        st.warning(_("A vote needs two measures at least. Go back and add some, or go on without a result."))
    st.header(_("What we vote on"))
    for place, measure in enumerate(measures):
        show_sentence(f"{letter_of(place)} · {measure.text}")
    st.write(
        _(
            "Everybody has %(points)s points on the phone. You do not see how many voted: ask whether "
            "everybody is done. The vote closes when you go on. The support is then shown in words, from "
            "%(least)s voters on."
        )
        % {"points": POINTS_EACH, "least": room_threshold(workshop)}
    )
    st.info(
        _(
            "Once the support is counted, the room votes again only after a measure was added or reworded. "
            "Then it begins from nothing: two results that differ by one person would tell that vote."
        )
    )
    show_moves(actor, workshop)
