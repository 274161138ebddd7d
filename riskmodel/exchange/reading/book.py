"""The sheets of an xlsx file by name, each read when somebody asks for it."""

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass

from riskmodel.exchange.reading.elements import walk
from riskmodel.exchange.reading.grid import Grid, read_grid
from riskmodel.exchange.reading.package import Package, UnreadableFileError
from riskmodel.exchange.reading.text import shared_strings

_WORKBOOK, _RELATIONS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"


@dataclass(frozen=True)
class Book:
    """The names of the sheets in order, and where their parts are."""

    package: Package
    names: tuple[str, ...]
    places: Mapping[str, str]
    shared: tuple[str, ...]

    def grid(self, name: str) -> Grid:
        """Read one sheet; raises `UnreadableFileError` and `FileTooLargeError`."""
        return read_grid(self.package.part(self.places[name]), self.shared)


def open_book(data: bytes) -> Book:
    """Open an xlsx file; raises `UnreadableFileError` and `FileTooLargeError`."""
    package = Package(data)
    sheets, relations = _Sheets(), _Relations()
    walk(package.part(_WORKBOOK), sheets)
    walk(package.part(_RELATIONS), relations)
    places = {}
    for name, relation in sheets.found:
        if relation not in relations.targets:
            raise UnreadableFileError
        places[name] = relations.targets[relation]
    texts = tuple(shared_strings(package.part(relations.strings))) if relations.strings else ()
    return Book(package, tuple(name for name, _relation in sheets.found), places, texts)


class _Sheets:
    def __init__(self) -> None:
        self.found: list[tuple[str, str]] = []

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "sheet":
            self.found.append((attributes.get("name", ""), attributes.get("id", "")))

    def end(self, name: str) -> None:
        pass

    def text(self, text: str) -> None:
        pass


class _Relations:
    def __init__(self) -> None:
        self.targets: dict[str, str] = {}
        self.strings = ""

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name != "Relationship" or attributes.get("TargetMode") == "External":
            return
        # Absolute from the root of the package, or as seen from the folder of the workbook.
        target = posixpath.normpath(posixpath.join("/xl", attributes.get("Target", ""))).lstrip("/")
        self.targets[attributes.get("Id", "")] = target
        if attributes.get("Type", "").endswith("/sharedStrings"):
            self.strings = target

    def end(self, name: str) -> None:
        pass

    def text(self, text: str) -> None:
        pass
