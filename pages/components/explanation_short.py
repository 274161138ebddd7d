"""Why management sees these rows and no others, in a few sentences under the heatmap."""

import streamlit as st

from pages.components import session
from riskmodel.domain.explanation import Explanation
from riskmodel.domain.method_version import CURRENT
from riskmodel.i18n.explanation_words import short_waiting_words


def show_short_explanation(found: Explanation) -> None:
    """Say why rows are what they are, what an empty cell and two labels mean, and that teams wait."""
    words = session.words()
    _ = words.gettext
    sentences = [
        _("A row holds at least %(people)s people: one large team, or several together.")
        % {"people": CURRENT.row_people}
    ]
    if any(row.empty for row in found.rows):
        sentences.append(_("Where too few people answered, nothing is shown."))
    if any(row.open for row in found.rows):
        sentences.append(
            _("Where two labels stand, saying which one would tell too much about somebody's answer.")
        )
    sentences.append(short_waiting_words(len(found.waiting), words))
    with st.expander(_("Why you see this and no more")):
        st.write(" ".join(text for text in sentences if text))
