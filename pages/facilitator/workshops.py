"""My sessions: open one, or create one by answering four questions."""

import streamlit as st

from pages.components import session
from pages.components.guards import command, guard
from pages.components.organisation_form import organisation_is_described
from pages.components.rehearsal_start import show_rehearsal_start
from pages.components.session_card import show_session_card
from pages.components.unit_tree import unit_labels
from riskmodel.application import facilitate, prepare
from riskmodel.domain.access import Role
from riskmodel.domain.organisation import RoundState
from riskmodel.domain.timetable import Timetable
from riskmodel.domain.workshop import MOST_PEOPLE

actor = guard(Role.FACILITATOR)
stores = session.stores()
_ = session.words().gettext

st.title(_("My sessions"))
mine = facilitate.my_workshops(stores, actor)
for workshop in mine:
    show_session_card(workshop)
if not mine:
    st.info(_("You have no sessions yet. Create the first one below."))

show_rehearsal_start(actor)

st.header(_("New session"))
units = prepare.units(stores, actor)
labels = unit_labels(units)
rounds = [found for found in prepare.rounds(stores, actor) if found.state == RoundState.OPEN]
if not organisation_is_described(actor) or not units or not rounds:
    first = _(
        "First describe the organisation, add a unit and start a measurement round. "
        "You find them under Organisation."
    )
    st.info(first)
    st.page_link("admin/organisation.py", label=_("Organisation"), icon=":material/account_tree:")
    st.stop()

with st.form("workshops:create"):
    unit = st.selectbox(
        _("Which team is it?"),
        units,
        format_func=lambda unit: labels[unit.id],
        index=None,
        placeholder=_("Choose"),
        key="create:unit",
    )
    round_ = st.selectbox(
        _("In which measurement round?"), rounds, format_func=lambda found: found.name, key="create:round"
    )
    held_on = st.date_input(
        _("On which day?"), value=session.now().date(), format="DD-MM-YYYY", key="create:date"
    )
    invited = st.number_input(
        _("How many people are invited?"), 1, MOST_PEOPLE, value=None, key="create:invited"
    )
    st.write(_("Six to twelve works best. From five complete answers on, the room sees a result."))
    submitted = st.form_submit_button(_("Create the session"), type="primary")
if submitted:
    if unit is None or invited is None:
        st.error(_("Choose a team and fill in how many people are invited."))
        st.stop()
    with command(_("The session is there. Choose its factors.")):
        workshop_id = prepare.create_workshop(
            stores,
            actor,
            unit_id=unit.id,
            round_id=round_.id,
            held_on=held_on,
            invited=int(invited),
            timetable=Timetable.FULL,
        )
        session.open_workshop(workshop_id)
        st.switch_page("facilitator/session.py")
