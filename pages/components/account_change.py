"""What an administrator changes about one account."""

from collections.abc import Sequence

import streamlit as st

from pages.components import session
from pages.components.account_delete import show_account_delete
from pages.components.account_link import show_link
from pages.components.account_roles import choose_roles
from pages.components.guards import command, refusals
from pages.components.own_team import change_own_team
from riskmodel.application import accounts as administration
from riskmodel.application import links
from riskmodel.domain.access import Actor
from riskmodel.storage.accounts import Account


def show_account_change(actor: Actor, accounts: Sequence[Account]) -> None:
    """Let one account be chosen, and its roles, password and logins be changed."""
    _ = session.words().gettext
    known = {account.id: account for account in accounts}
    chosen = st.selectbox(
        _("Whose account?"),
        list(known),
        index=None,
        format_func=lambda account_id: _named(known[account_id]),
        placeholder=_("Choose"),
        key="accounts:chosen",
    )
    if chosen is None:
        return
    account = known[chosen]
    if account.signs_on_elsewhere:
        st.write(_("This person logs in with single sign-on. Password and roles come from there."))
    else:
        _roles(actor, account)
    change_own_team(actor, account)
    _buttons(actor, account)
    show_account_delete(actor, account)


def _named(account: Account) -> str:
    return f"{account.name} ({account.email})" if account.email else account.name


def _roles(actor: Actor, account: Account) -> None:
    _ = session.words().gettext
    # Another key once the roles are others, so that what is on the screen is what is kept.
    key = f"accounts:roles:{account.id}:{'-'.join(sorted(account.roles))}"
    with st.form(f"accounts:change:{account.id}"):
        roles = choose_roles(key, account.roles)
        if st.form_submit_button(_("Keep these roles")):
            with command(_("The roles are changed.")):
                administration.change_roles(session.stores(), actor, account.id, roles)


def _buttons(actor: Actor, account: Account) -> None:
    _ = session.words().gettext
    stores = session.stores()
    with st.container(horizontal=True):
        wants_link = not (account.signs_on_elsewhere or account.is_disabled) and st.button(
            _("Make a link to a new password"), key="accounts:link"
        )
        if st.button(_("Sign out everywhere"), key="accounts:sign_out"):
            with command(_("This person is signed out everywhere.")):
                administration.end_logins(stores, actor, account.id)
        if account.is_disabled:
            if st.button(_("Enable this account"), key="accounts:enable"):
                with command(_("The account is enabled.")):
                    administration.enable_account(stores, actor, account.id)
        elif account.id != actor.account_id and st.button(_("Disable this account"), key="accounts:disable"):
            with command(_("The account is disabled. This person is signed out everywhere.")):
                administration.disable_account(stores, actor, account.id)
    if wants_link:
        with refusals():
            show_link(links.make_link(stores, actor, account.id, session.now()))
