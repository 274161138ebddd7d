"""What was understood of a file with a plan, and why a file is refused."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from riskmodel.domain.errors import RiskModelError
from riskmodel.domain.imported_plan import Layout, PlanField, PlanLine

ColumnMapping = Mapping[int, PlanField]
"""What the columns of a table hold, by place from 1; columns of which nobody said so are not in it."""


class Basis(StrEnum):
    """How it is known what a column holds."""

    LABEL = "label"
    POSITION = "position"
    CONTENT = "content"
    PERSON = "person"


class NoteKind(StrEnum):
    """Something a reader of a file has to know."""

    BY_POSITION = "by_position"
    WITHOUT_HEADINGS = "without_headings"
    DATES_NOT_READ = "dates_not_read"
    PRIORITIES_NOT_READ = "priorities_not_read"
    STATUSES_NOT_READ = "statuses_not_read"
    ROWS_LEFT_OUT = "rows_left_out"
    TEXTS_CUT = "texts_cut"


@dataclass(frozen=True)
class Note:
    """A note and how often it holds."""

    kind: NoteKind
    count: int = 1


@dataclass(frozen=True)
class PlanColumn:
    """A column of the table that was found: its place from 1, its heading, what it holds and an example."""

    place: int
    heading: str
    field: PlanField | None
    basis: Basis | None
    example: str = ""

    @property
    def letter(self) -> str:
        """How Excel calls it: A to Z, then AA."""
        letters, rest = "", self.place
        while rest:
            rest, number = divmod(rest - 1, 26)
            letters = chr(ord("A") + number) + letters
        return letters


@dataclass(frozen=True)
class PlanReading:
    """What was understood of a file; nothing is kept yet.

    `header` is the SHA-256 of the headings, under which a mapping is remembered. `header_row` is 0 when the
    table has no headings; `language` is that of OiRA's headings, empty when they are not OiRA's.
    """

    digest: str
    sheets: tuple[str, ...]
    sheet: str
    layout: Layout
    language: str
    title: str
    header: str
    header_row: int
    columns: tuple[PlanColumn, ...]
    lines: tuple[PlanLine, ...]
    notes: tuple[Note, ...] = ()

    @property
    def mapping(self) -> dict[int, PlanField]:
        """What the columns hold."""
        return {column.place: column.field for column in self.columns if column.field}

    @property
    def is_usable(self) -> bool:
        """Whether there is a line to keep: that takes a column with risks or with measures."""
        return bool(self.lines)


class PlanFault(StrEnum):
    """Why a file is not read as a plan."""

    NOT_EXCEL = "not_excel"
    TOO_LARGE = "too_large"
    TOO_MANY_LINES = "too_many_lines"
    NO_TABLE = "no_table"
    NO_SUCH_SHEET = "no_such_sheet"
    NOTHING_UNDERSTOOD = "nothing_understood"


class PlanRefusedError(RiskModelError):
    """A file is not read as a plan of action; nothing was kept."""

    def __init__(self, fault: PlanFault) -> None:
        super().__init__(fault)
        self.fault = fault
