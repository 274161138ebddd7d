"""Which styles of a file show a number as a day or as a share of a hundred."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from riskmodel.exchange.reading.elements import walk

# ECMA-376, part 1, 18.8.30: the formats that need no code, those of East Asian languages included.
_DAYS = frozenset(map(str, (*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59))))
_SHARES = frozenset({"9", "10"})
# What is between quotes or brackets, or behind a backslash, is shown as it is.
_LITERAL = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.|_.|\*.')


@dataclass(frozen=True)
class Formats:
    """The places of the styles that show days, and of those that show shares."""

    days: frozenset[int] = frozenset()
    shares: frozenset[int] = frozenset()


def read_formats(data: bytes) -> Formats:
    """Return what the styles part says; raises `UnreadableFileError` and `FileTooLargeError`."""
    reader = _Styles()
    walk(data, reader)
    days, shares = [], []
    for place, number in enumerate(reader.formats):
        code = _LITERAL.sub("", reader.codes.get(number, ""))
        if number in _DAYS or re.search("[dmyhs]", code, re.IGNORECASE):
            days.append(place)
        elif number in _SHARES or "%" in code:
            shares.append(place)
    return Formats(frozenset(days), frozenset(shares))


class _Styles:
    def __init__(self) -> None:
        self.codes: dict[str, str] = {}
        self.formats: list[str] = []
        self._is_inside = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "numFmt":
            self.codes[attributes.get("numFmtId", "")] = attributes.get("formatCode", "")[:200]
        elif name == "cellXfs":
            self._is_inside = True
        elif name == "xf" and self._is_inside:
            self.formats.append(attributes.get("numFmtId", "0"))

    def end(self, name: str) -> None:
        if name == "cellXfs":
            self._is_inside = False

    def text(self, text: str) -> None:
        pass
