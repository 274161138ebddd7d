"""Deleting an account."""

import streamlit as st

from pages.components import session
from pages.components.deleting import is_sure
from pages.components.guards import command
from riskmodel.application import delete
from riskmodel.domain.access import Actor
from riskmodel.storage.accounts import Account


def show_account_delete(actor: Actor, account: Account) -> None:
    """Offer to delete somebody's account; nobody deletes their own."""
    if account.id == actor.account_id:
        return
    _ = session.words().gettext
    with st.expander(_("Delete this account")):
        st.write(
            _(
                "The name, the address, the password, the roles and the sessions that this person only "
                "prepared are gone then. Sessions that were held stay. The audit trail keeps the name until "
                "its term is over."
            )
        )
        if account.signs_on_elsewhere:
            st.write(
                _(
                    "Also take this person out of the group at your provider, or the account comes back at "
                    "the next log in."
                )
            )
        if is_sure(f"accounts:delete:{account.id}", _("Delete this account")):
            with command(_("The account is deleted.")):
                delete.delete_account(session.stores(), actor, account.id)
