"""The names of the sheets with own content and of their columns, in every language that a reader may use."""

from functools import cache

from riskmodel.domain.own_columns import CHOICES, COLUMNS, Column
from riskmodel.domain.own_item import OwnKind
from riskmodel.i18n.own_words import choice_words, column_word, retired_words
from riskmodel.i18n.translate import Language, translator

GUIDE = "guide"
REFERENCE = "reference"
CHOICE_LISTS = "lists"


def sheet_columns(kind: OwnKind) -> tuple[Column, ...]:
    """Return the columns of a sheet in order."""
    return (Column.CODE, *COLUMNS[kind], Column.RETIRED, Column.VERSION)


def sheet_name(sheet: str, language: Language) -> str:
    """Return the name of a sheet: of a kind of item, or of one of the three that only explain."""
    _ = translator(language).gettext
    return {
        OwnKind.FACTOR: _("Risk factors"),
        OwnKind.MEASURE: _("Measures"),
        GUIDE: _("Explanation"),
        REFERENCE: _("Our catalogue"),
        CHOICE_LISTS: _("Lists"),
    }[sheet]


@cache
def sheets_by_name() -> dict[str, str]:
    """Return which sheet a name stands for, in any language."""
    sheets = (*OwnKind, GUIDE, REFERENCE, CHOICE_LISTS)
    return {sheet_name(sheet, language): sheet for language in Language for sheet in sheets}


@cache
def columns_by_heading(kind: OwnKind) -> dict[str, Column]:
    """Return which column a heading stands for, in any language."""
    return {
        column_word(column, translator(language)): column
        for language in Language
        for column in sheet_columns(kind)
    }


@cache
def values_by_word(column: Column) -> dict[str, str]:
    """Return which value a word stands for, in any language and without capitals."""
    offered: dict[str, str] = {}
    for language in Language:
        words = translator(language)
        if column == Column.RETIRED:
            offered |= retired_words(words)
        elif column in CHOICES:
            offered |= choice_words(column, words)
    return {word.casefold(): value for word, value in offered.items()}
