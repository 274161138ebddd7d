"""How names and factors are written in and around a heatmap."""

from collections.abc import Iterable

from babel.lists import format_list

from pages.components import session


def listed(names: Iterable[str]) -> str:
    """Return names as a list in a sentence, such as "a, b en c"."""
    return format_list(list(names), locale=session.language().value)


def capital(text: str) -> str:
    """Return a text that starts with a capital; the rest stays as it is."""
    return text[:1].upper() + text[1:]


def mechanism_name(mechanism_id: str) -> str:
    """Return the name of a mechanism that factors can share, as it stands in a sentence."""
    name = session.content().mechanism(mechanism_id).name.text(session.language())
    return name[:1].lower() + name[1:]


def mechanism_sentence(mechanism_id: str) -> str:
    """Return in one sentence how a mechanism works."""
    return session.content().mechanism(mechanism_id).description.text(session.language())
