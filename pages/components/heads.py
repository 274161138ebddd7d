"""Seats against heads: how many people the facilitator counts in the room, and what that says."""

import streamlit as st

from pages.components import session
from pages.components.guards import command, guard, refusals
from riskmodel.application import facilitate
from riskmodel.domain.access import Actor, Role
from riskmodel.domain.workshop import MOST_PEOPLE, Workshop


def count_heads(actor: Actor, workshop: Workshop) -> None:
    """Ask how many people are in the room."""
    _ = session.words().gettext
    with st.form(f"heads:{workshop.id}", border=False):
        heads = st.number_input(
            _("How many people are in the room?"),
            1,
            MOST_PEOPLE,
            value=workshop.heads,
            key=f"heads:number:{workshop.version}",
            help=_("Count everybody who scores, also on paper. Not yourself, unless you score too."),
        )
        submitted = st.form_submit_button(_("Keep this number"))
    if submitted and heads:
        with command(_("Kept. It stands on the room's screen too.")):
            facilitate.count_heads(session.stores(), actor, workshop.id, int(heads))


@st.fragment(run_every=2)
def compare_heads(workshop: Workshop) -> None:
    """Say whether there are as many seats as heads."""
    words = session.words()
    _ = words.gettext
    with refusals():
        # Asked again at every run, as the counters do: a tab may stay open after logging out.
        actor = guard(Role.FACILITATOR)
        seats = facilitate.progress(session.stores(), actor, workshop.id).joined
        if workshop.heads is None:
            st.info(_("Count the people in the room first. Then you see whether a phone too many joined."))
        elif seats > workshop.heads:
            text = _(
                "%(seats)s seats, %(heads)s people: too many phones. Somebody has two seats, or somebody "
                "outside joined. Ask the room before you start."
            )
            st.warning(text % {"seats": seats, "heads": workshop.heads})
        elif seats < workshop.heads:
            text = words.ngettext(
                "%(n)s person has no seat yet.", "%(n)s people have no seat yet.", workshop.heads - seats
            )
            st.write(text % {"n": workshop.heads - seats})
        else:
            st.success(_("As many seats as people."))
