"""Factors and measures as entries of a list, under their headings."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from catalog.model import Factor, Measure
from pages.catalogue.parts.addresses import factor_path, measure_path
from pages.catalogue.parts.asking import Question
from pages.catalogue.parts.wording import Wording
from pages.components import session
from riskmodel.i18n import catalogue_labels

_Item = TypeVar("_Item", Factor, Measure)


@dataclass(frozen=True)
class Entry:
    """One factor or measure in a list."""

    path: str
    name: str
    text: str
    marks: tuple[str, ...]


@dataclass(frozen=True)
class Section:
    """Entries under a heading; without one when they are ordered by how well they fit the search."""

    name: str
    entries: Sequence[Entry]


def factor_sections(found: Iterable[Factor], question: Question, wording: Wording) -> list[Section]:
    """Return factors under their categories; without headings when words were looked for."""
    return _sections(found, question, wording, _factor_heading, _factor_entry)


def measure_sections(found: Iterable[Measure], question: Question, wording: Wording) -> list[Section]:
    """Return measures under their policy lines; without headings when words were looked for."""
    return _sections(found, question, wording, _measure_heading, _measure_entry)


def _sections(
    found: Iterable[_Item],
    question: Question,
    wording: Wording,
    heading: Callable[[_Item, Wording], str],
    entry: Callable[[_Item, Wording], Entry],
) -> list[Section]:
    """Return entries under their headings, in the order in which those come up."""
    grouped: dict[str, list[Entry]] = {}
    for item in found:
        name = "" if question.text.strip() else heading(item, wording)
        grouped.setdefault(name, []).append(entry(item, wording))
    return [Section(name, entries) for name, entries in grouped.items()]


def _factor_heading(factor: Factor, wording: Wording) -> str:
    return wording.catalogue.category(factor.category).name.text(wording.language)


def _measure_heading(measure: Measure, _wording: Wording) -> str:
    return catalogue_labels.line_heading(measure.line, session.words())


def _factor_entry(factor: Factor, wording: Wording) -> Entry:
    _ = session.words().gettext
    language = wording.language
    marks = (_("Our own") if factor.own else "", _("core") if factor.core else "")
    return Entry(
        factor_path(factor.id),
        factor.name.text(language),
        factor.description.text(language),
        tuple(mark for mark in marks if mark),
    )


def _measure_entry(measure: Measure, wording: Wording) -> Entry:
    words = session.words()
    own = (words.gettext("Our own"),) if measure.own else ()
    level = catalogue_labels.level_word(measure.level, words)
    starter = catalogue_labels.starter_word(measure.influence, words)
    return Entry(
        measure_path(measure.id),
        measure.name.text(wording.language),
        measure.description.text(wording.language),
        (*own, wording.standing_word(measure), level, starter),
    )
