"""The texts of the catalogue that a phone shows, as a further language has to translate them."""

import re
from collections.abc import Iterator
from pathlib import Path

from pydantic import BaseModel

from catalog.catalogue import Catalogue
from catalog.load import load_catalogue
from catalog.po_file import Text, up_to_date
from catalog.text import TRANSLATIONS, LocalText

_SAME_EVERYWHERE = re.compile(r"\{\w*\}|www\.\S+")
_LETTER = re.compile(r"[^\W\d_]")
_OF_A_FACTOR = ("name", "description", "questions")


def catalogue_file(language: str) -> Path:
    """Return the file with the catalogue in a further language."""
    return TRANSLATIONS / f"{language}.po"


def catalogue_file_up_to_date(language: str) -> str:
    """Return what that file should be, given the catalogue of this installation."""
    return up_to_date(catalogue_file(language), language, catalogue_texts(load_catalogue()))


def catalogue_texts(catalogue: Catalogue) -> Iterator[Text]:
    """Give what a phone shows, in the order of the catalogue: factors, also withdrawn ones, scales, help."""
    for factor in catalogue.factors:
        for field in _OF_A_FACTOR:
            yield from _texts(getattr(factor, field), f"{factor.id}.{field}")
    for scale in catalogue.scales:
        yield from _texts(scale, scale.id)
    for route in catalogue.help_routes:
        yield from _texts(route, route.id)


def _texts(value: object, place: str) -> Iterator[Text]:
    """Give the texts in a value, however deep."""
    if isinstance(value, LocalText):
        # A number or an address alone is not to be translated, and so cannot be mistyped.
        if _LETTER.search(_SAME_EVERYWHERE.sub("", value.en)):
            yield Text(value.en, place, value.nl)
    elif isinstance(value, BaseModel):
        for name, part in value:
            yield from _texts(part, f"{place}.{name}")
    elif isinstance(value, tuple):
        for number, part in enumerate(value, start=1):
            yield from _texts(part, f"{place}.{number}")
