"""The smallest set of suggestions that touches every risk that is left."""

import streamlit as st

from pages.components import session
from pages.components.name_list import show_names
from pages.components.names import factor_name
from riskmodel.application.weigh import Weighed
from riskmodel.i18n.balance_words import package_sentence
from riskmodel.i18n.room_words import listed


def show_package(weighed: Weighed) -> None:
    """Show the package by name, what it leaves open, and whether fewer would do; nothing without risks."""
    if not weighed.to_treat:
        return
    words, language = session.words(), session.language()
    _ = words.gettext
    st.subheader(_("With as few measures as possible"))
    if not weighed.left_over:
        st.write(_("What you chose touches every risk you want treated."))
        return
    risks = listed([factor_name(factor_id) for factor_id in weighed.left_over], words)
    st.write(_("Still to touch: %(factors)s.") % {"factors": risks})
    package = weighed.package
    uncovered = listed([factor_name(factor_id) for factor_id in package.uncovered_factor_ids], words)
    st.write(package_sentence(package, uncovered, words))
    show_names(session.content().measure(one).name.text(language) for one in package.measure_ids)
    st.write(
        _("This is worked out exactly.")
        if package.is_exact
        else _("This is an approximation: there are too many risks to work out every set.")
    )
