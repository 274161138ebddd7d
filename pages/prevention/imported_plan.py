"""The organisation's RI&E: its plan of action is read in, and what concerns psychosocial load confirmed."""

import streamlit as st

from pages.components import session
from pages.components.guards import guard
from pages.components.rie.confirming import show_confirming
from pages.components.rie.plans import choose_plan, show_deleting
from pages.components.rie.upload import show_upload
from riskmodel.application import import_plan
from riskmodel.domain.access import Role

actor = guard(Role.PREVENTION_OFFICER)
_ = session.words().gettext

st.title(_("Your RI&E"))
st.write(
    _(
        "Read in the plan of action that you have already. Confirm what concerns psychosocial load: "
        "facilitators then see beside each risk what was agreed before, and whether it worked."
    )
)
st.write(
    _(
        "Names in the column of who is responsible are kept as they stand in the file. Only you see them "
        "here, and you can delete the plan at any time."
    )
)

st.header(_("Read in a plan"))
if not show_upload(actor):
    st.header(_("Plans that were read in"))
    plan = choose_plan(import_plan.plans(session.stores(), actor))
    if plan is not None:
        show_confirming(actor, plan)
        show_deleting(actor, plan)
