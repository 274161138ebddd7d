"""The page of one factor or one measure."""

import streamlit as st

from pages.catalogue.parts.asking import Part, part_word
from pages.catalogue.parts.item_pages import factor_page, measure_page
from pages.catalogue.parts.wording import Wording
from pages.components import session


def show_factor(wording: Wording, factor_id: str) -> None:
    """Show everything about a factor, or say that the catalogue does not have it."""
    if wording.catalogue.has_factor(factor_id):
        st.html(factor_page(wording, factor_id))
    else:
        _not_there(Part.FACTORS)


def show_measure(wording: Wording, measure_id: str) -> None:
    """Show everything about a measure, or say that the catalogue does not have it."""
    if wording.catalogue.has_measure(measure_id):
        st.html(measure_page(wording, measure_id))
    else:
        _not_there(Part.MEASURES)


def _not_there(part: Part) -> None:
    words = session.words()
    _ = words.gettext
    st.error(_("The catalogue does not have this. Check the address, or look it up in the list."))
    st.page_link(
        "catalogue/catalogue.py",
        label=_("To the catalogue"),
        icon=":material/arrow_back:",
        query_params={"deel": part_word(part, words)},
    )
