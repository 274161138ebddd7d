"""What a session without TLS means, said once to whoever leads it."""

import streamlit as st

from pages.components import session
from pages.components.guards import command
from pages.server.room import phones_address
from riskmodel.application.notices import has_read, mark_read
from riskmodel.domain.access import Actor
from riskmodel.domain.network import is_overheard
from riskmodel.domain.notices import Notice


def is_warned(actor: Actor) -> bool:
    """Show the notice while phones would come over plain HTTP and this person has not read it.

    Says whether the session can go on.
    """
    stores = session.stores()
    if not is_overheard(phones_address(session.origin())) or has_read(stores, actor, Notice.PLAIN_HTTP):
        return True
    _ = session.words().gettext
    with st.container(border=True, key="plain-http"):
        st.subheader(_("Before you open the door: no lock on this connection"))
        st.write(
            _(
                "Phones reach this server without TLS. Somebody on the same Wi-Fi, with the right tools, can "
                "read along with the scores while they are sent, and see from which phone they come."
            )
        )
        st.write(
            _(
                "So do not use the guest Wi-Fi or a Wi-Fi that others know. Use your own hotspot with a "
                "password that only the room gets, or a server with a certificate. Phones show this in one "
                "sentence too."
            )
        )
        if st.button(_("I have read this"), type="primary", key="plain-http:read"):
            with command(_("You can open the door now.")):
                mark_read(stores, actor, Notice.PLAIN_HTTP)
    return False
