"""Who leads a session, and adding a colleague: before scoring, so that phones say who they are."""

import streamlit as st

from pages.components import session
from pages.components.guards import command, refusals
from pages.components.text import show_text
from riskmodel.application import co_lead
from riskmodel.application.co_lead import Colleague
from riskmodel.domain.access import Actor
from riskmodel.domain.workshop import Workshop


def show_co_leaders(actor: Actor, workshop: Workshop) -> None:
    """Show who leads this session, and let a colleague be added or taken off."""
    if workshop.is_sample or workshop.is_rehearsal:
        return
    _ = session.words().gettext
    with st.expander(_("Lead it together"), icon=":material/group_add:"), refusals():
        found = co_lead.co_leaders(session.stores(), actor, workshop.id)
        st.write(_("Two facilitators can lead a session, each at a desk of their own. The room is told who."))
        for one in found.leading:
            _show_leader(actor, workshop, one, is_last=len(found.leading) == 1)
        if not found.possible:
            st.info(_("There is no other facilitator who could lead this session."))
            return
        _add(actor, workshop, found.possible)


def _show_leader(actor: Actor, workshop: Workshop, one: Colleague, *, is_last: bool) -> None:
    _ = session.words().gettext
    with st.container(horizontal=True, vertical_alignment="center"):
        show_text(one.name)
        if one.account_id == actor.account_id or is_last:
            return
        if st.button(_("Take off"), key=f"co_lead:remove:{one.account_id}"):
            with command(_("Kept. They do not lead this session any more.")):
                co_lead.remove_leader(session.stores(), actor, workshop.id, one.account_id)


def _add(actor: Actor, workshop: Workshop, possible: tuple[Colleague, ...]) -> None:
    _ = session.words().gettext
    with st.form("co_lead:add", border=False):
        chosen = st.selectbox(
            _("Which colleague?"),
            possible,
            format_func=lambda one: one.name,
            index=None,
            placeholder=_("Choose"),
            key="co_lead:who",
        )
        submitted = st.form_submit_button(_("Add this colleague"))
    if submitted and chosen:
        with command(_("Kept. They find this session under My sessions.")):
            co_lead.add_leader(session.stores(), actor, workshop.id, chosen.account_id)
