"""Join codes: eight characters that nobody mistakes for one another."""

from collections.abc import Callable, Sequence

# Without 0, O, 1, I and L: 31 characters, 8.5e11 codes.
ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
LENGTH = 8
# Longer texts are not codes; nobody types more spaces and dashes than this.
_LONGEST = 40


def new_code(choose: Callable[[Sequence[str]], str], length: int = LENGTH) -> str:
    """Return a code of characters drawn by `choose`."""
    return "".join(choose(ALPHABET) for _ in range(length))


def read_code(text: str) -> str:
    """Return the code that somebody typed: capitals, without spaces, dashes and anything else."""
    return "".join(char for char in text[:_LONGEST].upper() if char in ALPHABET)


def spaced(code: str) -> str:
    """Return a code in two halves, as it is read aloud."""
    middle = len(code) // 2
    return f"{code[:middle]} {code[middle:]}"
