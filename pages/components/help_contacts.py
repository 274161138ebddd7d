"""Whom people can turn to here: the help routes that every organisation fills in itself."""

import streamlit as st

from pages.components import session
from pages.components.text import show_text
from riskmodel.application.help_contacts import CONTACT_LIMIT, help_contacts, open_routes, put_help_contacts
from riskmodel.domain.access import Actor, Role, require_role
from riskmodel.domain.errors import RiskModelError
from riskmodel.domain.help_contact import HelpContact
from riskmodel.i18n.refusals import refusal

_WRITERS = (Role.ADMINISTRATOR, Role.PREVENTION_OFFICER)


def show_help_contacts(actor: Actor) -> None:
    """Show whom to turn to, and let it be changed by who may."""
    _ = session.words().gettext
    language, contacts = session.language(), help_contacts(session.stores())
    st.header(_("Whom can people turn to?"))
    st.write(
        _(
            "Participants read this on their phone, under Help, also before they join. Write a name, and a "
            "phone number or an e-mail address. Numbers become a button to call."
        )
    )
    if not actor.roles.intersection(_WRITERS):
        for route in open_routes():
            known = contacts[route.id].contact or _("not filled in")
            show_text(f"{route.name.text(language)}: {known}")
        return
    for contact in contacts.values():
        session.show_stored(f"{_key(contact)}:version", contact.version, {_key(contact): contact.contact})
    with st.form("help"):
        for route in open_routes():
            st.text_input(
                route.name.text(language),
                key=_key(contacts[route.id]),
                max_chars=CONTACT_LIMIT,
                placeholder=_("Name, phone number or e-mail address"),
            )
        # What was on the screen goes along: read anew, the version would always fit.
        st.form_submit_button(_("Keep these contacts"), on_click=_keep, args=(tuple(contacts.values()),))


def _keep(shown: tuple[HelpContact, ...]) -> None:
    """Keep what differs from what was shown; above the fresh screen stands whether that went well."""
    words = session.words()
    changed = [
        HelpContact(contact.route_id, typed, contact.version)
        for contact in shown
        if (typed := str(session.value_of(_key(contact)) or "")) != contact.contact
    ]
    try:
        # Who sends it now, not who the screen was drawn for.
        actor = require_role(session.actor(), *_WRITERS)
        put_help_contacts(session.stores(), actor, changed)
    except RiskModelError as error:
        st.error(refusal(error, words))
        return
    session.remember(words.gettext("Kept."))


def _key(contact: HelpContact) -> str:
    return f"help:{contact.route_id}"
