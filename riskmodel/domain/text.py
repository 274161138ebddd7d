"""Texts that people write: bounded, and without characters that break files or screens."""

import unicodedata

from riskmodel.domain.errors import MissingValueError, TextTooLongError

NAME_LIMIT = 120
TEXT_LIMIT = 600

# Characters that reverse the direction of text can make it read as something else.
_DIRECTION = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c")


def clean_text(text: str, *, field: str, limit: int = TEXT_LIMIT) -> str:
    """Return a text in composed form without control characters and surrounding space.

    Raises `MissingValueError` when nothing is left and `TextTooLongError` above `limit` characters.
    """
    if len(text) > limit:
        raise TextTooLongError(limit, len(text))
    composed = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    cleaned = "".join(char for char in composed if is_harmless(char)).strip()
    if not cleaned:
        raise MissingValueError(field)
    return cleaned


def clean_line(text: str, *, field: str, limit: int = NAME_LIMIT) -> str:
    """Return a text of one line; raises as `clean_text` does."""
    return " ".join(clean_text(text, field=field, limit=limit).split())


def is_harmless(char: str) -> bool:
    """Say whether a character neither breaks files nor turns the direction of a text."""
    if char in "\n\t":
        return True
    # Cc: control, Cs: lone surrogates, Cn: not a character (such as U+FFFE).
    return unicodedata.category(char) not in {"Cc", "Cs", "Cn"} and char not in _DIRECTION
