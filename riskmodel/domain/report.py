"""Everything that leaves the rooms of one round, gathered for a screen or a file."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from catalog.model import Catalogue
from riskmodel.domain.action_plan import MeasureNote
from riskmodel.domain.explanation import Explanation
from riskmodel.domain.heatmap import Heatmap
from riskmodel.domain.organisation import MeasurementRound, Organisation
from riskmodel.domain.plan_event import PlanEvent
from riskmodel.domain.room_statement import RoomStatement


@dataclass(frozen=True)
class RoundReport:
    """The agreed room statements, and what the ledger released; no score is in it in any form.

    `content` is the catalogue of the round, `contents` those that its sessions were held with.
    `explanation` is why rows are rows and teams wait; without one the reasons stay general. `versions` and
    `notes` are of measures, by id: how often each was written, and what was noted about it, latest first.
    """

    organisation: Organisation
    round: MeasurementRound
    made_on: date
    statements: tuple[RoomStatement, ...]
    heatmap: Heatmap
    content: Catalogue
    contents: Mapping[str, Catalogue] = field(default_factory=dict)
    explanation: Explanation | None = None
    versions: Mapping[str, int] = field(default_factory=dict)
    notes: Mapping[str, tuple[MeasureNote, ...]] = field(default_factory=dict)
    events: tuple[PlanEvent, ...] = ()

    def content_for(self, edition: str | None) -> Catalogue:
        """Return the catalogue in which a team read its factors; that of the round for a row of teams."""
        return self.contents.get(edition or "", self.content)
