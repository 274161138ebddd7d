"""The five parts of a suggestion's score: a bar of at most three blocks, and words that say the same."""

from html import escape
from pathlib import Path

import streamlit as st

from catalog.model import Measure
from pages.components import session
from riskmodel.domain.method_version import CURRENT
from riskmodel.domain.suggestions import ScoreParts
from riskmodel.i18n.room_words import STEPS, part_lines


def show_score(parts: ScoreParts, measure: Measure) -> None:
    """Show why a measure stands where it does; without a figure."""
    words = session.words()
    st.html(Path(__file__).with_name("score.css"))
    rows = "".join(_row(*line) for line in part_lines(parts, measure, CURRENT, words))
    caption = escape(words.gettext("What puts it in this place"))
    st.html(f'<table class="score"><caption>{caption}</caption><tbody>{rows}</tbody></table>')


def _row(name: str, length: int, says: str) -> str:
    blocks = "".join(f'<i class="{"on" if place < length else "off"}"></i>' for place in range(STEPS))
    return (
        f'<tr><th scope="row">{escape(name)}</th><td class="blocks" aria-hidden="true">{blocks}</td>'
        f"<td>{escape(says)}</td></tr>"
    )
