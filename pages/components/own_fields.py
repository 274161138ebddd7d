"""The fields of an own factor or measure: Dutch and English beside each other, and lists to choose from."""

import streamlit as st

from catalog.model import Catalogue
from pages.components import session
from riskmodel.domain.own_columns import CHOICES, COLUMNS, LISTS, TEXTS, Column, TextColumns, Values
from riskmodel.domain.own_item import OwnKind
from riskmodel.i18n.own_words import choice_word, choices_of, column_word, reference_words

_ONE_LINE = 60


def own_fields(kind: OwnKind, values: Values, catalogue: Catalogue, key: str) -> dict[Column, str]:
    """Show the fields filled in with `values`, and return what is in them."""
    texts = {one.nl: one for one in TEXTS[kind]}
    english = {one.en for one in TEXTS[kind]}
    filled: dict[Column, str] = {}
    for column in COLUMNS[kind]:
        if column in texts:
            filled |= _text(texts[column], values, key)
        elif column in CHOICES:
            filled[column] = _choice(column, values.get(column, ""), key)
        elif column in LISTS:
            filled[column] = _list(column, values.get(column, ""), catalogue, key)
        else:
            assert column in english  # shown beside the Dutch
    return filled


def _text(columns: TextColumns, values: Values, key: str) -> dict[Column, str]:
    sides = zip(st.columns(2), (columns.nl, columns.en), strict=True)
    filled = {}
    for side, column in sides:
        label, value = column_word(column, session.words()), values.get(column, "")
        if columns.many:
            help_ = session.words().gettext("One on each line.")
            filled[column] = side.text_area(label, value, help=help_, key=f"{key}:{column}")
        elif columns.limit > _ONE_LINE:
            filled[column] = side.text_area(
                label, value, max_chars=columns.limit, height=90, key=f"{key}:{column}"
            )
        else:
            filled[column] = side.text_input(label, value, max_chars=columns.limit, key=f"{key}:{column}")
    return filled


def _choice(column: Column, value: str, key: str) -> str:
    words = session.words()
    offered = [member.value for member in CHOICES[column]]
    chosen: str | None = st.selectbox(
        column_word(column, words),
        offered,
        index=offered.index(value) if value in offered else None,
        format_func=lambda option: choice_word(column, option, words),
        placeholder=words.gettext("Choose"),
        key=f"{key}:{column}",
    )
    return chosen or ""


def _list(column: Column, value: str, catalogue: Catalogue, key: str) -> str:
    words, language = session.words(), session.language()
    had = value.split("\n") if value else []
    chosen = st.multiselect(
        column_word(column, words),
        # What was chosen before stays a choice when it is no longer on offer.
        list(dict.fromkeys((*choices_of(column, catalogue), *had))),
        had,
        format_func=lambda option: reference_words(option, catalogue, language),
        placeholder=words.gettext("Choose"),
        key=f"{key}:{column}",
    )
    return "\n".join(chosen)
