"""How long things are kept."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date

_YEAR = 12


@dataclass(frozen=True)
class Terms:
    """The terms of an installation: from the end of a round, and from the last use of an account."""

    counts_months: int
    statements_years: int
    idle_accounts_days: int

    def counts_since(self, today: date) -> date:
        """Return the day before which a round must have ended for its waiting counts to go."""
        return months_before(today, self.counts_months)

    def statements_since(self, today: date) -> date:
        """Return the day before which a round must have ended for all of it to go."""
        return months_before(today, self.statements_years * _YEAR)


def months_before(day: date, months: int) -> date:
    """Return the same day so many months earlier; the last of the month where there is no such day."""
    years, month = divmod(day.year * _YEAR + day.month - 1 - months, _YEAR)
    return date(years, month + 1, min(day.day, monthrange(years, month + 1)[1]))
