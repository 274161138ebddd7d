"""What narrows a list of factors or measures down; the address keeps what was chosen."""

from collections.abc import Callable, Sequence
from typing import Any

import streamlit as st

from catalog.facts import Sector
from catalog.model import Catalogue, HierarchyLevel, Influence, Pillar, PolicyLine
from pages.components import session
from riskmodel.i18n import catalogue_labels
from riskmodel.i18n.labels import sector_word


def factor_filters(catalogue: Catalogue) -> dict[str, Any]:
    """Show what narrows down factors; return what was chosen, None for all."""
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


def measure_filters(_catalogue: Catalogue) -> dict[str, Any]:
    """Show what narrows down measures; return what was chosen, None for all."""
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
