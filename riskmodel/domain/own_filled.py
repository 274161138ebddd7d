"""Reading what somebody filled in, column by column, and remembering everything that does not fit."""

import re
import unicodedata
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeVar

from catalog.model import LocalText
from riskmodel.domain.own_columns import MOST_IN_A_LIST, Column, TextColumns, Values
from riskmodel.domain.own_problem import Fault, Problem
from riskmodel.domain.text import is_harmless

_Member = TypeVar("_Member", bound=StrEnum)
# Screens show texts of the catalogue with parts that read Markdown: these signs would be links or layout.
_MARKUP = re.compile(r"[<>\[\]`$\\]|://|www\.", re.IGNORECASE)
_FAR_TOO_LONG = 4
# Stands in for a text that does not fit: that it is missing as well would be one thing too many.
_SOMETHING = "-"
_NO_TEXT = LocalText(nl=_SOMETHING, en=_SOMETHING)


@dataclass
class Filled:
    """Values being read; what does not fit is remembered, and something harmless stands in for it."""

    values: Values
    problems: list[Problem] = field(default_factory=list)

    def text(self, columns: TextColumns) -> LocalText:
        """Return a text in both languages."""
        return next(iter(self.texts(columns)), _NO_TEXT)

    def texts(self, columns: TextColumns) -> tuple[LocalText, ...]:
        """Return the texts of a column, one for each line when it holds many."""
        dutch, english = self._lines(columns.nl, columns), self._lines(columns.en, columns)
        if not dutch:
            self._add(Fault.ONLY_ENGLISH if english else Fault.MISSING, columns.nl)
        elif english and len(english) != len(dutch):
            self._add(Fault.OTHER_NUMBER_OF_LINES, columns.en, limit=len(dutch))
        elif len(dutch) > MOST_IN_A_LIST:
            self._add(Fault.TOO_MANY_LINES, columns.nl, limit=MOST_IN_A_LIST)
        else:
            pairs = zip(dutch, english or dutch, strict=True)
            return tuple(LocalText(nl=nl, en=en) for nl, en in pairs)
        return ()

    def ids(self, column: Column, known: frozenset[str], *, least: int = 0) -> tuple[str, ...]:
        """Return the ids in a column, each once."""
        lines = self.values.get(column, "").split("\n")
        found = tuple(dict.fromkeys(line.strip() for line in lines if line.strip()))
        unknown = [one for one in found if one not in known]
        if len(found) > MOST_IN_A_LIST:
            self._add(Fault.TOO_MANY_LINES, column, limit=MOST_IN_A_LIST)
        elif unknown:
            self._add(Fault.UNKNOWN_CODE, column, given=unknown[0])
        if len(found) < least:
            self._add(Fault.NOTHING_CHOSEN, column)
        return found

    def choice(self, column: Column, members: type[_Member]) -> _Member:
        """Return the member with the value in a column."""
        given = self.values.get(column, "")
        for member in members:
            if member.value == given:
                return member
        self._add(Fault.NOT_IN_LIST if given else Fault.NOTHING_CHOSEN, column, given=given)
        return next(iter(members))

    def _lines(self, column: Column, columns: TextColumns) -> list[str]:
        text = self.values.get(column, "").replace("\r\n", "\n")
        lines = text.split("\n") if columns.many else [text]
        return [line for line in (self._line(column, one, columns.limit) for one in lines) if line]

    def _line(self, column: Column, text: str, limit: int) -> str:
        if len(text) > _FAR_TOO_LONG * limit:
            self._add(Fault.TOO_LONG, column, given=str(len(text)), limit=limit)
            return _SOMETHING
        line = " ".join(unicodedata.normalize("NFC", text).split())
        if len(line) > limit:
            self._add(Fault.TOO_LONG, column, given=str(len(line)), limit=limit)
        elif not (text.isprintable() or all(map(is_harmless, text))):
            self._add(Fault.HIDDEN_CHARACTER, column)
        elif found := _MARKUP.search(line):
            self._add(Fault.MARKUP, column, given=found.group())
        else:
            return line
        return _SOMETHING

    def _add(self, fault: Fault, column: Column, *, given: str = "", limit: int = 0) -> None:
        self.problems.append(Problem(fault, column, given, limit))
