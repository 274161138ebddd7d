"""What OiRA writes above its columns, in every language, and the words it uses in them."""

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path
from tomllib import loads
from typing import Any

from catalog.search import plain
from riskmodel.domain.imported_plan import Layout, PlanField, Priority
from riskmodel.domain.room_statement import MeasureStatus
from riskmodel.domain.text import as_read

_FILE = Path(__file__).with_name("oira.toml")
_IN_BRACKETS = re.compile(r"\(([^()]*)\)")
_EDGES = " :;.,*?!()"

FIELDS: Mapping[Layout, tuple[PlanField, ...]] = {
    Layout.OIRA_E: (
        PlanField.START,
        PlanField.DUE,
        PlanField.MEASURE,
        PlanField.REQUIREMENTS,
        PlanField.OWNER,
        PlanField.BUDGET,
        PlanField.SECTION,
        PlanField.RISK_NUMBER,
        PlanField.RISK,
        PlanField.PRIORITY,
        PlanField.COMMENT,
    ),
    Layout.OIRA_O: (
        PlanField.SECTION,
        PlanField.RISK,
        PlanField.RISK_NUMBER,
        PlanField.PRIORITY,
        PlanField.MEASURE,
        PlanField.START,
        PlanField.DUE,
        PlanField.OWNER,
        PlanField.BUDGET,
        PlanField.STATUS,
        PlanField.COMMENT,
    ),
}
"""The columns of OiRA's two layouts, in order."""


# The same few words stand in thousands of cells.
@lru_cache(maxsize=2_000)
def label_key(text: str) -> str:
    """Return a heading or word as it is compared."""
    return plain(as_read(text)).strip(_EDGES)


@cache
def headings(layout: Layout) -> Mapping[str, tuple[str, ...]]:
    """Return the headings of a layout by language, as they are compared and in the order of the columns."""
    return {
        language: tuple(label_key(heading) for heading in words[layout.value])
        for language, words in _languages().items()
    }


@cache
def fields_by_heading(layout: Layout) -> Mapping[str, frozenset[PlanField]]:
    """Return what a heading means in any language: more than one field where a translation is wrong."""
    found: dict[str, frozenset[PlanField]] = {}
    for row in headings(layout).values():
        for heading, field in zip(row, FIELDS[layout], strict=True):
            found[heading] = found.get(heading, frozenset()) | {field}
    return found


@cache
def priorities() -> Mapping[str, Priority]:
    """Return the words for priorities; a word that means two of them in its own language means none."""
    found: dict[str, set[Priority]] = {}
    for words in _languages().values():
        for name, word in words["priority"].items():
            found.setdefault(label_key(word), set()).add(Priority(name))
    return {word: meant.copy().pop() for word, meant in found.items() if len(meant) == 1}


@cache
def statuses() -> Mapping[str, MeasureStatus]:
    """Return the words for statuses: OiRA names them in the heading, to be filled in by hand."""
    order = (MeasureStatus.PLANNED, MeasureStatus.IN_PROGRESS, MeasureStatus.DONE)
    place = FIELDS[Layout.OIRA_O].index(PlanField.STATUS)
    found: dict[str, MeasureStatus] = {}
    for words in _languages().values():
        named = _IN_BRACKETS.search(words[Layout.OIRA_O.value][place])
        if named:
            found |= dict(zip(map(label_key, re.split("[/,]", named[1])), order, strict=False))
    return found


@cache
def _languages() -> Mapping[str, Mapping[str, Any]]:
    languages: Mapping[str, Mapping[str, Any]] = loads(_FILE.read_text(encoding="utf-8"))
    return languages
