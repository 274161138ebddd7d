"""Social safety in view: what the rows of a round say, and which measures ask for a decision."""

import streamlit as st

from pages.components import session
from pages.components.decisions import show_decisions
from pages.components.explanation_short import show_short_explanation
from pages.components.guards import guard
from pages.components.heatmap_legend import show_legend
from pages.components.heatmap_picture import show_picture
from pages.components.heatmap_summary import show_nothing_yet, show_summary
from pages.components.heatmap_table import show_heatmap_table
from pages.components.organisation_form import organisation_is_described
from pages.components.round_choice import choose_round, say_there_is_no_round
from pages.components.text import show_heading
from riskmodel.application import prepare, release, report
from riskmodel.domain.access import Role

actor = guard(Role.MANAGEMENT, Role.PREVENTION_OFFICER)
stores = session.stores()
_ = session.words().gettext

rounds = prepare.rounds(stores, actor)
if not rounds:
    show_heading(_("Social safety in view"), 1)
    say_there_is_no_round()
heading, choice = st.columns([3, 1], vertical_alignment="bottom")
with choice:
    round_ = choose_round(rounds, key="heatmap:round")
with heading:
    show_heading(_("Social safety in view") + f" · {round_.name}", 1)

heatmap = release.heatmap(stores, actor, round_.id)
if heatmap.rows:
    show_summary(heatmap)
    show_picture(heatmap)
    show_legend()
    show_heatmap_table(heatmap)
    show_short_explanation(release.explanation(stores, actor, round_.id))
else:
    show_nothing_yet(heatmap)

show_heading(_("Measures that ask for your decision"))
if organisation_is_described(actor):
    show_decisions(report.round_report(stores, actor, round_.id, session.now().date()).statements)
else:
    st.info(_("First the organisation has to be described: its sector and how many people work there."))
