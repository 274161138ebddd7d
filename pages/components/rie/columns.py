"""Which column of a plan holds what: proposed by us with an example of it, decided by the person."""

from collections import Counter

import streamlit as st

from pages.components import session
from pages.components.text import show_text
from riskmodel.domain.imported_plan import Layout, PlanField
from riskmodel.domain.imported_plan_reading import Basis, ColumnMapping, NoteKind, PlanColumn, PlanReading
from riskmodel.i18n.imported_plan_words import basis_word, field_word

_ABREAST = 3
_NOTHING = ""


def ask_columns(reading: PlanReading) -> ColumnMapping:
    """Show every column with what we think it holds, and return what the person says."""
    _ = session.words().gettext
    is_unsure = reading.layout is Layout.TABLE or any(
        note.kind in (NoteKind.BY_POSITION, NoteKind.WITHOUT_HEADINGS) for note in reading.notes
    )
    is_said = any(column.basis is Basis.PERSON for column in reading.columns)
    with st.expander(_("What the columns hold"), expanded=is_unsure and not is_said):
        if is_said:
            st.write(_("You said this before, of a table with the same headings. Change what is different."))
        else:
            st.write(_("This is our proposal. Change what is not right; we remember it for the next time."))
        found: dict[int, PlanField] = {}
        for first in range(0, len(reading.columns), _ABREAST):
            row = reading.columns[first : first + _ABREAST]
            for place, column in zip(st.columns(_ABREAST), row, strict=False):
                with place.container(border=True):
                    field = _ask(column, f"rie:column:{reading.digest}:{reading.sheet}:{column.place}")
                if field is not None:
                    found[column.place] = field
    return found


def has_twice(mapping: ColumnMapping) -> bool:
    """Say whether two columns are said to hold the same."""
    return any(times > 1 for times in Counter(mapping.values()).values())


def _ask(column: PlanColumn, key: str) -> PlanField | None:
    words = session.words()
    _ = words.gettext
    show_text(column.heading or _("(no heading)"))
    show_text(_("For example: %(text)s") % {"text": column.example} if column.example else _("(empty)"))
    basis = basis_word(column.basis, words)
    label = _("Column %(letter)s holds") % {"letter": column.letter}
    options = [_NOTHING, *PlanField]
    chosen = st.selectbox(
        f"{label} ({basis})" if basis else label,
        options,
        index=options.index(column.field or _NOTHING),
        format_func=lambda field: field_word(PlanField(field) if field else None, words),
        key=key,
    )
    return PlanField(chosen) if chosen else None
