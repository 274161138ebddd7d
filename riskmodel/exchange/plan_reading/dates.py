"""Days as people write them in a plan: in figures, in words, or as a month, a quarter or a year."""

import calendar
import re
from datetime import date

LEAST_YEAR, MOST_YEAR = 1990, 2100
_LONGEST = 60
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[ T].*)?")
_FIGURES = re.compile(r"(\d{1,2})[-/. ]+(\d{1,2})[-/. ]+(\d{4}|\d{2})\.?(?: .*)?")
_WORDS = re.compile(
    r"(?:[^\W\d]+,? )?(\d{1,2})(?:\.|e|st|nd|rd|th)?[ -](?:de |of )?([^\W\d]+)\.?,?[ -](\d{4})"
)
_MONTH_FIRST = re.compile(r"([^\W\d]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})")
_MONTH = re.compile(
    r"(?:(?:begin|eind|einde|medio|early|end|mid|voor|by|before|of) )*([^\W\d]+)\.?,?[ -](\d{4})"
)
_MONTH_IN_FIGURES = re.compile(r"(\d{1,2})[-/](\d{4})|(\d{4})[-/](\d{1,2})")
_QUARTER = re.compile(
    r"(?:q|k|kw|kwartaal |quarter |)([1-4])(?:e kwartaal|(?:st|nd|rd|th) quarter|),?[ -](\d{4})"
    r"|(\d{4})[ -]?(?:q|k|kw|kwartaal )([1-4])"
)
_YEAR = re.compile(r"(?:(?:begin|eind|einde|medio|early|end|mid|voor|by|before|of) )*(\d{4})")
# The first three letters tell a month in Dutch, English and German.
_NAMES = ("jan", "feb", "maa mrt mar mär", "apr", "mei may mai", "jun", "jul", "aug", "sep", "okt oct", "nov")
_MONTHS = {
    name: number for number, names in enumerate((*_NAMES, "dec dez"), start=1) for name in names.split()
}


def read_day(text: str, *, at_end: bool = True) -> date | None:
    """Return the day that a text names, or None; of a month, quarter or year the last (`at_end`) or first.

    Of two readings in figures the European one counts: the day comes before the month.
    """
    said = " ".join(text.casefold().split())
    if not said or len(said) > _LONGEST:
        return None
    day = _whole(said)
    if day:
        return day
    found = _span(said)
    if found is None:
        return None
    year, first, last = found
    if not (LEAST_YEAR <= year <= MOST_YEAR and 1 <= first <= 12):
        return None
    if at_end:
        return date(year, last, calendar.monthrange(year, last)[1])
    return date(year, first, 1)


def _whole(said: str) -> date | None:
    if found := _ISO.fullmatch(said):
        return _day(found[1], int(found[2]), found[3])
    if found := _FIGURES.fullmatch(said):
        first, second = int(found[1]), int(found[2])
        month_first = first <= 12 < second
        return _day(found[3], first if month_first else second, str(second if month_first else first))
    if found := _WORDS.fullmatch(said):
        return _day(found[3], _MONTHS.get(found[2][:3], 0), found[1])
    if found := _MONTH_FIRST.fullmatch(said):
        return _day(found[3], _MONTHS.get(found[1][:3], 0), found[2])
    return None


def _span(said: str) -> tuple[int, int, int] | None:
    """Return a year with its first and last month; of a month both are the same."""
    if found := _QUARTER.fullmatch(said):
        quarter = int(found[1] or found[4])
        return int(found[2] or found[3]), 3 * quarter - 2, 3 * quarter
    if found := _MONTH_IN_FIGURES.fullmatch(said):
        month = int(found[1] or found[4])
        return int(found[2] or found[3]), month, month
    if (found := _MONTH.fullmatch(said)) and found[1][:3] in _MONTHS:
        month = _MONTHS[found[1][:3]]
        return int(found[2]), month, month
    if found := _YEAR.fullmatch(said):
        return int(found[1]), 1, 12
    return None


def _day(year: str, month: int, day: str) -> date | None:
    number = int(year) + (2000 if len(year) == 2 else 0)
    if not LEAST_YEAR <= number <= MOST_YEAR:
        return None
    try:
        return date(number, month, int(day))
    except ValueError:
        return None
