"""One measure that the catalogue suggests, with its reason and its sources."""

import streamlit as st

from catalog.load import load_catalogue
from pages.components import session
from pages.components.guards import command
from pages.components.measure_form import measure_form
from pages.components.names import factor_name, sources_of
from riskmodel.application import agree
from riskmodel.domain.access import Actor
from riskmodel.domain.room_statement import Influence
from riskmodel.domain.suggestions import Suggestion
from riskmodel.domain.workshop import Workshop


def show_suggestion(actor: Actor, workshop: Workshop, suggestion: Suggestion) -> None:
    """Show what the measure is, why it is suggested and what it rests on; and take it."""
    words, language = session.words(), session.language()
    _ = words.gettext
    measure = load_catalogue().measure(suggestion.measure_id)
    with st.container(border=True):
        st.markdown(f"**{measure.name.text(language)}**")
        if suggestion.is_mandatory:
            st.badge(_("required by law"), color="red")
        st.write(measure.description.text(language))
        reached = ", ".join(factor_name(factor) for factor in suggestion.reached_factor_ids)
        st.write(_("Why this? It reaches: %(factors)s.") % {"factors": reached})
        st.write(_("Sources: %(sources)s") % {"sources": sources_of(measure.id)})
        st.write(_("First step: %(step)s") % {"step": measure.first_step.text(language)})
        with st.expander(_("Take this over, in your own words")):
            draft = measure_form(
                workshop,
                key=f"catalogue:{measure.id}",
                text=measure.description.text(language),
                influence=Influence(measure.influence.value if measure.influence else Influence.TEAM),
            )
            if draft is not None:
                with command(_("The measure is kept.")):
                    agree.take_suggestion(session.stores(), actor, workshop.id, measure.id, draft)
