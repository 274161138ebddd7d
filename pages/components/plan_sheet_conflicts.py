"""Values that changed on both sides: in the workbook, and in the product since it was downloaded."""

import streamlit as st

from pages.components import session
from pages.components.text import show_sentence
from riskmodel.domain.plan_differences import FieldDifference, FieldOf, PlanDifference, PlanDifferences
from riskmodel.i18n.plan_words import field_word, value_words

_HERE, _SHEET = "here", "sheet"


def choose_between(differences: PlanDifferences) -> frozenset[FieldOf] | None:
    """Let somebody choose for each conflict; return where the workbook counts, None until all is chosen."""
    _ = session.words().gettext
    if not differences.conflicts:
        return frozenset()
    st.subheader(_("Changed on both sides"))
    st.write(_("These values were changed here since the workbook was downloaded, and in the workbook too."))
    chosen = {
        (change.line.measure.id, one.field): _choice(change, one)
        for change in differences.changes
        for one in change.fields
        if one.is_conflict
    }
    if None in chosen.values():
        return None
    return frozenset(place for place, choice in chosen.items() if choice == _SHEET)


def _choice(change: PlanDifference, one: FieldDifference) -> str | None:
    words, language = session.words(), session.language()
    _ = words.gettext
    said = {
        name: value_words(one.field, value, language)
        for name, value in (("before", one.made_with), (_HERE, one.now), (_SHEET, one.in_sheet))
    }
    show_sentence(
        _("%(team)s, row %(row)s: %(measure)s")
        % {"team": change.line.unit_name, "row": change.row, "measure": change.line.measure.text}
    )
    # What people typed stands in the sentence, not in the options: those are read as Markdown.
    show_sentence(
        _("%(field)s. When downloaded: %(before)s. Here now: %(here)s. In the workbook: %(sheet)s.")
        % {"field": field_word(one.field, words), **said}
    )
    named = {_HERE: _("Keep what is here"), _SHEET: _("Take what is in the workbook")}
    return st.radio(
        _("Which value counts?"),
        list(named),
        format_func=lambda name: named[name],
        index=None,
        horizontal=True,
        key=f"plansheet:{change.line.measure.id}:{one.field}:{one.now}",
    )
