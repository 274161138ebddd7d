"""The organisation: its facts, its units and its measurement rounds."""

import streamlit as st

from pages.components import session
from pages.components.guards import command, guard
from pages.components.help_contacts import show_help_contacts
from pages.components.managed_units import show_managed_units
from pages.components.organisation_form import organisation_form
from pages.components.report_template import show_report_template
from pages.components.round_delete import show_round_delete
from pages.components.unit_delete import show_unit_delete
from pages.components.unit_tree import show_units, unit_labels
from riskmodel.application import prepare
from riskmodel.domain.access import Role

actor = guard(Role.ADMINISTRATOR, Role.PREVENTION_OFFICER, Role.FACILITATOR)
stores = session.stores()
_ = session.words().gettext

st.title(_("Organisation"))
organisation_form(actor)
show_help_contacts(actor)

st.header(_("Units and teams"))
units = prepare.units(stores, actor)
labels = unit_labels(units)
show_units(units)
with st.form("units:add", clear_on_submit=True):
    name = st.text_input(_("Name of the unit or team"), key="units:name")
    parent = st.selectbox(
        _("Part of"),
        units,
        index=None,
        format_func=lambda unit: labels[unit.id],
        placeholder=_("Choose"),
        key="units:parent",
    )
    headcount = st.number_input(_("How many people?"), 1, value=None, key="units:headcount")
    if st.form_submit_button(_("Add")):
        with command(_("Added.")):
            prepare.add_unit(
                stores,
                actor,
                name=name,
                parent_id=parent.id if parent else None,
                headcount=int(headcount or 0),
            )

show_unit_delete(actor, units)
show_managed_units(actor, units)

st.header(_("Measurement rounds"))
rounds = prepare.rounds(stores, actor)
for round_ in rounds:
    st.text(f"{round_.name} · {round_.starts_on:%d-%m-%Y} – {round_.ends_on:%d-%m-%Y}")
with st.form("rounds:start", clear_on_submit=True):
    name = st.text_input(_("Name of the round, such as Autumn 2026"), key="rounds:name")
    today = session.now().date()
    left, right = st.columns(2)
    starts_on = left.date_input(_("From"), today, format="DD-MM-YYYY", key="rounds:from")
    ends_on = right.date_input(_("Until"), today, format="DD-MM-YYYY", key="rounds:until")
    st.write(_("Every team in a round scores the same core factors, so results can be put side by side."))
    if st.form_submit_button(_("Start the round")):
        with command(_("The round is open.")):
            prepare.start_round(stores, actor, name=name, starts_on=starts_on, ends_on=ends_on)
show_round_delete(actor, rounds)
show_report_template(actor)
