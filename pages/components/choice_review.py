"""What a choice of measures misses and what it may do; for the facilitator, as questions and ranges."""

import streamlit as st

from pages.components import session
from pages.components.names import factor_name
from riskmodel.application.weigh import Weighed
from riskmodel.i18n.balance_words import balance_sentence, effect_sentence
from riskmodel.i18n.room_words import listed


def show_review(weighed: Weighed) -> None:
    """Ask about what the choice is one-sided in, and say what it may do; nothing before a choice."""
    words = session.words()
    _ = words.gettext
    if not (weighed.warnings or weighed.effects):
        return
    with st.container(border=True, key="measures:review"):
        for warning in weighed.warnings:
            names = listed([factor_name(factor_id) for factor_id in warning.factor_ids], words)
            st.write(balance_sentence(warning, names, words))
        for factor_id, effect in weighed.effects.items():
            name = factor_name(factor_id)
            st.markdown(f"**{name}**  \n{effect_sentence(effect, words)}")
