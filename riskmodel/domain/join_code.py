"""Join codes: eight characters that nobody mistakes for one another."""

from collections.abc import Callable, Sequence

# Without 0, O, 1, I and L: 31 characters, 8.5e11 codes.
ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
LENGTH = 8


def new_code(choose: Callable[[Sequence[str]], str], length: int = LENGTH) -> str:
    """Return a code of characters drawn by `choose`."""
    return "".join(choose(ALPHABET) for _ in range(length))


def read_code(text: str) -> str:
    """Return the code that somebody typed: capitals, without spaces and dashes."""
    return "".join(text.upper().split()).replace("-", "")


def spaced(code: str) -> str:
    """Return a code in two halves, as it is read aloud."""
    middle = len(code) // 2
    return f"{code[:middle]} {code[middle:]}"
