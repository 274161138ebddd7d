"""How names and factors are written in and around a heatmap."""

import re
from collections.abc import Iterable
from textwrap import wrap

from babel.lists import format_list

from pages.components import session


def listed(names: Iterable[str]) -> str:
    """Return names as a list in a sentence, such as "a, b en c"."""
    return format_list(list(names), locale=session.language().value)


def capital(text: str) -> str:
    """Return a text that starts with a capital; the rest stays as it is."""
    return text[:1].upper() + text[1:]


def broken(text: str, letters: int) -> list[str]:
    """Return a text in lines of so many letters at most; a longer word is cut with a hyphen."""
    short = re.sub(rf"(\S{{{letters - 2}}})(?=\S{{3}})", r"\1- ", text)
    return wrap(short, letters)
