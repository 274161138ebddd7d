"""The first line of every screen: who may see it, and refusals in words."""

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from pages.components import session
from riskmodel.domain.access import Actor, Role, require_role
from riskmodel.domain.errors import NotAllowedError, RiskModelError
from riskmodel.i18n.refusals import refusal


def guard(*roles: Role) -> Actor:
    """Return who is looking when they have one of the roles; stop the screen otherwise."""
    try:
        return require_role(session.actor(), *roles)
    except NotAllowedError as error:
        st.error(refusal(error, session.words()))
        st.stop()


@contextmanager
def refusals() -> Iterator[None]:
    """Say in words why something was refused, and leave the screen as it is."""
    try:
        yield
    except RiskModelError as error:
        st.error(refusal(error, session.words()))


@contextmanager
def command(done: str) -> Iterator[None]:
    """Do one thing, then show the screen anew with a word that it was done; refusals are said in words."""
    try:
        yield
    except RiskModelError as error:
        st.error(refusal(error, session.words()))
        return
    session.remember(done)
    st.rerun()
