"""Plan and Excel: what the teams of a round agreed, and the workbook to keep using."""

import streamlit as st

from pages.components import session
from pages.components.annex_buttons import show_annex_buttons
from pages.components.guards import guard, refusals
from pages.components.held_back import show_held_back
from pages.components.organisation_form import organisation_is_described
from pages.components.plan_sheet import show_plan_upload
from pages.components.report_buttons import show_report_buttons
from pages.components.round_choice import choose_round
from pages.components.statement import show_statement
from pages.components.text import show_heading
from pages.components.workbook_button import show_workbook_button
from riskmodel.application import prepare, report
from riskmodel.domain.access import Role
from riskmodel.i18n.dates import long_date

actor = guard(Role.PREVENTION_OFFICER)
stores = session.stores()
_ = session.words().gettext

st.title(_("Plan and Excel"))
round_ = choose_round(prepare.rounds(stores, actor), key="plan:round")
if not organisation_is_described(actor):
    st.info(_("First the organisation has to be described: its sector and how many people work there."))
    st.page_link("admin/organisation.py", label=_("Organisation"), icon=":material/account_tree:")
    st.stop()

st.page_link("prevention/action_plan.py", label=_("Keep up the action plan"), icon=":material/checklist:")
with refusals():
    found = report.round_report(stores, actor, round_.id, session.now().date())
    show_workbook_button(actor, round_)
    st.write(
        _("Agreements, action plan and what was released, with filters and an explanation on each sheet.")
    )
    show_held_back(actor)
    show_report_buttons(actor, round_)
    if not found.statements:
        st.info(
            _("No team has agreements yet. They come here as soon as a team agreed and sealed its session.")
        )
    else:
        show_annex_buttons(actor, round_)
        show_plan_upload(actor, round_)
        st.header(_("What teams agreed on"))
    for statement in found.statements:
        show_heading(statement.unit_name)
        st.write(long_date(statement.held_on, session.language()))
        show_statement(statement)
