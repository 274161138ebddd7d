"""What is wrong with what somebody filled in about own content: on a screen, or somewhere in a sheet."""

from dataclasses import dataclass
from enum import StrEnum

from riskmodel.domain.errors import RiskModelError
from riskmodel.domain.own_columns import Column


class Fault(StrEnum):
    """What is not as expected; `Problem.given` and `Problem.limit` fill it in."""

    # In what is filled in.
    MISSING = "missing"
    TOO_LONG = "too_long"
    HIDDEN_CHARACTER = "hidden_character"
    MARKUP = "markup"
    ONLY_ENGLISH = "only_english"
    OTHER_NUMBER_OF_LINES = "other_number_of_lines"
    TOO_MANY_LINES = "too_many_lines"
    NOT_IN_LIST = "not_in_list"
    UNKNOWN_CODE = "unknown_code"
    NOTHING_CHOSEN = "nothing_chosen"
    NAME_TAKEN = "name_taken"
    # In a cell or a row of a sheet.
    NOT_TEXT = "not_text"
    FORMULA = "formula"
    UNKNOWN_ITEM = "unknown_item"
    ITEM_TWICE = "item_twice"
    NEW_AND_RETIRED = "new_and_retired"
    CHANGED_SINCE = "changed_since"
    VERSION_CHANGED = "version_changed"
    # In a sheet or the file as a whole.
    COLUMN_MISSING = "column_missing"
    COLUMN_UNKNOWN = "column_unknown"
    COLUMN_TWICE = "column_twice"
    OUTSIDE_TABLE = "outside_table"
    TOO_MANY_ROWS = "too_many_rows"
    MERGED_CELLS = "merged_cells"
    SHEET_MISSING = "sheet_missing"
    SHEET_UNKNOWN = "sheet_unknown"
    SHEET_TWICE = "sheet_twice"
    NOT_EXCEL = "not_excel"
    TOO_LARGE = "too_large"


@dataclass(frozen=True)
class Problem:
    """A fault and where it is; `row` and `letter` are 0 and empty outside a sheet, or for all of it."""

    fault: Fault
    column: Column | None = None
    given: str = ""
    limit: int = 0
    sheet: str = ""
    row: int = 0
    letter: str = ""


class OwnContentRefusedError(RiskModelError):
    """What was filled in does not fit; every problem is named, and nothing was changed."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(len(problems))
        self.problems = problems
