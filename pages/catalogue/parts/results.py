"""What was found, as a list that leads on."""

from collections.abc import Callable, Sequence
from typing import Any

import streamlit as st

from catalog.search import (
    find_combinations,
    find_factors,
    find_laws,
    find_measures,
    find_sources,
    find_terms,
)
from pages.catalogue.parts.addresses import factor_path, measure_path
from pages.catalogue.parts.asking import Part, Question
from pages.catalogue.parts.entries import factor_sections, measure_sections
from pages.catalogue.parts.wording import Wording
from pages.components import session
from pages.server.rendering import render_part
from riskmodel.i18n import catalogue_labels


def show_results(wording: Wording, question: Question) -> None:
    """Show what was found and how much; say what to do when there is nothing."""
    words, language = session.words(), session.language()
    _ = words.gettext
    found = _FIND[question.part](wording.catalogue, question.text, language, **question.chosen)
    if not found:
        st.info(_("Nothing found. Try one word, or another word for it, and set the filters to “All”."))
        return
    st.text(words.ngettext("%(n)s result", "%(n)s results", len(found)) % {"n": len(found)})
    if question.part is Part.FACTORS:
        sections = factor_sections(found, question, wording)
    elif question.part is Part.MEASURES:
        sections = measure_sections(found, question, wording)
    else:
        template = f"catalogue/{question.part.value}.html"
        st.html(render_part(language, template, found=found, wording=wording, **_context()))
        return
    st.html(render_part(language, "catalogue/list.html", sections=sections))


def _context() -> dict[str, Any]:
    words = session.words()
    return {
        "factor_path": factor_path,
        "measure_path": measure_path,
        "kind_word": lambda kind: catalogue_labels.kind_word(kind, words),
        "seen_word": lambda seen: catalogue_labels.seen_word(seen, words),
    }


_FIND: dict[Part, Callable[..., Sequence[Any]]] = {
    Part.FACTORS: find_factors,
    Part.MEASURES: find_measures,
    Part.COMBINATIONS: find_combinations,
    Part.LAW: find_laws,
    Part.TERMS: find_terms,
    Part.SOURCES: find_sources,
}
