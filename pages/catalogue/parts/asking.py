"""What somebody looks for: which part of the catalogue, with which words in it, and of which kind."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from gettext import NullTranslations
from typing import Any

import streamlit as st

from catalog.facts import Sector
from catalog.model import Catalogue, HierarchyLevel, Influence, Pillar, PolicyLine
from pages.components import session
from riskmodel.i18n import catalogue_labels
from riskmodel.i18n.labels import sector_word


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
    narrowing = {Part.FACTORS: _factor_filters, Part.MEASURES: _measure_filters}
    if part not in narrowing:
        return Question(part, text)
    with st.container(key="catalogue-filters"):
        return Question(part, text, narrowing[part](catalogue))


def _factor_filters(catalogue: Catalogue) -> dict[str, Any]:
    words, language = session.words(), session.language()
    _ = words.gettext
    columns = st.columns(3)
    with columns[0]:
        categories = {found.id: found.name.text(language) for found in catalogue.categories}
        category = _choice(_("Category"), list(categories), categories.__getitem__, "categorie")
    with columns[1]:
        sectors = [profile.id for profile in catalogue.profiles]
        sector = _choice(
            _("Stands out in"), sectors, lambda found: sector_word(Sector(found), words), "sector"
        )
    with columns[2]:
        mechanisms = {found.id: found.name.text(language) for found in catalogue.mechanisms}
        mechanism = _choice(_("Mechanism"), list(mechanisms), mechanisms.__getitem__, "mechanisme")
    return {"category": category, "sector": sector, "mechanism": mechanism}


def _measure_filters(_catalogue: Catalogue) -> dict[str, Any]:
    words = session.words()
    _ = words.gettext
    lines, levels, pillars, starters = st.columns(4)
    with lines:
        line = _choice(
            _("Policy line"), list(PolicyLine), lambda one: catalogue_labels.line_word(one, words), "lijn"
        )
    with levels:
        level = _choice(
            _("Where it acts"),
            list(HierarchyLevel),
            lambda one: catalogue_labels.level_word(one, words),
            "niveau",
        )
    with pillars:
        pillar = _choice(
            _("Pillar"), list(Pillar), lambda one: catalogue_labels.pillar_word(one, words), "pijler"
        )
    with starters:
        influence = _choice(
            _("Who can start"), list(Influence), lambda one: catalogue_labels.starter_word(one, words), "wie"
        )
    return {"line": line, "level": level, "pillar": pillar, "influence": influence}


def _choice(label: str, options: Sequence[Any], word: Callable[[Any], str], key: str) -> Any:
    return st.selectbox(
        label,
        options,
        index=None,
        format_func=word,
        placeholder=session.words().gettext("All"),
        key=key,
        bind="query-params",
    )
