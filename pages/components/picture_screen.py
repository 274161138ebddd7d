"""A picture on the screen, in a frame of its own."""

from html import escape

import streamlit as st

from pages.components import session
from pages.components.picture_chart import picture_chart
from riskmodel.exchange.pictures.picture import Picture

# What the page has room for beside the menu on a common screen.
_PAGE = 890


def show_on_screen(picture: Picture, alt_text: str, *, key: str) -> None:
    """Show a picture; where the screen is narrower it scrolls in its own frame."""
    hint = escape(session.words().gettext("Slide the picture sideways, or read the table below it."))
    kind = "on-narrow-screens" if picture.width <= _PAGE else "on-all-screens"
    st.html(f'<p class="{kind}">{hint}</p>')
    with st.container(key=f"drawn:{key}"):
        st.altair_chart(picture_chart(picture), width="content", theme=None, alt=alt_text)
