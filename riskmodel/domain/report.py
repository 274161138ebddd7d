"""Everything that leaves the rooms of one round, gathered for a screen or a file."""

from dataclasses import dataclass
from datetime import date

from catalog.model import Catalogue
from riskmodel.domain.heatmap import Heatmap
from riskmodel.domain.organisation import MeasurementRound, Organisation
from riskmodel.domain.room_statement import RoomStatement


@dataclass(frozen=True)
class RoundReport:
    """The agreed room statements, and what the ledger released; no score is in it in any form.

    `content` is the catalogue that its factors and measures are named from.
    """

    organisation: Organisation
    round: MeasurementRound
    made_on: date
    statements: tuple[RoomStatement, ...]
    heatmap: Heatmap
    content: Catalogue
