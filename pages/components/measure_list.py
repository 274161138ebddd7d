"""The measures a team has so far."""

from collections.abc import Sequence

import streamlit as st

from pages.components import session
from pages.components.guards import command
from pages.components.text import show_text
from riskmodel.application import agree
from riskmodel.domain.access import Actor
from riskmodel.domain.room_statement import AgreedMeasure
from riskmodel.domain.workshop import Workshop
from riskmodel.i18n.dates import short_date
from riskmodel.i18n.labels import influence_word, origin_word


def show_measures(actor: Actor, workshop: Workshop, measures: Sequence[AgreedMeasure]) -> None:
    """Show each measure with owner, term and who decides, and a way to leave it out."""
    words = session.words()
    _ = words.gettext
    if not measures:
        st.info(_("No measures yet. Ask the pairs to name their first idea."))
    for measure in measures:
        with st.container(border=True):
            show_text(measure.text)
            line, button = st.columns([4, 1], vertical_alignment="center")
            with line:
                facts = [
                    measure.owner,
                    short_date(measure.due_on, session.language()),
                    influence_word(measure.influence, words),
                    origin_word(measure.origin, words),
                ]
                show_text(" · ".join(fact for fact in facts if fact))
            if button.button(_("Leave it out"), key=f"measure:drop:{measure.id}"):
                with command(_("Left out.")):
                    agree.leave_measure_out(session.stores(), actor, workshop.id, measure.id)
