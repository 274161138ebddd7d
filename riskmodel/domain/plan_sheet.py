"""A row of the action plan as it comes back in a sheet, and what can be wrong with it."""

from dataclasses import dataclass
from enum import StrEnum

from riskmodel.domain.action_plan import MeasureEdit
from riskmodel.domain.errors import RiskModelError
from riskmodel.domain.plan_columns import PlanColumn


class SheetFault(StrEnum):
    """What is not as it should be; `SheetProblem.given` fills it in."""

    # In the file as a whole.
    NOT_EXCEL = "not_excel"
    TOO_LARGE = "too_large"
    NO_PLAN = "no_plan"
    SEVERAL_PLANS = "several_plans"
    COLUMN_MISSING = "column_missing"
    COLUMN_TWICE = "column_twice"
    MERGED_CELLS = "merged_cells"
    OTHER_ROUND = "other_round"
    # In a cell.
    FORMULA = "formula"
    NOT_TEXT = "not_text"
    NOT_A_DATE = "not_a_date"
    NOT_A_BUDGET = "not_a_budget"
    NOT_IN_LIST = "not_in_list"
    TOO_LONG = "too_long"
    NO_OWNER = "no_owner"
    NOT_DONE_YET = "not_done_yet"
    # In a row.
    MARK_MISSING = "mark_missing"
    MARK_UNKNOWN = "mark_unknown"
    MARK_TWICE = "mark_twice"
    OTHER_WORDS = "other_words"
    HIDDEN_CHANGED = "hidden_changed"


@dataclass(frozen=True)
class SheetProblem:
    """A fault and where it is: the row counts from 1 as Excel does, and is 0 for the file as a whole."""

    fault: SheetFault
    row: int = 0
    column: PlanColumn | None = None
    given: str = ""


class PlanSheetRefusedError(RiskModelError):
    """A sheet of the action plan cannot be read; every problem is named, and nothing was changed."""

    def __init__(self, problems: tuple[SheetProblem, ...]) -> None:
        super().__init__(len(problems))
        self.problems = problems


@dataclass(frozen=True)
class PlanRow:
    """A row of a measure: what is filled in now, and what the sheet was made with.

    `made_with` is None when the hidden cells and the words of the measure do not belong together (any more).
    """

    row: int
    measure_id: str
    text: str
    edit: MeasureEdit
    note: str
    made_with: MeasureEdit | None


@dataclass(frozen=True)
class ReadPlan:
    """The rows of a sheet with a mark; which others hold something, and headings that are not ours."""

    rows: tuple[PlanRow, ...]
    rows_without_mark: tuple[int, ...]
    own_columns: tuple[str, ...]
