"""Choosing the roles of an account."""

from collections.abc import Iterable

import streamlit as st

from pages.components import session
from riskmodel.domain.access import Role
from riskmodel.i18n.labels import role_word


def choose_roles(key: str, chosen: Iterable[Role] = ()) -> list[Role]:
    """Show the list of roles and return which are chosen."""
    words = session.words()
    return st.multiselect(
        words.gettext("Roles"),
        list(Role),
        sorted(chosen),
        format_func=lambda role: role_word(role, words),
        placeholder=words.gettext("Choose"),
        key=key,
    )
