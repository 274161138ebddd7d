"""Loading and removing the sample organisation."""

import streamlit as st

from pages.components import session
from pages.components.guards import command
from riskmodel.application import sample
from riskmodel.domain.access import Actor
from riskmodel.domain.sample_choice import SampleChoice
from riskmodel.i18n.sample_words import sample_word


def show_sample_switch(actor: Actor) -> None:
    """Offer to load the sample organisation, or to remove it."""
    _ = session.words().gettext
    stores = session.stores()
    st.header(_("Sample organisation"))
    if sample.is_loaded(stores, actor):
        st.write(_("The sample organisation is loaded. Removing it takes out everything that belongs to it."))
        if st.button(_("Remove the sample"), key="sample:remove"):
            with command(_("The sample is removed.")):
                sample.remove_sample(stores, actor)
        return
    st.write(
        _(
            "A made-up organisation with finished sessions and one that is ready to start, "
            "to look around and to practise with."
        )
    )
    choice = st.radio(
        _("Which example?"),
        SampleChoice,
        format_func=lambda one: sample_word(one, session.words()),
        key="sample:choice",
    )
    if st.button(_("Load the sample"), key="sample:load"):
        with command(_("The sample is loaded.")), st.spinner(_("The teams are holding their session…")):
            sample.load_sample(stores, actor, session.now(), choice)
