"""Factors that the room misses: opened all at once, and put together into one of its own."""

import streamlit as st

from pages.components import session
from pages.components.guards import command
from pages.components.text import show_text
from riskmodel.application import missing_factors
from riskmodel.domain.access import Actor
from riskmodel.domain.own_columns import DESCRIPTION, NAME
from riskmodel.domain.workshop import Workshop


def show_missing(actor: Actor, workshop: Workshop) -> None:
    """Offer to open what was written, show what is open, and make one factor of what belongs together."""
    _ = session.words().gettext
    stores = session.stores()
    st.header(_("What is missing"))
    opened = missing_factors.opened_missing(stores, actor, workshop.id)
    if missing_factors.may_open_missing(stores, actor, workshop.id):
        st.write(_("At least three people miss something. It opens all at once and shuffled, for you only."))
        if st.button(_("Open what people miss"), key="missing:open"):
            with command(_("Opened. Read it first; then ask the room what belongs together.")):
                missing_factors.open_missing(stores, actor, workshop.id)
    elif not opened:
        st.write(_("Fewer than three people wrote something: nobody reads it. Ask the room out loud."))
    for one in opened:
        with st.container(border=True):
            show_text(one.text)
    with st.expander(_("Add a factor that the room misses"), expanded=bool(opened)):
        _form(actor, workshop)


def _form(actor: Actor, workshop: Workshop) -> None:
    """Put a factor in words; one may take the place of several that people wrote."""
    _ = session.words().gettext
    st.write(
        _(
            "Put together what belongs together, in words that the room agrees with. Everybody with an "
            "account can read the name later: leave out people, events, and what only this team would "
            "recognise."
        )
    )
    with st.form(f"missing:form:{workshop.id}:{len(workshop.factor_ids)}"):
        name = st.text_input(_("Name of the factor"), max_chars=NAME.limit, key="missing:name")
        said = st.text_area(
            _("What is it, in one sentence?"), max_chars=DESCRIPTION.limit, key="missing:said"
        )
        is_wanted = st.form_submit_button(_("Let the room score this too"), key="missing:add")
    if is_wanted:
        with command(_("Added: this room scores it like the others.")):
            missing_factors.add_missing_factor(
                session.stores(), actor, workshop.id, name=name, description=said
            )
