"""Whether texts are complete, short enough and the same in both languages where that can be seen."""

import re
from collections.abc import Iterator

from pydantic import BaseModel

from catalog.finding import Finding, Place
from catalog.model import LocalText

LONGEST = {"name": 60, "description": 220, "first_step": 180, "word": 16, "anchor": 60}
# Misreadings in scanned sources; whoever copies from them brings these along.
_MISREAD = re.compile(r"arboret|klokkenuid|codrd|invioed", re.IGNORECASE)
_GAP = re.compile(r"\{(\w*)\}")
_WORDS = re.compile(r"\w")


def check_texts(place: Place, item: BaseModel, path: str = "") -> Iterator[Finding]:
    """Find texts of an item, however deep, that are too long, misread or filled in differently."""
    for name, value in item:
        field = f"{path}{name}"
        if isinstance(value, LocalText):
            yield from _one(place, field, value, LONGEST.get(name))
        elif isinstance(value, BaseModel):
            yield from check_texts(place, value, f"{field}.")
        elif isinstance(value, tuple):
            for number, part in enumerate(value, start=1):
                if isinstance(part, LocalText):
                    yield from _one(place, f"{field}.{number}", part, None)
                elif isinstance(part, BaseModel):
                    yield from check_texts(place, part, f"{field}.{number}.")


def _one(place: Place, field: str, text: LocalText, longest: int | None) -> Iterator[Finding]:
    if sorted(_GAP.findall(text.nl)) != sorted(_GAP.findall(text.en)):
        yield place.finding(field, "het Nederlands en het Engels hebben niet dezelfde invulplekken {…}")
    for language, words in (("nl", text.nl), ("en", text.en)):
        if longest is not None and len(words) > longest:
            expected = f"de tekst telt {len(words)} tekens; het mogen er {longest} zijn"
            yield place.finding(f"{field}.{language}", expected)
        if not _WORDS.search(words):
            yield place.finding(f"{field}.{language}", "hier staat nog geen tekst")
        if misread := _MISREAD.search(words):
            yield place.finding(f"{field}.{language}", f"“{misread.group()}” lijkt een leesfout uit een bron")
