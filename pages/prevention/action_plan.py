"""Action plan: every measure that teams agreed on, how far it is, and what happens around the plan."""

import streamlit as st

from pages.components import session
from pages.components.guards import guard
from pages.components.plan_filter import choose_lines
from pages.components.plan_lines import show_lines
from pages.components.workbook_button import file_name
from pages.prevention.plan_parts.bulk import show_bulk
from pages.prevention.plan_parts.events import show_events
from pages.prevention.plan_parts.one import show_one
from riskmodel.application import plan_events, prepare
from riskmodel.application.action_plan import plan
from riskmodel.domain.access import Role
from riskmodel.domain.plan_lines import counts_of
from riskmodel.i18n.plan_words import counts_words

actor = guard(Role.PREVENTION_OFFICER)
stores, words, today = session.stores(), session.words(), session.now().date()
_ = words.gettext

st.title(_("Action plan"))
st.write(_("Here you keep up how far every measure is that teams agreed on and let out of their session."))
rounds = {round_.id: round_ for round_ in prepare.rounds(stores, actor)}
session.read_edition(None)
round_id = st.selectbox(
    _("Measurement round"),
    [None, *rounds],
    format_func=lambda id_: rounds[id_].name if id_ else _("All rounds"),
    key="action:round",
    width=360,
)
lines = plan(stores, actor, round_id)
with st.container(horizontal=True):
    st.download_button(
        _("Terms and dates for your calendar"),
        data=lambda: plan_events.calendar(stores, actor, today, session.language(), round_id),
        file_name=file_name(rounds[round_id].name if round_id else "", today, "ics", about="plan"),
        mime="text/calendar",
        on_click="ignore",
        icon=":material/event:",
        key="action:calendar",
    )
    st.page_link("prevention/plan.py", label=_("Agreements and Excel"), icon=":material/download:")
if lines:
    st.markdown(f"**{counts_words(counts_of(lines, today), words)}**")
    shown = choose_lines(lines, today)
    show_lines(shown, today)
    show_bulk(actor, shown)
    show_one(actor, lines, shown)
else:
    st.info(_("No team let measures out of its session yet. They come here as soon as a team agreed."))
if rounds:
    show_events(actor, round_id)
