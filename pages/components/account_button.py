"""A button that leads to a page of the server: only that can give or take a cookie."""

from html import escape
from typing import Literal

import streamlit as st

_STYLE = (
    "font:inherit;padding:.45rem 1rem;border:1px solid #c9d3df;border-radius:.5rem;"
    "background:#fff;color:#14213d;min-height:44px"
)


def show_server_button(path: str, label: str, method: Literal["get", "post"]) -> None:
    """Show a button that asks the server for `path`."""
    button = f'<button style="{_STYLE}">{escape(label)}</button>'
    st.html(f'<form method="{method}" action="{escape(path)}">{button}</form>')
