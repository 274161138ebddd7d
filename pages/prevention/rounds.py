"""Measurement rounds: which teams wait, what was released, and the release moment."""

import streamlit as st

from pages.components import session
from pages.components.explanation_rows import show_rows, show_waiting
from pages.components.guards import guard, refusals
from pages.components.release_rows import released_words
from pages.components.round_choice import choose_round
from riskmodel.application import prepare, release
from riskmodel.domain.access import Role
from riskmodel.domain.organisation import RoundState
from riskmodel.i18n.dates import long_date

actor = guard(Role.PREVENTION_OFFICER)
stores, language = session.stores(), session.language()
_ = session.words().gettext

st.title(_("Measurement rounds"))
st.page_link(
    "admin/organisation.py", label=_("Start a round under Organisation"), icon=":material/account_tree:"
)
round_ = choose_round(prepare.rounds(stores, actor), key="rounds:round")
st.write(
    _("From %(start)s until %(end)s")
    % {"start": long_date(round_.starts_on, language), "end": long_date(round_.ends_on, language)}
)
if round_.state == RoundState.OPEN:
    st.page_link(
        "prevention/planning.py", label=_("What management will see of it"), icon=":material/query_stats:"
    )
lists = st.container()

if round_.state == RoundState.OPEN:
    st.header(_("Release moment"))
    st.warning(
        _(
            "A release moment puts teams that wait together in rows that are large enough. Management then "
            "sees what a row says, and the counts it was made of are deleted. Teams in a row stay in it, and "
            "nothing can be added to it. It cannot be undone."
        )
    )
    st.write(_("Wait until all teams of a department have finished: more teams make more rows possible."))
    with st.form("release", clear_on_submit=True, border=False):
        sure = st.checkbox(_("I know that this cannot be undone"), key="release:sure")
        submitted = st.form_submit_button(_("Release"), type="primary")
    if submitted and not sure:
        st.error(_("First tick that you know it cannot be undone. Nothing was released."))
    elif submitted:
        # Said here and not after a rerun: a message at the top of the page would be out of sight.
        with refusals():
            st.success(released_words(release.release(stores, actor, round_.id)))

found = release.explanation(stores, actor, round_.id)
with lists:
    st.header(_("Teams that wait"))
    show_waiting(found)
    st.header(_("Released rows"))
    show_rows(found)
    if found.rows:
        st.page_link("management/heatmap.py", label=_("See the heatmap"), icon=":material/grid_on:")
