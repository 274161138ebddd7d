"""Accounts: who can log in and in which roles; and the sample organisation."""

import streamlit as st

from pages.components import session
from pages.components.account_change import show_account_change
from pages.components.account_invite import invite_form
from pages.components.account_table import show_accounts
from pages.components.guards import guard
from pages.components.sample_switch import show_sample_switch
from riskmodel.application.accounts import list_accounts
from riskmodel.domain.access import Role

actor = guard(Role.ADMINISTRATOR)
_ = session.words().gettext

st.title(_("Accounts"))
everybody = st.container()
change = st.container()
# First, so that whoever is invited stands in the list at once.
with st.container():
    st.header(_("New account"))
    invite_form(actor)

accounts = list_accounts(session.stores(), actor)
with everybody:
    show_accounts(accounts)
with change:
    st.header(_("Change an account"))
    show_account_change(actor, accounts)

show_sample_switch(actor)
