"""What is experienced differently, as two views that may both stay."""

import streamlit as st

from pages.components import session


def show_two_views() -> None:
    """Show both views side by side; nothing says how many hold which, and nobody is asked which is theirs."""
    _ = session.words().gettext
    one, other = st.columns(2, border=True)
    one.write(_("One view: this is likely or heavy here. In which situations would you see that?"))
    other.write(_("Another view: this hardly comes up here. What in the work would make that so?"))
    st.write(_("Ask both questions to everybody. Both views may stay; nobody has to say how they see it."))
