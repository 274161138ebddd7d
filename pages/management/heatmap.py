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
from pages.components.names import reader
from pages.components.organisation_form import organisation_is_described
from pages.components.picture_files import show_saving
from pages.components.report_buttons import show_report_buttons
from pages.components.risk_matrix import show_risk_matrix
from pages.components.round_choice import choose_round, say_there_is_no_round
from pages.components.stacking_over_rows import show_stacking_over_rows
from pages.components.text import show_heading
from pages.components.top_risk_list import show_top_risks
from riskmodel.application import prepare, release, report
from riskmodel.domain.access import Role
from riskmodel.domain.measures_on_risks import measures_on_risks
from riskmodel.domain.method_version import CURRENT
from riskmodel.domain.top_risks import top_risks
from riskmodel.exchange.pictures.files import Chart, chart_file, heatmap_notes, row_notes
from riskmodel.exchange.provenance import provenance

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
is_described = organisation_is_described(actor)
found = report.round_report(stores, actor, round_.id, session.now().date()) if is_described else None
if heatmap.rows:
    show_summary(heatmap)
    picture = show_picture(heatmap)
    show_legend()
    show_heatmap_table(heatmap)
    made = provenance(round_, heatmap, session.content(), session.now().date())
    notes = row_notes(heatmap, reader())
    show_saving(actor, chart_file(Chart.HEATMAP, picture, made, reader(), heatmap_notes(heatmap, reader())))
    show_short_explanation(release.explanation(stores, actor, round_.id))
    risks = top_risks(heatmap)
    if standing_out := show_top_risks(risks):
        show_saving(actor, chart_file(Chart.TOP_RISKS, standing_out, made, reader(), notes))
    if stacked := show_stacking_over_rows(heatmap, risks):
        show_saving(actor, chart_file(Chart.STACKING, stacked, made, reader(), notes))
    if found and (matrix := show_risk_matrix(measures_on_risks(found, CURRENT))):
        show_saving(actor, chart_file(Chart.MEASURES, matrix, made, reader(), notes))
else:
    show_nothing_yet(heatmap)

show_heading(_("Measures that ask for your decision"))
if found:
    show_decisions(found.statements)
    show_report_buttons(actor, round_)
else:
    st.info(_("First the organisation has to be described: its sector and how many people work there."))
