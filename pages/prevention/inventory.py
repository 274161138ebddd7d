"""What is there already: the inventory of what the organisation arranged, and whether measures helped."""

import streamlit as st

from catalog.model import PolicyLine
from pages.components import session
from pages.components.done_measures import show_done_measures
from pages.components.guards import guard
from pages.components.inventory_summary import show_inventory_summary
from pages.components.provision_card import show_provision
from riskmodel.application.inventory import inventory
from riskmodel.domain.access import Role
from riskmodel.i18n.catalogue_labels import line_heading

actor = guard(Role.PREVENTION_OFFICER, Role.ADMINISTRATOR)
words = session.words()
_ = words.gettext

st.title(_("What is there already?"))
st.write(
    _(
        "Say how far each provision is. What demonstrably works is not suggested again. What is there on "
        "paper, or works partly, comes back as: make this work."
    )
)
st.write(_("Every choice is saved at once. Facilitators use this with the suggestions."))
entries = inventory(session.stores(), actor)
if not entries:
    st.info(_("The catalogue of this installation has no provisions yet."))
else:
    show_inventory_summary(
        [entry.provision for entry in entries],
        {entry.provision.id: entry.state.quality for entry in entries if entry.state},
    )
for line in PolicyLine:
    mine = [entry for entry in entries if entry.provision.line == line]
    if mine:
        st.header(line_heading(line, words))
    for entry in mine:
        show_provision(entry)
show_done_measures(actor)
