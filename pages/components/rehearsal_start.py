"""Starting a rehearsal, going on with it, and removing it."""

import streamlit as st

from pages.components import session
from pages.components.guards import refusals
from riskmodel.application import rehearse
from riskmodel.domain.access import Actor
from riskmodel.domain.workshop import Phase
from riskmodel.i18n.labels import phase_word

_OVER = (Phase.SEALED, Phase.VOID)


def show_rehearsal_start(actor: Actor) -> None:
    """Offer a rehearsal; one click leads into it."""
    words = session.words()
    _ = words.gettext
    found = rehearse.rehearsal(session.stores(), actor)
    st.header(_("Rehearse first"))
    st.write(
        _(
            "Lead a whole session on your own, with simulated participants. Only you see it and nothing "
            "of it counts. It is removed after a week, or as soon as you say so."
        )
    )
    if found is None:
        label = _("Start a rehearsal")
    else:
        label = _("Rehearse again") if found.phase in _OVER else _("Go on rehearsing")
    with st.container(horizontal=True, vertical_alignment="center"):
        if st.button(label, key="rehearsal:start", icon=":material/theater_comedy:"):
            with refusals():
                name = _("Rehearsal team")
                started = rehearse.start_rehearsal(session.stores(), actor, name=name, now=session.now())
                session.open_workshop(started)
                st.switch_page("facilitator/session.py")
        if found is not None:
            st.badge(phase_word(found.phase, words))
            remove_button(actor, found.id)


def remove_button(actor: Actor, workshop_id: str) -> None:
    """Offer to remove a rehearsal at once."""
    _ = session.words().gettext
    if st.button(
        _("Remove this rehearsal"),
        key=f"rehearsal:remove:{workshop_id}",
        help=_("Everything of this rehearsal is gone then. Your real sessions stay."),
    ):
        with refusals():
            rehearse.remove_rehearsal(session.stores(), actor, workshop_id)
            session.close_workshop()
            session.remember(_("The rehearsal is removed."))
            st.switch_page("facilitator/workshops.py")
