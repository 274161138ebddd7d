"""The form with which an own factor or measure is added or changed."""

import streamlit as st

from catalog.model import Catalogue
from pages.components import session
from pages.components.own_fields import own_fields
from pages.components.own_problems import own_command, say_what_was_refused
from riskmodel.application import own_content
from riskmodel.domain.access import Actor
from riskmodel.domain.own_item import OwnItem, OwnKind
from riskmodel.domain.own_values import values_of


def own_form(actor: Actor, kind: OwnKind, own: OwnItem | None, catalogue: Catalogue) -> None:
    """Show the form, for something new or filled in with an item, and keep what is handed in."""
    _ = session.words().gettext
    say_what_was_refused()
    # Named after the version: what was typed in an older one is never taken for the new one.
    key = (
        f"own:{own.id}:{own.version}" if own else f"own:{kind}:{len(catalogue.factors + catalogue.measures)}"
    )
    with st.form(key):
        st.write(_("The Dutch is needed. Without English everybody sees the Dutch."))
        values = own_fields(kind, values_of(own) if own else {}, catalogue, key)
        submitted = st.form_submit_button(_("Keep this"), type="primary")
    if not submitted:
        return
    stores = session.stores()
    if own is None:
        with own_command(_("Added.")):
            own_content.add_item(stores, actor, kind, values)
    else:
        with own_command(_("Kept.")):
            own_content.change_item(stores, actor, own.id, values, own.version)
