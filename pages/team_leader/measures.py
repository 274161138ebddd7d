"""My team: what the own teams agreed, and how far their measures are."""

import streamlit as st

from pages.components import session
from pages.components.followed_measure import show_followed_measure
from pages.components.guards import guard
from pages.components.names import factor_name
from pages.components.promised_day import show_promised_day
from pages.components.statement import show_views
from pages.components.text import show_heading
from riskmodel.application import follow
from riskmodel.domain.access import Role
from riskmodel.i18n.dates import long_date

actor = guard(Role.TEAM_LEADER)
stores = session.stores()
_ = session.words().gettext

st.title(_("My team"))
st.write(_("These are the agreements that the team itself let out of its session: words and measures."))
st.write(_("What people answered is not here, and nobody can look it up."))
teams = follow.my_teams(stores, actor)
if not teams:
    st.info(_("No team was given to you yet. The administrator does that, under Organisation."))
for team in teams:
    show_heading(team.name)
    if not team.statements:
        st.info(_("This team has no agreements yet."))
    for statement in team.statements:
        show_heading(long_date(statement.held_on, session.language()), 3)
        show_promised_day(statement)
        if statement.factors:
            show_heading(_("What the team wants treated"), 4)
        for factor in statement.factors:
            st.markdown(f"**{factor_name(factor.factor_id, statement.edition)}**")
            show_views(factor)
        show_heading(_("What we will do"), 4)
        if not statement.measures:
            st.write(_("No measures chosen."))
        for followed in statement.measures:
            show_followed_measure(statement.workshop_id, followed)
