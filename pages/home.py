"""The first screen: what this person can do here."""

import streamlit as st

from pages.components import session
from pages.components.folder_warning import show_folder_warnings
from pages.components.guards import guard
from riskmodel.domain.access import Role

actor = guard(*Role)
_ = session.words().gettext

st.title(_("Welcome to Risicotafel"))
st.write(_("The table at which a team draws up its own risk analysis of social safety."))
show_folder_warnings(actor)

STEPS = {
    Role.ADMINISTRATOR: (
        "admin/accounts.py",
        _("Give people an account: a facilitator, a prevention officer, management. Or load the sample."),
    ),
    Role.PREVENTION_OFFICER: (
        "prevention/rounds.py",
        _("Plan a measurement round, decide what is released, and download the workbook."),
    ),
    Role.FACILITATOR: (
        "facilitator/workshops.py",
        _("Prepare a session, open the lobby, and lead the team to its own plan."),
    ),
    Role.MANAGEMENT: (
        "management/heatmap.py",
        _("See what teams say together, and which measures ask for your decision."),
    ),
    Role.TEAM_LEADER: (
        "team_leader/measures.py",
        _("See what your team agreed, and report how far its measures are."),
    ),
}
for role, (script, sentence) in STEPS.items():
    if actor.has(role):
        with st.container(border=True):
            st.write(sentence)
            st.page_link(script, label=_("Go there"), icon=":material/arrow_forward:")
