"""For whom and when a room's screen is made: what is no part of the session's own state."""

from dataclasses import dataclass

from catalog.facts import Sector
from riskmodel.domain.session_clock import Pace
from riskmodel.i18n.translate import Language


@dataclass(frozen=True)
class Reader:
    """The language, the address at which this server was reached, and what is known of the organisation.

    `contacts` are the names of the help routes that are filled in; `pace` is None where no time is shown.
    """

    language: Language
    base: str
    sector: Sector | None = None
    contacts: tuple[str, ...] = ()
    pace: Pace | None = None
