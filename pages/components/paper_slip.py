"""One slip on the desk: two boxes of one character, quick to type, and what a batch of them says."""

import streamlit as st

from pages.components import session
from riskmodel.domain.answer import LEVELS, Answer, Axis, Unknown
from riskmodel.domain.paper import Slip

# Signs, not words: the same keys in every language. Not filled in is no answer at all.
_SIGNS: dict[str, Answer | None] = {
    **{str(level): level for level in LEVELS},
    "?": Unknown.DONT_KNOW,
    "-": Unknown.RATHER_NOT,
    "0": None,
}


def slip_boxes(batch: str, number: int) -> tuple[str, ...]:
    """Show the two boxes of one slip, empty for every new batch; return what was typed."""
    _ = session.words().gettext
    names = {Axis.LIKELIHOOD: _("Slip %(number)s: how often"), Axis.IMPACT: _("Slip %(number)s: how serious")}
    return tuple(
        column.text_input(
            name % {"number": number},
            max_chars=1,
            autocomplete="off",
            key=f"paper:{batch}:{number}:{axis.value}",
        )
        for column, (axis, name) in zip(st.columns(2), names.items(), strict=True)
    )


def read_batch(rows: list[tuple[str, ...]]) -> tuple[Slip, ...] | None:
    """Return the slips, or None while a box is empty or holds another sign."""
    if any(sign not in _SIGNS for row in rows for sign in row):
        return None
    return tuple((_SIGNS[likelihood], _SIGNS[impact]) for likelihood, impact in rows)
