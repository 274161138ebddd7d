"""What was found, as a list that leads on."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import streamlit as st

from catalog.model import Factor, Measure
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
from pages.catalogue.parts.wording import Wording
from pages.components import session
from pages.server.rendering import render_part
from riskmodel.i18n import catalogue_labels


@dataclass(frozen=True)
class Entry:
    """One factor or measure in a list."""

    path: str
    name: str
    text: str
    marks: tuple[str, ...]


@dataclass(frozen=True)
class Section:
    """Entries under a heading; without one when they are ordered by how well they fit the search."""

    name: str
    entries: Sequence[Entry]


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
        sections = _sections(found, question, wording, _factor_heading, _factor_entry)
    elif question.part is Part.MEASURES:
        sections = _sections(found, question, wording, _measure_heading, _measure_entry)
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


def _sections(
    found: Iterable[Any],
    question: Question,
    wording: Wording,
    heading: Callable[[Any, Wording], str],
    entry: Callable[[Any, Wording], Entry],
) -> list[Section]:
    """Return entries under their headings, in the order in which those come up."""
    grouped: dict[str, list[Entry]] = {}
    for item in found:
        name = "" if question.text.strip() else heading(item, wording)
        grouped.setdefault(name, []).append(entry(item, wording))
    return [Section(name, entries) for name, entries in grouped.items()]


def _factor_heading(factor: Factor, wording: Wording) -> str:
    return wording.catalogue.category(factor.category).name.text(wording.language)


def _measure_heading(measure: Measure, _wording: Wording) -> str:
    return catalogue_labels.line_heading(measure.line, session.words())


def _factor_entry(factor: Factor, wording: Wording) -> Entry:
    _ = session.words().gettext
    language = wording.language
    marks = (_("Our own") if factor.own else "", _("core") if factor.core else "")
    return Entry(
        factor_path(factor.id),
        factor.name.text(language),
        factor.description.text(language),
        tuple(mark for mark in marks if mark),
    )


def _measure_entry(measure: Measure, wording: Wording) -> Entry:
    words = session.words()
    own = (words.gettext("Our own"),) if measure.own else ()
    level = catalogue_labels.level_word(measure.level, words)
    starter = catalogue_labels.starter_word(measure.influence, words)
    return Entry(
        measure_path(measure.id),
        measure.name.text(wording.language),
        measure.description.text(wording.language),
        (*own, wording.standing_word(measure), level, starter),
    )
