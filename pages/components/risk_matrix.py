"""Measures against risks: a picture, the same as a table, and what asks for attention."""

from collections.abc import Sequence

import streamlit as st

from pages.components import session
from pages.components.heatmap_names import listed
from pages.components.name_list import show_names
from pages.components.names import factor_name, reader
from pages.components.picture_screen import show_on_screen
from pages.components.table import Cell, Group, show_table_below
from pages.components.text import show_heading, show_sentence
from riskmodel.domain.measures_on_risks import MeasuresOnRisks
from riskmodel.domain.top_risks import TopRisk
from riskmodel.exchange.pictures.measure_names import agreed_by, measure_name
from riskmodel.exchange.pictures.measures import SHADES, risk_matrix_picture
from riskmodel.exchange.pictures.picture import Picture
from riskmodel.i18n.balance_words import balance_sentence
from riskmodel.i18n.over_rows_words import bearing_word, risk_sentences


def show_risk_matrix(found: MeasuresOnRisks) -> Picture | None:
    """Show which agreed measure reaches which top risk, and return the picture; without risks nothing."""
    if not found.risks:
        return None
    _ = session.words().gettext
    show_heading(_("Measures against risks"))
    _show_attention(found)
    picture = risk_matrix_picture(found, reader())
    alt_text = _("Agreed measures by risks. The same stands in the table below it.")
    show_on_screen(picture, alt_text, key="measures")
    columns = (_("Measure"), _("What it does for this risk"), _("Agreed by"))
    caption = _("The same as a table: for each risk the measures that teams agreed on.")
    show_table_below(caption, columns, [_group(risk, found) for risk in found.risks])
    if found.others:
        st.write(_("These agreed measures reach none of these risks:"))
        show_names(measure_name(one, reader()) for one in found.others)
    return picture


def _show_attention(found: MeasuresOnRisks) -> None:
    """Name the risks without any measure, and ask what the set is one-sided in."""
    words = session.words()
    _ = words.gettext
    st.write(_("That a measure reaches a risk does not say that it takes the risk away."))
    if found.bare_ids:
        names = listed(factor_name(factor_id) for factor_id in found.bare_ids)
        show_sentence(_("Nothing agreed yet: %(factors)s.") % {"factors": names})
    for warning in found.warnings:
        names = listed(factor_name(factor_id) for factor_id in warning.factor_ids)
        show_sentence(balance_sentence(warning, names, words))
    if found.warnings:
        st.write(_("These questions look at measures from the catalogue; nobody placed the teams' own yet."))


def _group(risk: TopRisk, found: MeasuresOnRisks) -> Group:
    words = session.words()
    rows: Sequence[Sequence[Cell]] = [
        (
            Cell(measure_name(one, reader())),
            Cell(bearing_word(bearing, words), SHADES[bearing]),
            Cell(agreed_by(one, reader())),
        )
        for one in found.measures
        if (bearing := one.bearings.get(risk.factor_id))
    ]
    nothing = [(Cell(words.gettext("nothing agreed yet")), Cell(""), Cell(""))]
    return Group(rows or nothing, factor_name(risk.factor_id), "; ".join(risk_sentences(risk, words)))
