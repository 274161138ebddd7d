"""Retiring an own factor or measure, and taking it back into use."""

import streamlit as st

from pages.components import session
from pages.components.own_problems import own_command
from riskmodel.application import own_content
from riskmodel.domain.access import Actor
from riskmodel.domain.own_item import OwnItem


def show_retiring(actor: Actor, own: OwnItem) -> None:
    """Offer to retire an item, after a tick, or to use it again."""
    _ = session.words().gettext
    stores, key = session.stores(), f"own:retire:{own.id}:{own.version}"
    if own.is_retired:
        st.write(_("This is retired: new sessions do not get it on offer."))
        if st.button(_("Use it again"), key=key):
            with own_command(_("In use again.")):
                own_content.restore_item(stores, actor, own.id, own.version)
        return
    with st.form(key, border=False):
        sure = st.checkbox(_("I know that new sessions no longer get this on offer"), key=f"{key}:sure")
        submitted = st.form_submit_button(_("Retire it"))
    if submitted and not sure:
        st.error(_("First tick that you know what retiring does. Nothing was changed."))
    elif submitted:
        with own_command(_("Retired. Old sessions keep it.")):
            own_content.retire_item(stores, actor, own.id, own.version)
