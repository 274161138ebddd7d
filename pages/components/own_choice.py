"""Choosing what to work on: something new, or an own item that is there."""

from collections.abc import Sequence

import streamlit as st

from pages.components import session
from riskmodel.domain.own_item import OwnItem, OwnKind
from riskmodel.i18n.own_words import new_words

_OPENED = "own:opened"


def choose_what(items: Sequence[OwnItem]) -> tuple[OwnKind, OwnItem | None]:
    """Let somebody choose, something new to begin with; an item stays as it was when it was opened."""
    words, language = session.words(), session.language()
    named = {kind.value: new_words(kind, words) for kind in OwnKind}
    named |= {one.id: f"{one.id} {one.item.name.text(language)}" for one in items}
    chosen = st.selectbox(
        words.gettext("What do you want to work on?"),
        list(named),
        format_func=lambda key: named.get(key, key),
        key="own:what",
        width=480,
    )
    own = next((one for one in items if one.id == chosen), None)
    if own is None:
        return OwnKind(chosen), None
    return own.kind, _opened(own)


def close_opened() -> None:
    """Let the next run show what is chosen as it stands then."""
    session.taken_value(_OPENED)


def _opened(own: OwnItem) -> OwnItem:
    """Return an item as it was when it came on the screen.

    A form that followed every change would lose what somebody types in it, and nobody would be told.
    """
    kept = session.value_of(_OPENED)
    if isinstance(kept, OwnItem) and kept.id == own.id:
        return kept
    session.put_value(_OPENED, own)
    return own
