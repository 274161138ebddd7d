"""A plan of action from an RI&E that was made elsewhere: its lines as they stood, and what they mean."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from riskmodel.domain.room_statement import Effect, MeasureStatus

MOST_LINES = 5_000
MOST_FACTORS_OF_A_LINE = 5


class PlanField(StrEnum):
    """What a column of a plan may hold."""

    SECTION = "section"
    RISK_NUMBER = "risk_number"
    RISK = "risk"
    SITUATION = "situation"
    PRIORITY = "priority"
    MEASURE = "measure"
    REQUIREMENTS = "requirements"
    OWNER = "owner"
    BUDGET = "budget"
    START = "start"
    DUE = "due"
    STATUS = "status"
    EFFECT = "effect"
    COMMENT = "comment"


class Layout(StrEnum):
    """How a plan is laid out: as Euphorie and the Dutch RI&E write it, as OiRA of the EU, or otherwise."""

    OIRA_E = "oira-e"
    OIRA_O = "oira-o"
    TABLE = "table"


class Priority(StrEnum):
    """How a plan ranks a risk."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class LineStanding(StrEnum):
    """Where a line stands: not looked at, whether or not it seems to be psychosocial load, or confirmed."""

    LIKELY = "likely"
    UNLIKELY = "unlikely"
    PSYCHOSOCIAL = "psychosocial"
    OTHER = "other"


@dataclass(frozen=True)
class PlanCell:
    """One cell of a line under its heading; `field` is None when nobody said what the column holds."""

    heading: str
    text: str
    field: PlanField | None


@dataclass(frozen=True)
class PlanLine:
    """One line of a plan: the cells that hold something, and what they were read as.

    What a word or a date could not be read as is None; the cell still holds it. `row` is where it stood.
    """

    row: int
    cells: tuple[PlanCell, ...]
    priority: Priority | None = None
    start_on: date | None = None
    due_on: date | None = None
    status: MeasureStatus | None = None
    effect: Effect | None = None

    def text(self, field: PlanField) -> str:
        """Return what stands in the column of a field; empty without one."""
        return next((cell.text for cell in self.cells if cell.field is field), "")

    @property
    def has_measure(self) -> bool:
        """Whether something was agreed, and not only a risk named."""
        return bool(self.text(PlanField.MEASURE))


@dataclass(frozen=True)
class ImportedAction:
    """A line that is kept, under a key that stays, with what a person said about it.

    `is_psychosocial` is None until somebody said whether it concerns psychosocial load. `status` and `effect`
    begin as the file has them.
    """

    key: str
    line: PlanLine
    status: MeasureStatus | None = None
    effect: Effect | None = None
    is_psychosocial: bool | None = None
    factor_ids: tuple[str, ...] = ()


@dataclass(frozen=True)
class ImportedPlan:
    """A plan that is kept; `digest` is the SHA-256 of the file it was last read from."""

    id: str
    name: str
    digest: str
    layout: Layout
    imported_on: date
    version: int
    actions: tuple[ImportedAction, ...]

    def action(self, key: str) -> ImportedAction | None:
        """Return the line with a key."""
        return next((one for one in self.actions if one.key == key), None)
