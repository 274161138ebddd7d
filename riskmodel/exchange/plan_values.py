"""What people write in the action plan, as values: words of lists in any language, and whole euros."""

import re
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from functools import cache

from riskmodel.domain.action_plan import MOST_EUROS
from riskmodel.domain.room_statement import Effect, MeasureStatus
from riskmodel.i18n.labels import status_word
from riskmodel.i18n.plan_sheet_words import worked_word
from riskmodel.i18n.translate import Language, translator

_EUROS = re.compile("[0-9]{1,12}|[0-9]{1,3}(?:[., ][0-9]{3}){1,3}")


@cache
def statuses() -> Mapping[str, MeasureStatus]:
    """Return which status a word stands for, in any language and without capitals."""
    return {
        status_word(one, translator(language)).casefold(): one
        for language in Language
        for one in MeasureStatus
    }


@cache
def effects() -> Mapping[str, Effect]:
    """Return which effect a word stands for, in any language and without capitals."""
    return {worked_word(one, translator(language)).casefold(): one for language in Language for one in Effect}


def read_euros(text: str, *, is_number: bool) -> int | None:
    """Return whole euros; of a text also as people write them, such as "€ 2.500,-"."""
    if not is_number:
        plain = " ".join(text.casefold().replace("euro", "").replace("€", "").split())
        found = _EUROS.fullmatch(plain.removesuffix(",-").removesuffix(",00").strip())
        text = re.sub("[^0-9]", "", found[0]) if found else "?"
    try:
        amount = Decimal(text)
    except InvalidOperation:
        return None
    is_whole = amount.is_finite() and 0 <= amount <= MOST_EUROS and amount == amount.to_integral_value()
    return int(amount) if is_whole else None
