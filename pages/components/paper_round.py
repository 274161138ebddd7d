"""How many people score on paper, which mix gives a result, and the slips to print."""

import streamlit as st

from pages.components import session
from pages.components.guards import command, guard, refusals
from pages.projector.slips import slips_path
from riskmodel.application import paper
from riskmodel.application.paper import PaperRound
from riskmodel.application.take_part import most_seats
from riskmodel.domain.access import Actor, Role
from riskmodel.domain.paper import Mix, least_phones
from riskmodel.domain.workshop import Phase, Workshop


def show_paper(actor: Actor, workshop: Workshop) -> PaperRound:
    """Offer paper to who has no phone, and say before scoring which mix works."""
    _ = session.words().gettext
    found = paper.paper_round(session.stores(), actor, workshop.id)
    is_fixed = workshop.phase != Phase.LOBBY
    with st.expander(_("No phone? A loan device or paper"), expanded=found.people > 0, key="paper:open"):
        st.write(
            _(
                "Best: a loan device that goes from hand to hand. Open the join page on it and choose "
                "'This is a loan device'; leave the door open until the last person has joined."
            )
        )
        st.write(
            _(
                "Or on paper, for at least three people. You type the slips in, so you know them: "
                "that is why the phones have to be enough by themselves."
            )
        )
        people = st.number_input(
            _("How many people score on paper?"),
            min_value=0,
            value=found.people,
            max_value=most_seats(workshop.invited),
            disabled=is_fixed,
            key=f"paper:people:{found.people}",
        )
        if st.button(_("Keep the number on paper"), disabled=is_fixed, key="paper:keep"):
            with command(_("Kept.")):
                paper.announce_paper(session.stores(), actor, workshop.id, int(people))
        if found.people:
            _say_which_mix_works(workshop)
            st.link_button(
                _("Print the slips"), slips_path(workshop.id, found.people), icon=":material/print:"
            )
    return found


@st.fragment(run_every=5)
def _say_which_mix_works(workshop: Workshop) -> None:
    """Compare the people on paper with the phones that joined so far."""
    with refusals():
        actor = guard(Role.FACILITATOR)
        _show_mix(paper.paper_round(session.stores(), actor, workshop.id))


def _show_mix(found: PaperRound) -> None:
    _ = session.words().gettext
    numbers = {
        "people": found.people,
        "phones": found.seats,
        "least": found.least,
        "needed": least_phones(found.people, found.least),
    }
    rule = (
        _("With %(people)s on paper, a factor needs complete answers from at least %(needed)s phones.")
        if found.seats or found.people < found.least
        else _("Everybody on paper: this works. As soon as a phone joins, at least %(needed)s are needed.")
    ) % numbers
    if found.mix is Mix.WORKS:
        st.success(rule)
    else:
        st.warning(
            rule
            + " "
            + _(
                "Now there are %(phones)s. With fewer, no factor gets a result, and what was scored is "
                "destroyed. Use a loan device, or let everybody score on paper (from %(least)s people)."
            )
            % numbers
        )
