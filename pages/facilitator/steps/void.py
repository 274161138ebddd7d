"""A session of which the answers are gone because a backup was put back: hold it again."""

import streamlit as st

from pages.components import session
from pages.components.guards import command
from pages.components.statement import show_statement
from riskmodel.application import agree
from riskmodel.application.hold_again import hold_again
from riskmodel.domain.access import Actor
from riskmodel.domain.workshop import Workshop


def show(actor: Actor, workshop: Workshop) -> None:
    """Say what happened and what is left, and let the session be prepared again."""
    _ = session.words().gettext
    stores = session.stores()
    st.warning(
        _(
            "This session is void. It was open when a backup of the server was made, and that backup was "
            "put back. The answers are in no backup: they and their key are gone, and nothing was counted."
        )
    )
    st.write(
        _(
            "You can hold it again, with a new code. Everybody scores anew. Tell the team what happened, "
            "and that nobody has read their answers."
        )
    )
    if st.button(_("Prepare it again"), type="primary", key="void:again"):
        with command(_("The session is in preparation again.")):
            hold_again(stores, actor, workshop.id)
    statement = agree.room_statement(stores, actor, workshop.id)
    if statement.factors or statement.measures:
        st.header(_("What the room had written down"))
        st.write(
            _(
                "These words have not left the room. They stay as a draft: "
                "the team looks at them again, and nothing leaves before it agrees."
            )
        )
        show_statement(statement)
