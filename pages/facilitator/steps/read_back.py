"""Read back: what leaves the room, objections without names, and agreeing."""

import streamlit as st

from pages.components import session
from pages.components.guards import command, guard, refusals
from pages.components.script import show_script
from pages.components.statement import show_statement
from riskmodel.application import agree, seal
from riskmodel.domain.access import Actor, Role
from riskmodel.domain.workshop import Phase, Workshop


def show(actor: Actor, workshop: Workshop) -> None:
    """Show the statement and the number of objections; note that the room agrees; seal."""
    _ = session.words().gettext
    stores = session.stores()
    show_script(Phase.READ_BACK)
    show_statement(agree.room_statement(stores, actor, workshop.id))
    is_agreed = agree.is_agreed(stores, actor, workshop.id)
    _objections(workshop)
    change, agreed = st.columns(2)
    if change.button(_("Change something"), key="read_back:change"):
        with command(_("Back to the measures. Read it back again afterwards.")):
            agree.reword(stores, actor, workshop.id)
    if is_agreed:
        agreed.success(_("The room agreed. This statement leaves the room."))
    elif agreed.button(_("The room agrees"), type="primary", key="read_back:agree"):
        with command(_("Agreed. This statement leaves the room.")):
            agree.agree(stores, actor, workshop.id)
    st.header(_("Seal the session"))
    st.warning(
        _(
            "Sealing counts the answers and destroys the ballots and the key. "
            "After that nobody, we included, can find an answer back. It cannot be undone."
        )
    )
    if not is_agreed:
        st.info(_("The room did not agree yet. If you seal now, no statement leaves the room."))
    sure = st.checkbox(_("We are done; seal it"), key=f"seal:sure:{workshop.id}")
    if st.button(_("Seal"), type="primary", disabled=not sure, key="seal:go"):
        with command(_("Sealed. The ballots and the key are destroyed.")):
            seal.seal_workshop(stores, actor, workshop.id)


@st.fragment(run_every=2)
def _objections(workshop: Workshop) -> None:
    _ = session.words().gettext
    with refusals():
        if agree.somebody_objects(session.stores(), guard(Role.FACILITATOR), workshop.id):
            st.warning(_("Somebody objects: reword it, or leave it out."))
        else:
            st.info(_("Nobody objects so far."))
