"""The form with which an administrator gives somebody an account."""

import streamlit as st

from pages.components import session
from pages.components.account_link import show_link
from pages.components.account_roles import choose_roles
from pages.components.guards import refusals
from riskmodel.application import links
from riskmodel.domain.access import Actor


def invite_form(actor: Actor) -> None:
    """Show the form; when it is handed in, show the link for the new account."""
    _ = session.words().gettext
    st.write(_("You make the account; the person chooses the password with a link that you hand over."))
    with st.form("accounts:invite", clear_on_submit=False):
        name = st.text_input(_("Name"), key="accounts:name")
        email = st.text_input(_("E-mail address"), key="accounts:email")
        roles = choose_roles("accounts:roles")
        submitted = st.form_submit_button(_("Create the account"), type="primary")
    if submitted:
        with refusals():
            token = links.invite(
                session.stores(), actor, email=email, name=name, roles=roles, now=session.now()
            )
            st.success(_("The account is there."))
            show_link(token)
