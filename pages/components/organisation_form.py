"""The organisation facts that measures depend on, asked once."""

import streamlit as st

from catalog.facts import OrganisationFacts, Representation, Sector
from pages.components import session
from pages.components.guards import command
from riskmodel.application import prepare
from riskmodel.application.prepare import MOST_HOURS
from riskmodel.domain.access import Actor
from riskmodel.i18n.labels import representation_word, sector_word


def organisation_is_described(actor: Actor) -> bool:
    """Say whether somebody filled in the facts."""
    return prepare.organisation(session.stores(), actor) is not None


def organisation_form(actor: Actor) -> None:
    """Ask for the name and the facts, and keep them."""
    words = session.words()
    _ = words.gettext
    known = prepare.organisation(session.stores(), actor)
    facts = known.facts if known else None
    hours_now = facts.weekly_hours if facts else None
    # A number that is the default of its box can never be emptied again; put into the box, it can.
    session.show_stored("organisation:hours:stored", hours_now or 0, {"organisation:hours": hours_now})
    with st.form("organisation"):
        name = st.text_input(
            _("Name of the organisation"), known.name if known else "", key="organisation:name"
        )
        sector = st.selectbox(
            _("Sector"),
            list(Sector),
            index=list(Sector).index(facts.sector) if facts else None,
            format_func=lambda option: sector_word(option, words),
            placeholder=_("Choose"),
            key="organisation:sector",
        )
        headcount = st.number_input(
            _("How many people work here?"),
            1,
            value=facts.headcount if facts else None,
            key="organisation:size",
        )
        representation = st.selectbox(
            _("Is there a works council (OR) or a staff representation (PVT)?"),
            list(Representation),
            index=list(Representation).index(facts.representation) if facts else None,
            format_func=lambda option: representation_word(option, words),
            placeholder=_("Choose"),
            key="organisation:representation",
        )
        public = st.checkbox(
            _("We are a public employer (Ambtenarenwet)"),
            facts.is_public_employer if facts else False,
            key="organisation:public",
        )
        hours = st.number_input(
            _("Hours of paid work in a week, of everybody together (optional)"),
            1,
            MOST_HOURS,
            value=None,
            key="organisation:hours",
            help=_(
                "With 40 hours or fewer, nobody has to review your RI&E. Left open, we take it to be more."
            ),
        )
        instrument = st.checkbox(
            _("Our RI&E was made with a recognised instrument of our sector"),
            facts.uses_recognised_instrument if facts else False,
            key="organisation:instrument",
        )
        submitted = st.form_submit_button(_("Keep this"), type="primary")
    if not submitted:
        return
    if sector is None or headcount is None or representation is None:
        st.error(_("Fill in sector, number of people and representation. Nothing was changed."))
        return
    with command(_("Kept.")):
        weekly_hours = int(hours) if hours else None
        facts = OrganisationFacts(sector, int(headcount), representation, public, weekly_hours, instrument)
        prepare.describe_organisation(session.stores(), actor, name=name, facts=facts)
