"""What strengthens each other: factors with one root, and named combinations with the question to ask."""

import streamlit as st

from pages.components import session
from pages.components.names import factor_name
from riskmodel.domain.stacking import Stacking
from riskmodel.i18n.room_words import listed, stack_sentence


def show_stacking(stacking: Stacking) -> None:
    """Show each shared root in a sentence and each combination with why and what to ask; else nothing."""
    if not (stacking.stacks or stacking.combination_ids):
        return
    words, language, content = session.words(), session.language(), session.content()
    _ = words.gettext
    st.subheader(_("Together they weigh more"))
    for stack in stacking.stacks:
        mechanism = content.mechanism(stack.mechanism_id)
        names = [factor_name(factor_id) for factor_id in stack.factor_ids]
        sentence = stack_sentence(mechanism.name.text(language), names, words)
        st.write(f"{sentence} {mechanism.description.text(language)}")
    combinations = {one.id: one for one in content.combinations}
    for combination_id in stacking.combination_ids:
        combination = combinations[combination_id]
        with st.expander(combination.name.text(language), icon=":material/hub:"):
            st.write(listed([factor_name(factor_id) for factor_id in combination.factor_ids], words) + ".")
            st.write(combination.explanation.text(language))
            st.write(_("To ask: %(question)s") % {"question": combination.question.text(language)})
