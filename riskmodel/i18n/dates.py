"""Dates as people write them."""

from datetime import date

from babel.dates import format_date

from riskmodel.i18n.translate import Language

_LOCALES = {Language.NL: "nl_NL", Language.EN: "en_GB", Language.PL: "pl_PL"}


def long_date(day: date, language: Language) -> str:
    """Write a date in words, such as 4 maart 2027."""
    return format_date(day, format="long", locale=_LOCALES[language])


def short_date(day: date | None, language: Language) -> str:
    """Write a date in figures, or nothing when there is none."""
    return format_date(day, format="dd-MM-yyyy", locale=_LOCALES[language]) if day else ""
