"""Before the session: which factors, who is in the room, then open the lobby."""

import streamlit as st

from catalog.load import load_catalogue
from pages.cards.addresses import cards_path
from pages.components import session
from pages.components.guards import command
from pages.components.names import factor_name
from pages.components.plain_http import is_warned
from riskmodel.application import prepare
from riskmodel.domain.access import Actor
from riskmodel.domain.workshop import Workshop


def show(actor: Actor, workshop: Workshop) -> None:
    """Choose up to three factors beside the core, say whether a manager is there, open the lobby."""
    _ = session.words().gettext
    catalogue, language = load_catalogue(), session.language()
    st.header(_("Choose the factors"))
    st.write(_("Every team in this round scores the core. Add at most three that fit this team."))
    st.subheader(_("The core"))
    for factor_id in workshop.core_factor_ids:
        st.markdown(
            f"- **{factor_name(factor_id)}**  \n  {catalogue.factor(factor_id).description.text(language)}"
        )
    st.subheader(_("Of your own"))
    others = [factor.id for factor in catalogue.factors if factor.id not in workshop.core_factor_ids]
    own = st.multiselect(
        _("Factors of your own"),
        others,
        default=[factor for factor in workshop.factor_ids if factor not in workshop.core_factor_ids],
        format_func=factor_name,
        max_selections=prepare.MOST_OWN_FACTORS,
        placeholder=_("Choose up to three"),
        key=f"factors:{workshop.id}",
    )
    for factor_id in own:
        st.write(f"**{factor_name(factor_id)}**: {catalogue.factor(factor_id).description.text(language)}")
    chosen = (*workshop.core_factor_ids, *own) if own else ()
    st.link_button(_("Cards to print for the table"), cards_path(chosen), icon=":material/print:")
    st.subheader(_("Who is in the room"))
    manager = st.checkbox(
        _("A manager of this team, or of a unit above it, takes part or sees the result in the room"),
        value=workshop.manager_present,
        key=f"manager:{workshop.id}",
        help=_("Then the room sees results from ten complete answers on, and is told so before it scores."),
    )
    if is_warned(actor) and st.button(_("Open the lobby"), type="primary", key="preparation:open"):
        with command(_("The lobby is open. Put the room's screen on the projector.")):
            prepare.choose_factors(session.stores(), actor, workshop.id, own)
            prepare.announce_manager(session.stores(), actor, workshop.id, manager)
            prepare.open_lobby(session.stores(), actor, workshop.id, session.now())
