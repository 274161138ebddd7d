"""What words in a plan mean: priorities, how far a measure is, and whether it worked."""

import re
from collections.abc import Iterable, Mapping
from enum import StrEnum
from functools import cache
from pathlib import Path
from tomllib import loads
from typing import TypeVar

from riskmodel.domain.imported_plan import PlanField, Priority
from riskmodel.domain.room_statement import Effect, MeasureStatus
from riskmodel.exchange.plan_reading.labels import label_key, priorities, statuses

_FILE = Path(__file__).with_name("words.toml")
_SHARE = re.compile(r"(\d{1,3})(?:[.,]\d+)? ?%")
_LONGEST = 80
_Meant = TypeVar("_Meant", bound=StrEnum)


def read_priority(text: str) -> Priority | None:
    """Return the priority that a word stands for in any language, or None."""
    return _meant(text, _priorities())


def read_status(text: str) -> MeasureStatus | None:
    """Return how far a measure is, in words or as a share of a hundred, or None."""
    share = _SHARE.fullmatch(text.strip())
    if share:
        done = int(share[1])
        if done == 0:
            return MeasureStatus.PLANNED
        return MeasureStatus.DONE if done >= 100 else MeasureStatus.IN_PROGRESS
    return _meant(text, _statuses())


def read_effect(text: str) -> Effect | None:
    """Return whether a measure worked, or None."""
    return _meant(text, _effects())


@cache
def synonyms() -> Mapping[PlanField, tuple[str, ...]]:
    """Return what may stand above the columns of any table."""
    return {PlanField(name): tuple(map(label_key, words)) for name, words in _words()["headings"].items()}


def _meant(text: str, meanings: Mapping[str, _Meant]) -> _Meant | None:
    """Return what a text means as a whole, else by the words it begins with: "loopt, tot mei"."""
    said = label_key(text[:_LONGEST])
    if said in meanings:
        return meanings[said]
    start = label_key(re.split(r"[,;:.(\n–-]", said, maxsplit=1)[0])
    return meanings.get(start)


@cache
def _priorities() -> Mapping[str, Priority]:
    return {**priorities(), **_by_word(_words()["priority"], Priority)}


@cache
def _statuses() -> Mapping[str, MeasureStatus]:
    return {**statuses(), **_by_word(_words()["status"], MeasureStatus)}


@cache
def _effects() -> Mapping[str, Effect]:
    return _by_word(_words()["effect"], Effect)


def _by_word(words: Mapping[str, Iterable[str]], kind: type[_Meant]) -> dict[str, _Meant]:
    return {label_key(word): kind(name) for name, spelled in words.items() for word in spelled}


@cache
def _words() -> Mapping[str, Mapping[str, list[str]]]:
    words: Mapping[str, Mapping[str, list[str]]] = loads(_FILE.read_text(encoding="utf-8"))
    return words
