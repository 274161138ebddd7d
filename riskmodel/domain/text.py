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


def as_read(text: str) -> str:
    """Return a text as the eye takes it in: characters that look the same or are not seen make no difference.

    Letters of other alphabets that only look alike stay different.
    """
    if text.isascii():
        # Nothing in it hides or looks like something else, and most texts are like this.
        return " ".join(text.split())
    seen = (char for char in unicodedata.normalize("NFKC", text) if not _is_invisible(char))
    return " ".join("".join(seen).split())


def _is_invisible(char: str) -> bool:
    # Cf: characters that only steer others, such as a soft hyphen; the others choose how one before looks.
    return (
        unicodedata.category(char) == "Cf"
        or char in "\u034f\u115f\u1160\u17b4\u17b5\u3164"
        or ("\ufe00" <= char <= "\ufe0f" or "\U000e0100" <= char <= "\U000e01ef")
    )
