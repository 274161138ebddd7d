"""Every text in the code has its Dutch, nothing in the Dutch is left over, and both have the same gaps."""

import re
from collections.abc import Iterable
from pathlib import Path

from babel.messages.catalog import Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

ROOT = Path(__file__).parents[2]
METHODS = [("**.py", "python"), ("**.html", "jinja2")]
OPTIONS = {"**.html": {"extensions": "jinja2.ext.i18n", "encoding": "utf-8"}}
Texts = tuple[str, ...]


def texts_in_code() -> dict[Texts, str]:
    found: dict[Texts, str] = {}
    for folder in ("pages", "riskmodel"):
        for file, line, text, _comments, _context in extract_from_dir(
            ROOT / folder, METHODS, options_map=OPTIONS
        ):
            found[_texts(text)] = f"{folder}/{file}:{line}"
    return found


def dutch() -> dict[Texts, Texts]:
    with (ROOT / "riskmodel/i18n/nl.po").open("rb") as file:
        messages: Iterable[Message] = read_po(file, locale="nl", abort_invalid=True)
        return {_texts(message.id): _texts(message.string) for message in messages if message.id}


def _texts(text: object) -> Texts:
    return tuple(map(str, text)) if isinstance(text, list | tuple) else (str(text),)


def _gaps(texts: Texts) -> set[str]:
    return {gap for text in texts for gap in re.findall(r"%\((\w+)\)", text)}


CODE, DUTCH = texts_in_code(), dutch()


def test_there_are_texts_to_translate() -> None:
    assert len(CODE) > 100


def test_every_text_has_its_dutch() -> None:
    missing = {where: text for text, where in CODE.items() if not all(DUTCH.get(text, ("",)))}
    assert missing == {}


def test_no_dutch_is_left_over() -> None:
    assert sorted(text for text in DUTCH if text not in CODE) == []


def test_both_languages_fill_in_the_same_gaps() -> None:
    # One test for all texts: to hand out so many one by one takes longer than to compare them.
    assert {text: dutch for text, dutch in DUTCH.items() if _gaps(dutch) != _gaps(text)} == {}
