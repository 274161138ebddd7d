"""A session of which the answers are gone: it was stopped, or a backup was put back. Hold it again."""

import streamlit as st

from pages.components import session
from pages.components.guards import command
from pages.components.statement import show_statement
from riskmodel.application import agree
from riskmodel.application.hold_again import hold_again, may_hold_again
from riskmodel.domain.access import Actor
from riskmodel.domain.stop_rule import StopReason, read_reason
from riskmodel.domain.workshop import Workshop
from riskmodel.i18n.stop_words import stop_advice


def show(actor: Actor, workshop: Workshop) -> None:
    """Say what happened and what is left, and let the session be prepared again."""
    _ = session.words().gettext
    stores = session.stores()
    reason = read_reason(workshop.stop_reason)
    if reason is not None:
        _say_stopped(reason)
    else:
        _say_put_back()
    if may_hold_again(stores, actor, workshop.id):
        if st.button(_("Prepare it again"), type="primary", key="void:again"):
            with command(_("The session is in preparation again.")):
                hold_again(stores, actor, workshop.id)
    else:
        st.info(
            _(
                "It cannot be held again in this measurement round: somebody saw its result, or typed in its "
                "slips. Two results of nearly the same people give answers away."
            )
        )
    _show_draft(actor, workshop)


def _say_stopped(reason: StopReason) -> None:
    words = session.words()
    _ = words.gettext
    advice = stop_advice(reason, words)
    st.warning(
        _(
            "This session was stopped. Every answer and the key are destroyed, and nothing was counted. "
            "The phones say that it stopped, and not why."
        )
    )
    st.write(_("The reason, for its facilitators only: %(what)s.") % {"what": advice.what})
    st.write(f"**{advice.again}**")


def _say_put_back() -> None:
    _ = session.words().gettext
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


def _show_draft(actor: Actor, workshop: Workshop) -> None:
    _ = session.words().gettext
    statement = agree.room_statement(session.stores(), actor, workshop.id)
    if statement.factors or statement.measures:
        st.header(_("What the room had written down"))
        st.write(
            _(
                "These words have not left the room. They stay as a draft: "
                "the team looks at them again, and nothing leaves before it agrees."
            )
        )
        show_statement(statement)
