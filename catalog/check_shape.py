"""Whether files can be read and every item has the fields of its kind."""

import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from catalog.catalogue import Edition
from catalog.finding import Finding, Place
from catalog.kinds import KINDS, Kind
from catalog.read import Table, catalogue_files, read_file
from catalog.text import Item

_WORDS = {
    "missing": "dit veld ontbreekt",
    "extra_forbidden": "dit veld bestaat niet; kijk of de naam goed gespeld is",
    "string_type": "hier hoort een tekst tussen aanhalingstekens",
    "string_too_short": "de tekst is leeg",
    "int_type": "hier hoort een heel getal",
    "bool_type": "hier hoort true of false",
    "tuple_type": "hier hoort een lijst tussen vierkante haken",
    "model_type": "hier horen velden, zoals .nl en .en",
    "less_than_equal": "het getal mag niet hoger zijn dan {le}",
    "greater_than_equal": "het getal mag niet lager zijn dan {ge}",
    "enum": "kies een van: {expected}",
    "literal_error": "kies een van: {expected}",
}
_OTHER = "de waarde past niet bij dit veld: {given}"


@dataclass(frozen=True)
class Located:
    """An item of a file: where it stands, and its value when all its fields fit."""

    place: Place
    model: type[Item]
    item: Item | None


def read_items(folder: Path) -> tuple[list[Located], list[Finding]]:
    """Return the items of a catalogue, and what is wrong with their shape."""
    located: list[Located] = []
    findings: list[Finding] = []
    edition: Table = {}
    for file in catalogue_files(folder):
        name = file.relative_to(folder).as_posix()
        try:
            tables = read_file(file)
        except tomllib.TOMLDecodeError as error:
            findings.append(Finding(name, "bestand", "opmaak", f"dit bestand is niet te lezen: {error}"))
            continue
        edition |= {key: tables.pop(key) for key in Edition.model_fields if key in tables}
        for kind in KINDS:
            _sort_out(name, kind, tables.pop(kind.table, []), located, findings)
        findings += [Finding(name, "bestand", table, _unknown_table()) for table in tables]
    findings += _fields(Edition, edition, Place("edition.toml", "editie"))
    return located, [*findings, *_twice(located)]


def _sort_out(name: str, kind: Kind, tables: Any, located: list[Located], findings: list[Finding]) -> None:
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        expected = f"schrijf [[{kind.table}]] met dubbele haken boven elk item"
        findings.append(Finding(name, "bestand", kind.table, expected))
        return
    for number, table in enumerate(tables, start=1):
        place = Place(name, str(table.get("id", f"{kind.table} {number}")))
        wrong = _fields(kind.model, table, place)
        findings += wrong
        located.append(Located(place, kind.model, None if wrong else kind.model.model_validate(table)))


def _fields(model: type[Item], table: Table, place: Place) -> list[Finding]:
    try:
        model.model_validate(table)
    except ValidationError as error:
        return [place.finding(_path(found), _words(found)) for found in error.errors()]
    return []


def _unknown_table() -> str:
    return f"deze tabel kennen we niet; kies uit {', '.join(kind.table for kind in KINDS)}"


def _twice(located: list[Located]) -> Iterator[Finding]:
    counted = Counter((one.model, one.place.item) for one in located)
    for one in located:
        if counted[one.model, one.place.item] > 1:
            yield one.place.finding("id", "dit id staat er vaker; elk id is van één item")


def _path(found: ErrorDetails) -> str:
    return ".".join(str(part + 1) if isinstance(part, int) else part for part in found["loc"])


def _words(found: ErrorDetails) -> str:
    given = {"given": found["input"], **found.get("ctx", {})}
    return _WORDS.get(found["type"], _OTHER).format_map(given)
