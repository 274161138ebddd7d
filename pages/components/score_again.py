"""Offering the second round: which of what was talked about the room scores again."""

from collections.abc import Collection, Mapping

import streamlit as st

from pages.components import session
from pages.components.guards import command
from pages.components.names import factor_name
from riskmodel.application import second_round
from riskmodel.domain.access import Actor
from riskmodel.domain.room_result import RoomKind, RoomResult
from riskmodel.domain.workshop import Phase, Workshop


def show_score_again(
    actor: Actor, workshop: Workshop, results: Mapping[str, RoomResult], talked_about: Collection[str | None]
) -> None:
    """Let the facilitator choose factors with a result; what was talked about is filled in."""
    _ = session.words().gettext
    stores = session.stores()
    offered = [one for one, result in results.items() if result.kind is not RoomKind.TOO_FEW]
    with st.expander(_("Score again"), icon=":material/replay:"):
        if second_round.is_over(stores, actor, workshop.id):
            st.write(_("The second round is over; there is one. The results are those of now."))
            return
        if not offered:
            st.write(_("No factor has enough complete answers to be scored again."))
            return
        st.write(
            _(
                "Only for what you talked about, and only if the room wants to. Who changes nothing keeps "
                "the score. There is one second round, and paper has none."
            )
        )
        talked = [one for one in offered if one in talked_about]
        with st.form("again:form"):
            chosen = st.multiselect(
                _("What is scored again"),
                offered,
                default=talked,
                format_func=factor_name,
                placeholder=_("Choose what you talked about"),
                # What was talked about changes: a field of the same name would keep the old list.
                key=f"again:factors:{'.'.join(talked)}",
            )
            is_wanted = st.form_submit_button(_("Let the room score again"), key="again:open")
        if is_wanted:
            with command(_("Phones show these factors with one's own answers.")):
                second_round.open_second_round(
                    stores, actor, workshop.id, chosen, seen=Phase.REVEAL, now=session.now()
                )
