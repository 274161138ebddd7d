"""My account: who I am here, my password, and signing out everywhere."""

import streamlit as st

from pages.components import session
from pages.components.account_button import show_server_button
from pages.components.guards import guard
from pages.components.name_list import show_names
from pages.components.own_team import show_own_team
from pages.components.text import show_text
from pages.server.own_account import CHANGE_PASSWORD, SIGN_OUT
from riskmodel.application.own_account import my_account
from riskmodel.domain.access import Role
from riskmodel.i18n.labels import role_word

actor = guard(*Role)
words = session.words()
_ = words.gettext
account = my_account(session.stores(), actor)

st.title(_("My account"))
show_text(account.name)
if account.email:
    show_text(account.email)
show_names(role_word(role, words) for role in sorted(account.roles))

show_own_team(actor, account)

st.header(_("Password"))
if account.has_password:
    show_server_button(CHANGE_PASSWORD, _("Change password"), "get")
else:
    st.write(_("You log in with single sign-on. Your password is kept there, not here."))

st.header(_("Where you are logged in"))
st.write(
    _(
        "A login ends by itself after 30 minutes without use, and after 8 hours at most. "
        "Have you lost a computer, or left one open? End every login now, this one too."
    )
)
show_server_button(SIGN_OUT, _("Sign out everywhere"), "post")
