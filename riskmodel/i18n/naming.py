"""Whether a text seems to name a person: a warning before sending, never a reason to refuse."""

import re
from collections.abc import Iterable
from pathlib import Path

_TITLES = (
    r"mevrouw|mevr\.?|mw\.?|meneer|mijnheer|dhr\.?|de heer|mr\.?|mrs\.?|ms\.?|dr\.?|drs\.?|prof\.?|ing\.?"
)
_AFTER_TITLE = re.compile(rf"\b(?:{_TITLES})\s+(?:(?:van|de|den|der|el|ten|ter)\s+)*[A-ZÀ-Þ][\w'’-]+", re.I)
_CONTACT = re.compile(r"\S+@\S+|(?<!\w)@\w{2,}|\+?\d[\d \-]{7,}\d")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_SENTENCE_ENDS = re.compile(r"(?:^|[.!?:;\n•\-–]\s*|[\"“‘(]\s*)$")


def _words_in(file: str) -> frozenset[str]:
    return frozenset((Path(__file__).parent / file).read_text(encoding="utf-8").split())


# Written with a capital within a sentence without naming anybody.
_NO_NAMES = _words_in("capitals_without_names.txt")
# First names that are common in the Netherlands and are hardly ever another word at the start of a sentence.
_FIRST_NAMES = _words_in("first_names.txt")


def seem_to_name(text: str, known: Iterable[str] = ()) -> tuple[str, ...]:
    """Return the words that seem to name or lead to a person, in the order of the text.

    `known` are full names of people who must not be named, such as those with an account.
    Errs on the side of warning: who is sure sends the text as it is.
    """
    found = [match.group() for match in _AFTER_TITLE.finditer(text)]
    found += [match.group() for match in _CONTACT.finditer(text)]
    parts = {part.lower() for name in known for part in _WORD.findall(name) if len(part) > 2}
    found += [match.group() for match in _WORD.finditer(text) if _is_name(match, text, parts)]
    whole = [name for name in dict.fromkeys(found) if not any(name in other != name for other in found)]
    return tuple(sorted(whole, key=text.find))


def _is_name(match: re.Match[str], text: str, known: set[str]) -> bool:
    word = match.group()
    plain = word.lower().removesuffix("'s").removesuffix("’s")
    if plain in known or (word[0].isupper() and plain in _FIRST_NAMES):
        return True
    if not word[0].isupper() or word.isupper() or plain in _NO_NAMES:
        return False
    return not _SENTENCE_ENDS.search(text[: match.start()])
