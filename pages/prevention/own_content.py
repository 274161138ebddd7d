"""Own content: the factors and measures that the organisation adds itself, on the screen or through Excel."""

import streamlit as st

from pages.components import session
from pages.components.guards import guard
from pages.components.own_choice import choose_what
from pages.components.own_download import show_download
from pages.components.own_form import own_form
from pages.components.own_list import show_own_items
from pages.components.own_retire import show_retiring
from pages.components.own_sheet import show_upload
from riskmodel.application import content, own_content
from riskmodel.domain.access import Role

actor = guard(Role.PREVENTION_OFFICER, Role.ADMINISTRATOR)
stores = session.stores()
_ = session.words().gettext
items = own_content.own_items(stores, actor)
catalogue = content.current_content(stores)

st.title(_("Own content"))
st.write(
    _(
        "Add risk factors and measures that ours lack. They keep a code of their own, with EIG, and are "
        "marked as yours. Sessions that are open or over keep the words they were held with."
    )
)
show_own_items(items)

st.header(_("Add or change"))
kind, own = choose_what(items)
own_form(actor, kind, own, catalogue)
if own:
    show_retiring(actor, own)

st.header(_("Through Excel"))
st.write(
    _(
        "Let an expert look at it in Excel. Read the sheet back here: you first see every difference, and "
        "nothing changes until you say so."
    )
)
show_download(actor)
show_upload(actor, catalogue)
