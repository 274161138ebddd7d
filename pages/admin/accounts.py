"""Accounts: who can log in and in which roles; and the sample organisation."""

import streamlit as st

from pages.components import session
from pages.components.guards import command, guard
from pages.components.sample_switch import show_sample_switch
from riskmodel.application import accounts
from riskmodel.domain.access import Role
from riskmodel.i18n.labels import role_word

actor = guard(Role.ADMINISTRATOR)
stores, words = session.stores(), session.words()
_ = words.gettext

st.title(_("Accounts"))
for account in accounts.list_accounts(stores, actor):
    with st.container(border=True, horizontal=True):
        st.text(account.name)
        st.text(account.email)
        for role in sorted(account.roles):
            st.badge(role_word(role, words))

st.header(_("New account"))
with st.form("accounts:create", clear_on_submit=False):
    name = st.text_input(_("Name"), key="accounts:name")
    email = st.text_input(_("E-mail address"), key="accounts:email")
    password = st.text_input(
        _("First password (at least 12 characters)"), type="password", key="accounts:password"
    )
    roles = st.multiselect(
        _("Roles"),
        list(Role),
        format_func=lambda role: role_word(role, words),
        placeholder=_("Choose"),
        key="accounts:roles",
    )
    if st.form_submit_button(_("Create the account"), type="primary"):
        with command(_("The account is there.")):
            accounts.create_account(stores, actor, email=email, name=name, password=password, roles=roles)

show_sample_switch(actor)
