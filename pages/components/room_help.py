"""In the lobby: whether phones come through, and what to do when they do not."""

import streamlit as st

from pages.components import session
from pages.components.guards import guard, refusals
from pages.server.room import NO_PHONE_AFTER, has_come_through, phones_address, port
from pages.server.tryout import ROOM
from riskmodel.application import facilitate
from riskmodel.domain.access import Role
from riskmodel.domain.network import is_unreachable
from riskmodel.domain.workshop import Workshop
from riskmodel.i18n.room_advice import advice


@st.fragment(run_every=5)
def show_room_help(workshop: Workshop) -> None:
    """Show the way to try a phone, and help once nobody joined and no phone came through for a while."""
    _ = session.words().gettext
    with refusals():
        actor = guard(Role.FACILITATOR)
        progress = facilitate.progress(session.stores(), actor, workshop.id)
        if progress.joined > progress.on_paper:
            return
        if has_come_through():
            st.success(_("A phone came through."))
        elif is_unreachable(phones_address(session.origin())):
            st.warning(_("Phones cannot reach this address. Start Risicotafel for the room."))
            st.code("risicotafel serve --room", language=None)
        elif session.now() - session.first_shown(f"room_help:{workshop.id}") >= NO_PHONE_AFTER:
            _show_advice()
        st.link_button(_("Try whether phones get through"), ROOM)


def _show_advice() -> None:
    _ = session.words().gettext
    st.warning(_("No phone has come through yet. What you can do:"))
    with st.expander(_("No phone gets through?"), expanded=True, key="room-help"):
        for number, step in enumerate(advice(session.words(), port()), start=1):
            st.markdown(f"{number}. **{step.title}.** {step.explanation}")
            for system, exactly in step.exactly:
                st.write(system)
                st.code(exactly, language=None, wrap_lines=True)
