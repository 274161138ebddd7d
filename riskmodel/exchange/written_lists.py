"""Lists in a cell: names of mechanisms and codes with names behind them, read back as ids."""

import re

from catalog.model import Catalogue
from riskmodel.domain.own_columns import LISTS, Column

_CODE = re.compile(r"[A-Za-z]{1,3}-(?:[A-Za-z]-)?[0-9]{2,}")
# A name may hold a comma; codes alone may stand behind one another.
_ONLY_CODES = re.compile(rf"{_CODE.pattern}(?:[,;\s]+{_CODE.pattern})*[,;\s]*")


def read_list(column: Column, text: str, catalogue: Catalogue) -> str:
    """Return the ids in a cell, one per line; what is no id or name stays, as do columns without a list."""
    if column not in LISTS:
        return text
    lines = [line for line in (" ".join(one.split()) for one in text.split("\n")) if line]
    if column == Column.MECHANISMS:
        ids = {
            name.casefold(): mechanism.id
            for mechanism in catalogue.mechanisms
            for name in (mechanism.id, mechanism.name.nl, mechanism.name.en)
        }
        return "\n".join(ids.get(line.casefold(), line) for line in lines)
    return "\n".join(code for line in lines for code in _codes(line))


def _codes(line: str) -> list[str]:
    if _ONLY_CODES.fullmatch(line):
        return [code.upper() for code in _CODE.findall(line)]
    found = _CODE.match(line)
    return [found.group().upper()] if found else [line]
