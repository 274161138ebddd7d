"""Walking through an XML part element by element: no tree in memory, no entities, a bounded number."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Protocol
from xml.etree.ElementTree import ParseError, XMLParser

from riskmodel.exchange.reading.package import FileTooLargeError, UnreadableFileError

_MOST_ELEMENTS = 200_000


class Visitor(Protocol):
    """What is told about every element, by its name without namespace."""

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Hear that an element begins."""

    def end(self, name: str) -> None:
        """Hear that an element ends."""

    def text(self, text: str) -> None:
        """Hear a piece of text."""


def walk(data: bytes, visitor: Visitor) -> None:
    """Tell a visitor about a part; raises `UnreadableFileError` and `FileTooLargeError`."""
    parser = XMLParser(target=_Target(visitor))
    try:
        parser.feed(data)
        parser.close()
    except (ParseError, ValueError, LookupError) as error:
        raise UnreadableFileError from error


class _Target:
    """The side of a visitor that the parser speaks to."""

    def __init__(self, visitor: Visitor) -> None:
        self.visitor = visitor
        self.elements = 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self.elements += 1
        if self.elements > _MOST_ELEMENTS:
            raise FileTooLargeError
        self.visitor.start(_plain(tag), {_plain(name): value for name, value in attributes.items()})

    def end(self, tag: str) -> None:
        self.visitor.end(_plain(tag))

    def data(self, text: str) -> None:
        self.visitor.text(text)

    def doctype(self, _name: str, _public: str | None, _system: str | None) -> None:
        # No Excel file has one; entities that grow or fetch begin with it.
        raise UnreadableFileError

    def close(self) -> None:
        pass


# A file has hundreds of thousands of elements with a handful of names.
@lru_cache(maxsize=500)
def _plain(tag: str) -> str:
    return tag.rpartition("}")[2]
