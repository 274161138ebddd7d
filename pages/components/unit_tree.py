"""The units of the organisation as an indented list."""

from collections.abc import Sequence

import streamlit as st

from pages.components import session
from riskmodel.domain.organisation import Unit


def show_units(units: Sequence[Unit]) -> None:
    """Show units below the unit they are part of, with how many people each has."""
    _ = session.words().gettext
    if not units:
        st.info(_("No units yet. Add the first one below."))
    for unit, depth in _walk(units, None, 0):
        st.text("    " * depth + f"{unit.name} ({unit.headcount})")


def unit_labels(units: Sequence[Unit]) -> dict[str, str]:
    """Return the name of each unit with those it is part of in front: two teams may both be called Team 1."""
    known = {unit.id: unit for unit in units}

    def label(unit: Unit) -> str:
        above = known.get(unit.parent_id or "")
        return f"{label(above)} › {unit.name}" if above else unit.name

    return {unit.id: label(unit) for unit in units}


def _walk(units: Sequence[Unit], parent_id: str | None, depth: int) -> list[tuple[Unit, int]]:
    found: list[tuple[Unit, int]] = []
    for unit in units:
        if unit.parent_id == parent_id:
            found += [(unit, depth), *_walk(units, unit.id, depth + 1)]
    return found
