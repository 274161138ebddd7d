"""What somebody looks for: which part of the catalogue, with which words in it, and of which kind."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from gettext import NullTranslations
from typing import Any

import streamlit as st

from catalog.model import Catalogue
from pages.catalogue.parts.filters import factor_filters, measure_filters
from pages.components import session


class Part(StrEnum):
    """The parts of the catalogue that are listed apart."""

    FACTORS = "factors"
    MEASURES = "measures"
    COMBINATIONS = "combinations"
    LAW = "law"
    TERMS = "terms"
    SOURCES = "sources"


@dataclass(frozen=True)
class Question:
    """A part of the catalogue, the words to look for, and what was chosen to narrow it down."""

    part: Part
    text: str
    chosen: Mapping[str, Any] = field(default_factory=dict)


def part_word(part: Part, words: NullTranslations) -> str:
    """Return the name of a part."""
    _ = words.gettext
    return {
        Part.FACTORS: _("Risk factors"),
        Part.MEASURES: _("Measures"),
        Part.COMBINATIONS: _("Combinations"),
        Part.LAW: _("Law"),
        Part.TERMS: _("Terms"),
        Part.SOURCES: _("Sources"),
    }[part]


def ask(catalogue: Catalogue) -> Question:
    """Show the parts, the search box and the filters; return what was asked. The address keeps it."""
    words = session.words()
    _ = words.gettext
    part = st.segmented_control(
        _("What do you want to see?"),
        list(Part),
        format_func=lambda found: part_word(found, words),
        default=Part.FACTORS,
        required=True,
        key="deel",
        bind="query-params",
    )
    text = st.text_input(
        _("Search"),
        placeholder=_("A word, such as workload"),
        max_chars=100,
        key="zoek",
        bind="query-params",
    )
    narrowing = {Part.FACTORS: factor_filters, Part.MEASURES: measure_filters}
    if part not in narrowing:
        return Question(part, text)
    with st.container(key="catalogue-filters"):
        return Question(part, text, narrowing[part](catalogue))
