"""The sheets of an xlsx file by name, each read when somebody asks for it."""

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass

from riskmodel.exchange.reading.elements import walk
from riskmodel.exchange.reading.grid import Grid, read_grid
from riskmodel.exchange.reading.package import Package, UnreadableFileError
from riskmodel.exchange.reading.styles import Formats, read_formats
from riskmodel.exchange.reading.text import shared_strings

_WORKBOOK, _RELATIONS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"


@dataclass(frozen=True)
class Book:
    """The names of the sheets in order, and where their parts are; `is_1904` when days count from there."""

    package: Package
    names: tuple[str, ...]
    places: Mapping[str, str]
    shared: tuple[str, ...]
    styles: str = ""
    is_1904: bool = False

    def grid(self, name: str) -> Grid:
        """Read one sheet; raises `UnreadableFileError` and `FileTooLargeError`."""
        return read_grid(self.package.part(self.places[name]), self.shared)

    def formats(self) -> Formats:
        """Say which styles show days and shares; raises as `grid` does."""
        return read_formats(self.package.part(self.styles)) if self.styles else Formats()


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
    names = tuple(name for name, _relation in sheets.found)
    return Book(package, names, places, texts, relations.styles, sheets.is_1904)


class _Sheets:
    def __init__(self) -> None:
        self.found: list[tuple[str, str]] = []
        self.is_1904 = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "sheet":
            self.found.append((attributes.get("name", ""), attributes.get("id", "")))
        elif name == "workbookPr":
            self.is_1904 = attributes.get("date1904", "") in ("1", "true")

    def end(self, name: str) -> None:
        pass

    def text(self, text: str) -> None:
        pass


class _Relations:
    def __init__(self) -> None:
        self.targets: dict[str, str] = {}
        self.strings = self.styles = ""

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name != "Relationship" or attributes.get("TargetMode") == "External":
            return
        # Absolute from the root of the package, or as seen from the folder of the workbook.
        target = posixpath.normpath(posixpath.join("/xl", attributes.get("Target", ""))).lstrip("/")
        self.targets[attributes.get("Id", "")] = target
        if attributes.get("Type", "").endswith("/sharedStrings"):
            self.strings = target
        elif attributes.get("Type", "").endswith("/styles"):
            self.styles = target

    def end(self, name: str) -> None:
        pass

    def text(self, text: str) -> None:
        pass
